package org.shebao.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person has to look at; open until what caused it is settled.
 *
 * @param subject what it is about: the number of a payment, of a transaction or of a refund
 * @param paymentId the payment it belongs to
 */
public record Escalation(
    String id,
    EscalationKind kind,
    String subject,
    String paymentId,
    Instant openedAt,
    Optional<Instant> closedAt) {

  /** What is still unknown after a day goes to a person (ours; F7). */
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** Whether something that is open since {@code since} has waited long enough. */
  public static boolean isDue(Instant since, Instant now) {
    return !now.isBefore(since.plus(PATIENCE));
  }

  public static Escalation open(
      String id, EscalationKind kind, String subject, String paymentId, Instant now) {
    return new Escalation(id, kind, subject, paymentId, now, Optional.empty());
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
