package org.shebao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.input.InputException;
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
   * @param from when it began; empty for now
   * @param to when it ended; empty while it lasts
   * @throws InputException when it lies in the future, or ends before it begins
   */
  public Decision<FaultFile> record(
      Optional<Instant> from, Optional<Instant> to, String note, Caller caller) {
    Instant began = from.orElse(caller.now());
    requirePast("--from", began, caller);
    to.ifPresent(end -> requireEnd(began, end, caller));
    Map<String, String> fields = Map.of("from", text(from), "to", text(to), "note", note);
    return written(
        new Request(caller.requestId(), "fault-record", fields, ""),
        caller,
        pages -> {
          SystemFault fault = new SystemFault(ids.next("SF"), began, to, note, caller.operator());
          pages.systemFaults().insert(fault);
          return Decision.accepted(fault);
        });
  }

  /** Empty stays empty, so that "now" is the same request again later. */
  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  /** What has not happened yet is no evidence, and a late end would make the right longer. */
  private static void requirePast(String where, Instant instant, Caller caller) {
    if (instant.isAfter(caller.now())) {
      throw new InputException(where, "system-fault.future");
    }
  }

  private static void requireEnd(Instant from, Instant to, Caller caller) {
    if (to.isBefore(from)) {
      throw new InputException("--to", "system-fault.ends-first");
    }
    requirePast("--to", to, caller);
  }

  /**
   * Notes the end of a fault that lasts.
   *
   * @param to when it ended; empty for now
   * @throws InputException when that lies in the future, or before the fault began
   */
  public Decision<FaultFile> end(String faultId, Optional<Instant> to, Caller caller) {
    return written(
        new Request(caller.requestId(), "fault-end", Map.of("fault", faultId, "to", text(to)), ""),
        caller,
        pages ->
            lasting(pages, faultId)
                .map(fault -> ended(pages, fault, to.orElse(caller.now()), caller)));
  }

  private static SystemFault ended(Pages pages, SystemFault fault, Instant to, Caller caller) {
    requireEnd(fault.from(), to, caller);
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

  private Decision<FaultFile> written(
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
                    SystemFault::id)
                .map(fault -> FaultFile.of(pages, fault, caller.now())));
  }

  /** Every fault, oldest first. */
  public List<SystemFault> list() {
    return books.read(pages -> pages.systemFaults().all());
  }
}
