package org.shebao.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.payment.PaymentState;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundSteps;

/** How the refunds of a payment stand: what is under way comes before what is over. */
final class RefundFindings {
  static final List<Function<PaymentHistory, Optional<Finding>>> IN_ORDER =
      List.of(
          history -> history.refund(RefundState.ABNORMAL).map(each -> undelivered(history, each)),
          history -> history.refund(RefundState.PROCESSING).map(each -> sent(history, each)),
          history ->
              history.refund(RefundState.AWAITING_APPROVAL).map(each -> awaits(history, each)),
          RefundFindings::over);

  private RefundFindings() {}

  private static Finding undelivered(PaymentHistory history, Refund refund) {
    return found(
        history,
        refund,
        Cause.REFUND_UNDELIVERED,
        Step.of(Action.CHECK_ACCOUNT, Due.NOW),
        Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())));
  }

  private static Finding sent(PaymentHistory history, Refund refund) {
    Step again =
        Step.of(Action.ASK_AGAIN, history.askAgain(refund.id()), Commands.resolve(history.id()));
    boolean accepted = refund.handling().acceptance().isPresent();
    Cause cause = accepted ? Cause.REFUND_ON_ITS_WAY : Cause.REFUND_UNANSWERED;
    return history.escalation(EscalationKind.REFUND_UNKNOWN).isPresent()
        ? found(history, refund, cause, Step.of(Action.CALL_PROVIDER, Due.NOW), again)
        : found(history, refund, cause, again);
  }

  private static Finding awaits(PaymentHistory history, Refund refund) {
    return found(
        history,
        refund,
        Cause.REFUND_AWAITS_APPROVAL,
        Step.of(Action.APPROVE_REFUND, Due.NOW, Commands.approveRefund(refund.id())));
  }

  /** The last refund tells, when nothing is under way any more. */
  private static Optional<Finding> over(PaymentHistory history) {
    // What became of the payment itself comes before a duplicate that went back besides.
    boolean wasPaid = history.payment().state() == PaymentState.PAID;
    return history.about().refunds().stream()
        .filter(refund -> wasPaid || isOwn(history, refund) || history.payment().charge().isEmpty())
        .reduce((first, second) -> second)
        .map(refund -> over(history, refund));
  }

  private static Finding over(PaymentHistory history, Refund refund) {
    Step quote = Step.of(Action.QUOTE_REFUND, Due.NOW, Commands.quote(history.id()));
    return switch (refund.state()) {
      case DECLINED ->
          found(
              history,
              refund,
              Cause.REFUND_DECLINED,
              Step.of(Action.CALL_PROVIDER, Due.NOW),
              quote);
      case REJECTED -> found(history, refund, Cause.REFUND_NOT_APPROVED, quote);
      case CARRIED_TO_NEXT_POOL ->
          found(
              history,
              refund,
              Cause.CARRIED_LATE,
              Step.of(Action.HAND_OVER_NOTICE, Due.NOW, Commands.receipt(refund.id())),
              Step.of(Action.OVERRIDE_CARRY, Due.NONE, Commands.override(refund.id())));
      case REFUNDED ->
          found(
              history,
              refund,
              returned(history, refund),
              Step.of(Action.SHOW_RECEIPT, Due.NONE, Commands.receipt(refund.id())));
      case AWAITING_APPROVAL, PROCESSING, ABNORMAL ->
          throw new IllegalArgumentException(refund.id() + " is under way");
    };
  }

  private static boolean isOwn(PaymentHistory history, Refund refund) {
    return history
        .payment()
        .charge()
        .filter(charge -> charge.transactionNo().equals(refund.target().transactionNo()))
        .isPresent();
  }

  private static Cause returned(PaymentHistory history, Refund refund) {
    if (!isOwn(history, refund)) {
      return Cause.DUPLICATE_RETURNED;
    }
    return history.payment().state() == PaymentState.REFUNDED
        ? Cause.REFUNDED
        : Cause.PARTLY_REFUNDED;
  }

  private static Finding found(PaymentHistory history, Refund refund, Cause cause, Step... steps) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.refund(refund));
    history.last(refund).map(Evidence::entry).ifPresent(evidence::add);
    history.openEscalations().stream()
        .filter(each -> each.subject().equals(refund.id()))
        .forEach(each -> evidence.add(Evidence.escalation(each)));
    return new Finding(cause, evidence, steps)
        .with(
            Map.of(
                "refund", refund.id(),
                "amount", refund.amount().yuan(),
                "operator", refund.asking().operator(),
                "date", RefundSteps.valueDate(refund).toString()));
  }
}
