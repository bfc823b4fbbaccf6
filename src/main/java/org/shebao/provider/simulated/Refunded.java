package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;

/**
 * What was accepted to go back of one transaction.
 *
 * @param last when the latest refund was accepted; empty before the first
 */
public record Refunded(long count, Money total, Optional<Instant> last) {
  public static final Refunded NOTHING = new Refunded(0, Money.ZERO, Optional.empty());

  public Refunded {
    if ((count > 0) != last.isPresent() || (count > 0) != total.isPositive()) {
      throw new IllegalArgumentException("count, total and last tell different stories");
    }
  }
}
