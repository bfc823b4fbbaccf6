package org.shebao.provider.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Money taken, or to be taken.
 *
 * @param transactionNo the provider's own number
 * @param at when the money is taken
 * @param settlesOn the day on which the merchant gets it
 */
public record Taking(String transactionNo, Instant at, LocalDate settlesOn) {
  public Taking {
    Objects.requireNonNull(transactionNo);
    Objects.requireNonNull(at);
    Objects.requireNonNull(settlesOn);
  }
}
