package org.shebao.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person has to look at; open until what caused it is settled.
 *
 * @param subject what it is about: the number of a payment, of a transaction or of a refund
 * @param paymentId the payment it belongs to
 * @param caseId the case in which a person works on it; empty for one that was closed before there
 *     were cases
 */
public record Escalation(
    String id,
    EscalationKind kind,
    String subject,
    String paymentId,
    Optional<String> caseId,
    Instant openedAt,
    Optional<Instant> closedAt) {

  /** What is still unknown after a day goes to a person (ours; F7). */
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** Whether something that is open since {@code since} has waited long enough. */
  public static boolean isDue(Instant since, Instant now) {
    return !now.isBefore(since.plus(PATIENCE));
  }

  public static Escalation open(
      String id,
      EscalationKind kind,
      String subject,
      String paymentId,
      String caseId,
      Instant now) {
    return new Escalation(id, kind, subject, paymentId, Optional.of(caseId), now, Optional.empty());
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
