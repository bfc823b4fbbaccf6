package org.shebao.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.shebao.provider.simulated.BillAnswer;
import org.shebao.provider.simulated.FaultScript;
import org.shebao.provider.simulated.ProviderBooks;
import org.shebao.provider.simulated.ProviderStatus;
import org.shebao.provider.simulated.TradeBill;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** The back office of the simulated provider: its bill, its books, and the script of its faults. */
public final class SimulatorDesk {
  private final ProviderBooks books;

  SimulatorDesk(ProviderBooks books) {
    this.books = books;
  }

  /** The bill of one day; empty when nothing was traded. Refused while there is none to be had. */
  public Decision<Optional<TradeBill>> bill(LocalDate date, Caller caller) {
    BillAnswer answer = TradeBill.ask(books, date, caller.now());
    return switch (answer.kind()) {
      case READY, NO_STATEMENT_EXIST -> Decision.accepted(answer.bill());
      case STATEMENT_CREATING ->
          Decision.refused(
              Refusal.of(RuleCode.BILL_NOT_READY)
                  .with("date", date)
                  .until(answer.retryAt().orElseThrow()));
      case UNREACHABLE -> Decision.refused(RuleCode.PROVIDER_UNREACHABLE);
    };
  }

  /** Puts a script of faults in place of the loaded one. */
  public ProviderStatus load(String json, String place, Caller caller) {
    FaultScript script = FaultScript.read(json, place, caller.now());
    if (!caller.dryRun()) {
      script.loadInto(books);
    }
    return status(caller);
  }

  public ProviderStatus status(Caller caller) {
    return ProviderStatus.of(books, caller.now());
  }
}
