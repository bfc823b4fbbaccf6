package org.shebao.provider.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.shebao.provider.Transaction;

/**
 * Money taken, or to be taken.
 *
 * @param settlesOn the day on which the merchant gets it
 * @param planned whether it happens by itself when its time comes, rather than in the call
 */
public record Taking(Transaction transaction, LocalDate settlesOn, boolean planned) {
  public Taking {
    Objects.requireNonNull(transaction);
    Objects.requireNonNull(settlesOn);
  }

  /** What was taken in a call stays taken, even for a client whose clock has gone back. */
  boolean isTakenAt(Instant now) {
    return !planned || !transaction.at().isAfter(now);
  }
}
