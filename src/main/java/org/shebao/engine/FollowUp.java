package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Step;
import org.shebao.payment.SurplusCharge;
import org.shebao.provider.ChargeAnswer;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.refund.Reserved;

/**
 * Notes after each answer of the provider when to ask again, and what a person has to look at. It
 * moves no money.
 */
final class FollowUp {
  private final Escalations escalations;

  FollowUp(Escalations escalations) {
    this.escalations = escalations;
  }

  /** After an answer about a payment that stood as {@code before}. */
  void charged(Pages pages, Payment before, Step step, ChargeAnswer answer, Caller caller) {
    step.surplus()
        .forEach(
            surplus ->
                escalations.raise(
                    pages,
                    EscalationKind.DUPLICATE_CHARGE,
                    surplus.transactionNo(),
                    before.id(),
                    caller));
    String id = before.id();
    if (before.state() == PaymentState.UNKNOWN) {
      outcome(pages, before, step, caller);
    } else {
      later(pages, before, answer, caller);
      watched(pages, id, step, answer, caller);
    }
    if (PaymentSteps.isDisputed(before, answer)) {
      escalations.raise(pages, EscalationKind.WRONG_AMOUNT, id, id, caller);
    }
  }

  private void outcome(Pages pages, Payment before, Step step, Caller caller) {
    String id = before.id();
    if (step.after().state() == PaymentState.UNKNOWN) {
      askAgain(pages, id, id, caller);
      if (Escalation.isDue(before.taking().at(), caller.now())) {
        escalations.raise(pages, EscalationKind.OUTCOME_UNKNOWN, id, id, caller);
      }
      return;
    }
    settled(pages, id, caller);
    if (step.after().state() == PaymentState.CLOSED) {
      pages.inquiries().save(Inquiry.watch(id, caller.now()));
    }
  }

  /** After an answer about a payment that was settled before. */
  private void later(Pages pages, Payment before, ChargeAnswer answer, Caller caller) {
    String id = before.id();
    boolean denied =
        answer.isFinal() && answer.kind() != ChargeAnswer.Kind.SUCCEEDED
            || answer.kind() == ChargeAnswer.Kind.NOT_FOUND;
    if (before.charge().isPresent() && denied) {
      escalations.raise(pages, EscalationKind.CONTRADICTION, id, id, caller);
    } else if (confirms(answer, before)) {
      escalations.close(pages, id, caller);
    }
  }

  /** Whether it tells of the payment's own charge, if it has one, and of no amount but its own. */
  private static boolean confirms(ChargeAnswer answer, Payment payment) {
    return answer.kind() == ChargeAnswer.Kind.SUCCEEDED
        && !PaymentSteps.isDisputed(payment, answer)
        && payment.charge().map(charge -> tellsOf(answer, charge)).orElse(true);
  }

  private static boolean tellsOf(ChargeAnswer answer, Charge charge) {
    return answer.transactions().stream()
        .anyMatch(taken -> taken.no().equals(charge.transactionNo()));
  }

  private static void watched(
      Pages pages, String id, Step step, ChargeAnswer answer, Caller caller) {
    Optional<Inquiry> watch = pages.inquiries().find(id);
    if (watch.isEmpty()) {
      return;
    }
    // A watch ends with an answer: while nobody answers, nobody has looked.
    boolean told = answer.kind() != ChargeAnswer.Kind.NO_ANSWER;
    if (!step.surplus().isEmpty() || told && watch.get().isOver(caller.now())) {
      pages.inquiries().remove(id);
    } else {
      pages.inquiries().save(watch.get().again(caller.now()));
    }
  }

  /** After an answer about a refund, which now stands as {@code after}. */
  void refunded(Pages pages, Refund after, Caller caller) {
    String payment = after.target().paymentId();
    switch (after.state()) {
      case PROCESSING, ABNORMAL -> {
        askAgain(pages, after.id(), payment, caller);
        if (after.state() == RefundState.ABNORMAL) {
          escalations.raise(pages, EscalationKind.REFUND_ABNORMAL, after.id(), payment, caller);
        }
        if (Escalation.isDue(after.releasedAt(), caller.now())) {
          escalations.raise(pages, EscalationKind.REFUND_UNKNOWN, after.id(), payment, caller);
        }
      }
      case REFUNDED -> {
        settled(pages, after.id(), caller);
        if (isAllBack(pages, after.target())) {
          escalations.close(pages, after.target().transactionNo(), caller);
        }
        escalations.refunded(pages, after, caller);
      }
      case DECLINED -> {
        settled(pages, after.id(), caller);
        if (after.kind().isOwed()) {
          escalations.raise(
              pages,
              EscalationKind.REFUND_DECLINED,
              after.target().transactionNo(),
              payment,
              caller);
        }
      }
      case AWAITING_APPROVAL, REJECTED, CARRIED_TO_NEXT_POOL -> {
        // The provider was not asked.
      }
    }
  }

  /** A surplus charge, or a turned-down payment, may go back in parts. */
  static boolean isAllBack(Pages pages, Refund.Target target) {
    Payment payment = pages.payments().find(target.paymentId()).orElseThrow();
    Money amount =
        pages
            .surplus()
            .find(target.transactionNo())
            .map(SurplusCharge::amount)
            .orElse(payment.terms().amount());
    Reserved reserved = new Reserved(payment, List.of(), pages.refunds().of(target.paymentId()));
    return reserved.returned(target.transactionNo()).equals(amount);
  }

  private void settled(Pages pages, String subject, Caller caller) {
    // What was escalated while the outcome was open was also asked about again.
    if (pages.inquiries().find(subject).isPresent()) {
      pages.inquiries().remove(subject);
      escalations.close(pages, subject, caller);
    }
  }

  private static void askAgain(Pages pages, String subject, String paymentId, Caller caller) {
    Inquiry next =
        pages
            .inquiries()
            .find(subject)
            .map(asked -> asked.again(caller.now()))
            .orElseGet(() -> Inquiry.open(subject, paymentId, caller.now()));
    pages.inquiries().save(next);
  }
}
