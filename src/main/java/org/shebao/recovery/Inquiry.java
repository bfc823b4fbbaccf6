package org.shebao.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question to the provider that has to be asked again: the outcome of a payment or of a refund is
 * not known, or a closed number is watched for money that arrives after all.
 *
 * @param subject the number of the payment or of the refund
 * @param paymentId the payment it belongs to
 * @param tries how often it was asked again without a last word
 * @param nextAt when to ask again; a person may ask at any time
 * @param until the end of a watch; empty while the outcome is open, which is asked about for ever
 */
public record Inquiry(
    String subject, String paymentId, int tries, Instant nextAt, Optional<Instant> until) {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
  private static final int DOUBLINGS = 8;

  /** How long a number that we closed is watched. */
  private static final Duration WATCH = Duration.ofHours(24);

  /** When no last word came at first: it can be asked for at once. */
  public static Inquiry open(String subject, String paymentId, Instant now) {
    return new Inquiry(subject, paymentId, 0, now, Optional.empty());
  }

  /** For a number that was closed at {@code now}. */
  public static Inquiry watch(String paymentId, Instant now) {
    return new Inquiry(
        paymentId, paymentId, 0, now.plus(FIRST_PAUSE), Optional.of(now.plus(WATCH)));
  }

  /** Asked once more without a last word: a minute's pause, which doubles up to four hours. */
  public Inquiry again(Instant now) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    return new Inquiry(subject, paymentId, tries + 1, now.plus(pause), until);
  }

  /** Whether a watch has lasted long enough at {@code now}. */
  public boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }
}
