package org.shebao.provider.simulated;

import java.util.List;
import java.util.Optional;

/**
 * The script of faults: data, never luck. Of several entries that match a call the first strikes.
 */
public record FaultScript(List<Fault> faults) {
  public FaultScript {
    faults = List.copyOf(faults);
  }

  /**
   * Reads {@code {"faults":[…]}}.
   *
   * @param place how the reader knows this text: the file's name, or {@code -}
   * @throws org.shebao.input.InputException for anything that is not understood; nothing is skipped
   */
  public static FaultScript read(String json, String place) {
    return new FaultScript(FaultReader.read(json, place));
  }

  /** Puts this script in place of the loaded one; all counts start again. */
  public void loadInto(ProviderBooks books) {
    books.write(
        page -> {
          page.faults().replace(faults);
          return null;
        });
  }

  /** Counts the arrival and answers the fault that strikes it, used once more. */
  static Optional<Fault> strike(FaultPage page, Arrival arrival) {
    List<LoadedFault> open = page.open(arrival.operation());
    if (open.isEmpty()) {
      return Optional.empty();
    }
    page.countArrival(arrival.operation());
    Optional<LoadedFault> struck = open.stream().filter(f -> f.strikes(arrival)).findFirst();
    struck.ifPresent(f -> page.countUse(f.position()));
    return struck.map(LoadedFault::fault);
  }
}
