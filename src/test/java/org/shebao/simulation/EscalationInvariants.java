package org.shebao.simulation;

import static org.shebao.simulation.Invariants.require;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseKind;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;

/** Whatever asking alone does not settle is on a person's list, and nothing else is. */
final class EscalationInvariants {
  private static final Duration PATIENCE = Duration.ofHours(24);

  private EscalationInvariants() {}

  /** After every step. */
  static void check(Snapshot now) {
    for (SurplusCharge surplus : now.surplus().values()) {
      boolean back = returned(surplus.transactionNo(), now).equals(surplus.amount());
      String subject = surplus.transactionNo();
      require(
          back != isOpen(EscalationKind.DUPLICATE_CHARGE, subject, now),
          () ->
              "surplus "
                  + subject
                  + (back ? " is back and escalated" : " waits and nobody is told"));
    }
    for (Refund refund : now.refunds().values()) {
      require(
          refund.state() != RefundState.ABNORMAL
              || isOpen(EscalationKind.REFUND_ABNORMAL, refund.id(), now),
          () -> "nobody is told that " + refund.id() + " is abnormal");
    }
    for (Escalation escalation : now.escalations()) {
      require(isCalledFor(escalation, now), () -> "escalated for nothing: " + escalation);
    }
    checkCases(now);
  }

  /** Every open duplicate has its one case, none stays open when the money is all back. */
  private static void checkCases(Snapshot now) {
    for (SurplusCharge surplus : now.surplus().values()) {
      boolean back = returned(surplus.transactionNo(), now).equals(surplus.amount());
      List<Case> open =
          now.cases().stream()
              .filter(each -> each.kind() == CaseKind.DUPLICATE_CHARGE)
              .filter(each -> each.subject().reference().equals(transaction(surplus)))
              .toList();
      require(
          open.size() == (back ? 0 : 1),
          () -> "surplus " + surplus.transactionNo() + (back ? " is back: " : " waits: ") + open);
    }
    for (Escalation escalation : now.escalations()) {
      require(
          now.cases().stream().anyMatch(each -> isWorkedOn(escalation, each)),
          () -> "nobody works on " + escalation);
    }
    for (Case open : now.cases()) {
      require(
          now.escalations().stream().anyMatch(each -> isWorkedOn(each, open)),
          () -> "open for nothing: " + open);
    }
  }

  private static Optional<String> transaction(SurplusCharge surplus) {
    return Optional.of(surplus.transactionNo());
  }

  private static boolean isWorkedOn(Escalation escalation, Case open) {
    return escalation.caseId().equals(Optional.of(open.id()));
  }

  private static boolean isCalledFor(Escalation escalation, Snapshot now) {
    String subject = escalation.subject();
    return switch (escalation.kind()) {
      case OUTCOME_UNKNOWN -> now.payments().get(subject).state() == PaymentState.UNKNOWN;
      case REFUND_UNKNOWN, REFUND_ABNORMAL -> now.refunds().get(subject).state().isAtProvider();
      case REFUND_DECLINED -> returned(subject, now).compareTo(taken(escalation, now)) < 0;
      case DUPLICATE_CHARGE -> now.surplus().containsKey(subject);
      // What the provider said once cannot be seen in its books.
      case WRONG_AMOUNT, CONTRADICTION -> now.payments().containsKey(subject);
    };
  }

  private static Money taken(Escalation declined, Snapshot now) {
    SurplusCharge surplus = now.surplus().get(declined.subject());
    return surplus == null
        ? now.payments().get(declined.paymentId()).terms().amount()
        : surplus.amount();
  }

  private static Money returned(String transactionNo, Snapshot now) {
    return now.refunds().values().stream()
        .filter(refund -> refund.target().transactionNo().equals(transactionNo))
        .filter(refund -> refund.state() == RefundState.REFUNDED)
        .map(Refund::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Just after somebody asked about everything that is open, with the provider well. */
  static void checkAfterAsking(Snapshot now, Instant at) {
    for (Payment payment : now.payments().values()) {
      boolean overdue =
          payment.state() == PaymentState.UNKNOWN && isOverdue(payment.taking().at(), at);
      require(
          !overdue || isOpen(EscalationKind.OUTCOME_UNKNOWN, payment.id(), now),
          () -> "nobody is told that " + payment.id() + " is unknown");
    }
    for (Refund refund : now.refunds().values()) {
      boolean overdue = refund.state().isAtProvider() && isOverdue(refund.releasedAt(), at);
      require(
          !overdue || isOpen(EscalationKind.REFUND_UNKNOWN, refund.id(), now),
          () -> "nobody is told that " + refund.id() + " is unknown");
    }
  }

  private static boolean isOverdue(Instant since, Instant at) {
    return !at.isBefore(since.plus(PATIENCE));
  }

  /** When every payment was asked about, and the provider told the truth of each. */
  static void checkAtTheEnd(Snapshot now) {
    for (MoneyRow row : now.rows()) {
      require(
          !Invariants.isOfAnotherAmount(row, now)
              || isOpen(EscalationKind.WRONG_AMOUNT, row.number(), now),
          () -> "nobody is told of the wrong amount of " + row);
    }
    for (Escalation escalation : now.escalations()) {
      boolean disputed =
          now.rows().stream()
              .filter(row -> row.number().equals(escalation.paymentId()))
              .anyMatch(row -> Invariants.isOfAnotherAmount(row, now));
      boolean owed = escalation.kind() == EscalationKind.REFUND_DECLINED;
      require(disputed || owed, () -> "still escalated: " + escalation);
    }
  }

  private static boolean isOpen(EscalationKind kind, String subject, Snapshot now) {
    return now.escalations().stream()
        .anyMatch(each -> each.kind() == kind && each.subject().equals(subject));
  }
}
