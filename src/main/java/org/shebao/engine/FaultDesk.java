package org.shebao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.refund.SystemFault;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Keeps the register of system faults, the evidence for the 48-hour route (G32). */
public final class FaultDesk {
  private final Books books;
  private final IdSource ids;

  FaultDesk(Books books, IdSource ids) {
    this.books = books;
    this.ids = ids;
  }

  /**
   * Records a fault.
   *
   * @param to when it ended; empty while it lasts
   */
  public Decision<SystemFault> record(
      Instant from, Optional<Instant> to, String note, Caller caller) {
    Map<String, String> fields =
        Map.of("from", from.toString(), "to", to.map(Instant::toString).orElse(""), "note", note);
    return written(
        new Request(caller.requestId(), "fault-record", fields, ""),
        caller,
        pages -> {
          SystemFault fault = new SystemFault(ids.next("SF"), from, to, note, caller.operator());
          pages.systemFaults().insert(fault);
          return Decision.accepted(fault);
        });
  }

  /** Notes the end of a fault that lasts. */
  public Decision<SystemFault> end(String faultId, Instant to, Caller caller) {
    return written(
        new Request(
            caller.requestId(), "fault-end", Map.of("fault", faultId, "to", to.toString()), ""),
        caller,
        pages -> lasting(pages, faultId).map(fault -> ended(pages, fault, to)));
  }

  private static SystemFault ended(Pages pages, SystemFault fault, Instant to) {
    SystemFault ended = fault.endedAt(to);
    pages.systemFaults().end(ended);
    return ended;
  }

  private static Decision<SystemFault> lasting(Pages pages, String faultId) {
    return Decision.of(
            pages.systemFaults().find(faultId),
            Refusal.of(RuleCode.NO_SUCH_FAULT).with("fault", faultId))
        .then(
            fault ->
                fault.to().isEmpty()
                    ? Decision.accepted(fault)
                    : Decision.refused(
                        Refusal.of(RuleCode.FAULT_ENDED)
                            .with("fault", faultId)
                            .with("to", fault.to().get())));
  }

  private Decision<SystemFault> written(
      Request request, Caller caller, Function<Pages, Decision<SystemFault>> anew) {
    return books.write(
        caller,
        pages ->
            Requests.once(
                pages,
                request,
                caller,
                id -> pages.systemFaults().find(id).orElseThrow(),
                () -> anew.apply(pages),
                SystemFault::id));
  }

  /** Every fault, oldest first. */
  public List<SystemFault> list() {
    return books.read(pages -> pages.systemFaults().all());
  }
}
