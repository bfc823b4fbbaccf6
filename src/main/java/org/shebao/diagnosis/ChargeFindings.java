package org.shebao.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseTerm;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

/** Money that may be wrong: another amount, a denied charge, a second one. */
final class ChargeFindings {
  static final List<Function<PaymentHistory, Optional<Finding>>> IN_ORDER =
      List.of(
          ChargeFindings::wrongAmount,
          ChargeFindings::contradicted,
          ChargeFindings::owedDeclined,
          ChargeFindings::surplus);

  private ChargeFindings() {}

  private static Optional<Finding> wrongAmount(PaymentHistory history) {
    return history
        .escalation(EscalationKind.WRONG_AMOUNT)
        .map(
            escalation -> {
              List<Evidence> evidence = new ArrayList<>();
              evidence.add(Evidence.escalation(escalation));
              history.entries(EntryKind.UNANSWERED).stream()
                  .filter(each -> !each.entry().reference().isEmpty())
                  .forEach(each -> evidence.add(Evidence.entry(each)));
              return new Finding(
                  Cause.WRONG_AMOUNT,
                  evidence,
                  Step.of(Action.CALL_PROVIDER, Due.NOW),
                  Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())));
            });
  }

  private static Optional<Finding> contradicted(PaymentHistory history) {
    Payment payment = history.payment();
    return history
        .escalation(EscalationKind.CONTRADICTION)
        .map(
            escalation -> {
              LocalDate day = BusinessDay.of(payment.charge().orElseThrow().at());
              List<Evidence> evidence = new ArrayList<>();
              evidence.add(Evidence.escalation(escalation));
              history
                  .last(EntryKind.PAID, EntryKind.HELD)
                  .map(Evidence::entry)
                  .ifPresent(evidence::add);
              return new Finding(
                      Cause.CONTRADICTED,
                      evidence,
                      Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())),
                      Step.of(Action.GET_BILL, Due.NOW, Commands.bill(day)),
                      Step.of(Action.COMPARE_BILL, Due.NOW, Commands.compare(history.id(), day)),
                      Step.of(Action.CALL_PROVIDER, Due.NOW))
                  .with(Map.of("date", day.toString()));
            });
  }

  /** Money that must go back, and a provider that would not send it. */
  private static Optional<Finding> owedDeclined(PaymentHistory history) {
    Optional<Escalation> escalation = history.escalation(EscalationKind.REFUND_DECLINED);
    boolean underWay = history.about().refunds().stream().anyMatch(each -> each.state().isOpen());
    if (escalation.isEmpty() || underWay) {
      return Optional.empty();
    }
    return history
        .refund(RefundState.DECLINED)
        .filter(refund -> refund.kind().isOwed())
        .map(
            refund -> {
              boolean duplicate = refund.kind() == RefundKind.DUPLICATE;
              return new Finding(
                      Cause.OWED_REFUND_DECLINED,
                      List.of(
                          Evidence.escalation(escalation.get()),
                          Evidence.refund(refund),
                          declined(history, refund)),
                      Step.of(Action.CALL_PROVIDER, Due.NOW),
                      Step.of(
                          duplicate ? Action.SEND_BACK_DUPLICATE : Action.SEND_BACK_REJECTED,
                          duplicate ? handled(history, refund) : Due.NOW,
                          Commands.refund(history.id(), refund.kind().code())))
                  .with(Map.of("refund", refund.id(), "amount", refund.amount().yuan()));
            });
  }

  private static Evidence declined(PaymentHistory history, Refund refund) {
    return history.last(refund).map(Evidence::entry).orElseThrow();
  }

  private static Due handled(PaymentHistory history, Refund refund) {
    return history.about().surplus().stream()
        .filter(each -> each.transactionNo().equals(refund.target().transactionNo()))
        .findFirst()
        .map(each -> handled(history, each))
        .orElse(Due.NOW);
  }

  private static Optional<Finding> surplus(PaymentHistory history) {
    return history.waitingSurplus().map(surplus -> surplus(history, surplus));
  }

  private static Finding surplus(PaymentHistory history, SurplusCharge surplus) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.surplus(surplus));
    history
        .payment()
        .charge()
        .flatMap(charge -> entryOf(history, charge.transactionNo()))
        .map(Evidence::entry)
        .ifPresent(evidence::add);
    entryOf(history, surplus.transactionNo()).map(Evidence::entry).ifPresent(evidence::add);
    history
        .last(EntryKind.CLOSED, EntryKind.DECLINED)
        .map(Evidence::entry)
        .ifPresent(evidence::add);
    return new Finding(
            history.payment().charge().isPresent() ? Cause.CHARGED_TWICE : Cause.TAKEN_AFTER_END,
            evidence,
            Step.of(
                Action.SEND_BACK_DUPLICATE,
                handled(history, surplus),
                Commands.refund(history.id(), RefundKind.DUPLICATE.code())))
        .with(Map.of("amount", surplus.waiting().yuan(), "transaction", surplus.transactionNo()));
  }

  private static Optional<BookedEntry> entryOf(PaymentHistory history, String transactionNo) {
    return history.entries(EntryKind.PAID, EntryKind.HELD, EntryKind.SURPLUS).stream()
        .filter(each -> each.entry().reference().equals(transactionNo))
        .findFirst();
  }

  /** 3-5个工作日, counted from the first working day after it was found (G30). */
  private static Due handled(PaymentHistory history, SurplusCharge surplus) {
    CaseTerm term =
        CaseTerm.inWorkingDays(
            CaseKind.DUPLICATE_CHARGE, BusinessDay.of(surplus.foundAt()), history.workingDays());
    WorkingDayAnswer by = term.latest().orElseThrow();
    return term.isOver(history.now())
        ? Due.overdue(by)
        : Due.between(term.earliest().orElseThrow(), by);
  }
}
