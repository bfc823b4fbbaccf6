package org.shebao.provider.simulated;

import java.util.Optional;
import org.shebao.money.Money;

/**
 * A wrong amount: a certain one, or so much more or less than the right one.
 *
 * @param exact positive
 * @param deltaFen counts where there is no exact amount; not zero there
 */
public record Deviation(Optional<Money> exact, long deltaFen) {
  /** As small as a mistake can be. */
  static final Deviation ONE_FEN = new Deviation(Optional.empty(), 1);

  private static final Money LEAST = Money.ofFen(1);

  public Deviation {
    if (exact.filter(amount -> !amount.isPositive()).isPresent()) {
      throw new IllegalArgumentException("an amount is positive");
    }
    if (exact.isPresent() == (deltaFen != 0)) {
      throw new IllegalArgumentException("an exact amount, or a difference");
    }
  }

  /** What is said or taken instead of {@code right}; at least a fen. */
  Money insteadOf(Money right) {
    return exact.orElseGet(
        () -> {
          Money wrong = right.plus(Money.ofFen(deltaFen));
          return wrong.isPositive() ? wrong : LEAST;
        });
  }
}
