package org.shebao.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.shebao.provider.simulated.FaultScript;
import org.shebao.provider.simulated.ProviderBooks;
import org.shebao.provider.simulated.ProviderStatus;
import org.shebao.provider.simulated.TradeBill;

/** The back office of the simulated provider: its bill, its books, and the script of its faults. */
public final class SimulatorDesk {
  private final ProviderBooks books;

  SimulatorDesk(ProviderBooks books) {
    this.books = books;
  }

  /** The bill of one day; empty when nothing was traded. */
  public Optional<TradeBill> bill(LocalDate date, Caller caller) {
    return TradeBill.of(books, date, caller.now());
  }

  /** Puts a script of faults in place of the loaded one. */
  public ProviderStatus load(String json, String place, Caller caller) {
    FaultScript script = FaultScript.read(json, place);
    if (!caller.dryRun()) {
      script.loadInto(books);
    }
    return status(caller);
  }

  public ProviderStatus status(Caller caller) {
    return ProviderStatus.of(books, caller.now());
  }
}
