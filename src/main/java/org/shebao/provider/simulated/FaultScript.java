package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
   * @param now when an outage begins that does not say when
   * @throws org.shebao.input.InputException for anything that is not understood; nothing is skipped
   */
  public static FaultScript read(String json, String place, Instant now) {
    return new FaultScript(new FaultReader(now).read(json, place));
  }

  /** Puts this script in place of the loaded one; all counts start again. */
  public void loadInto(ProviderBooks books) {
    books.write(
        page -> {
          page.faults().replace(faults);
          return null;
        });
  }

  /** Whether the provider cannot be reached; whatever is sent then does not count as a call. */
  static boolean isDown(FaultPage page, Instant now) {
    return page.open(Operation.ANY).stream().anyMatch(entry -> entry.isDownAt(now));
  }

  /** Asks a question, which takes the writers' lock only when a script may have to count it. */
  static <T> T ask(ProviderBooks books, Operation operation, Function<BookPage, T> question) {
    Optional<T> answer =
        books.read(
            page ->
                page.faults().open(operation).isEmpty()
                    ? Optional.of(question.apply(page))
                    : Optional.empty());
    return answer.orElseGet(() -> books.write(question));
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
