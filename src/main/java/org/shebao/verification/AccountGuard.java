package org.shebao.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wrong answers of one account and its lock (article section 4; G24). The fifth wrong PIN in a
 * row locks the account from that instant for exactly 24 hours, half-open; within the lock nothing
 * counts, and a success or the end of the lock starts the count again. The lock belongs to the
 * account, whatever device was used.
 *
 * @param consecutivePinFailures wrong PINs that count towards the next lock, 0 to 4: the fifth
 *     becomes a lock and the count starts again
 * @param lockedAt the start of the latest lock, also after it ended
 * @param otherFailures wrong SMS codes and faces since the last success. Wrong PINs are not among
 *     them: three would ask for the face, and the article's five could never be reached.
 */
public record AccountGuard(
    int consecutivePinFailures, Optional<Instant> lockedAt, int otherFailures) {
  public static final int MOST_PIN_FAILURES = 5;
  public static final Duration LOCK = Duration.ofHours(24);
  public static final AccountGuard CLEAN = new AccountGuard(0, Optional.empty(), 0);

  /**
   * @throws IllegalArgumentException when a count is out of its range
   */
  public AccountGuard {
    if (consecutivePinFailures < 0 || consecutivePinFailures >= MOST_PIN_FAILURES) {
      throw new IllegalArgumentException("PIN failures: " + consecutivePinFailures);
    }
    if (otherFailures < 0) {
      throw new IllegalArgumentException("other failures: " + otherFailures);
    }
  }

  /** The end of the lock that holds at {@code now}; empty when the account is open. */
  public Optional<Instant> lockedUntil(Instant now) {
    return lockEnd().filter(now::isBefore);
  }

  /** The end of the latest lock, past or to come. */
  Optional<Instant> lockEnd() {
    return lockedAt.map(start -> start.plus(LOCK));
  }

  /** How many more wrong PINs in a row lock the account; at least one. */
  public int pinTriesLeft() {
    return MOST_PIN_FAILURES - consecutivePinFailures;
  }

  public AccountGuard afterWrongPin(Instant now) {
    if (isLocked(now)) {
      return this;
    }
    return pinTriesLeft() == 1
        ? new AccountGuard(0, Optional.of(now), otherFailures)
        : new AccountGuard(consecutivePinFailures + 1, lockedAt, otherFailures);
  }

  public AccountGuard afterWrongOtherAnswer(Instant now) {
    return isLocked(now)
        ? this
        : new AccountGuard(consecutivePinFailures, lockedAt, otherFailures + 1);
  }

  /** A lock that holds or ended lately stays on record: a success does not undo it. */
  public AccountGuard afterSuccess() {
    return new AccountGuard(0, lockedAt, 0);
  }

  private boolean isLocked(Instant now) {
    return lockedUntil(now).isPresent();
  }
}
