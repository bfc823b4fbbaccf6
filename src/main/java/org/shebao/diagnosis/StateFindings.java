package org.shebao.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.payment.Arrivals;
import org.shebao.payment.HoldReason;
import org.shebao.payment.Payment;
import org.shebao.provider.ChargeAnswer;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundRoute;
import org.shebao.refund.RefundRules;

/** What a payment's own state tells; one of these always fits. */
final class StateFindings {
  static final List<Function<PaymentHistory, Optional<Finding>>> IN_ORDER =
      List.of(history -> Optional.of(byState(history)));

  /** What the provider answers when nothing that is sent to it arrives. */
  private static final String UNREACHABLE = "UNREACHABLE";

  /** 余额或银行卡限额不足. */
  private static final String NOT_ENOUGH = "NOT_ENOUGH";

  private StateFindings() {}

  private static Finding byState(PaymentHistory history) {
    return switch (history.payment().state()) {
      case UNKNOWN -> unknown(history);
      case HELD -> held(history);
      case FAILED -> failed(history);
      case CLOSED ->
          found(
              history,
              Cause.NEVER_TAKEN,
              history.last(EntryKind.CLOSED),
              Step.of(Action.PAY_ANEW, Due.NOW, Commands.preview(history.payment())));
      case PAID -> paid(history);
      case REFUNDING, REFUNDED, CARRIED_TO_NEXT_POOL -> returning(history);
    };
  }

  private static Finding unknown(PaymentHistory history) {
    Step again =
        Step.of(Action.ASK_AGAIN, history.askAgain(history.id()), Commands.resolve(history.id()));
    if (history.escalation(EscalationKind.OUTCOME_UNKNOWN).isPresent()) {
      return found(
          history,
          Cause.UNKNOWN_FOR_A_DAY,
          history.lastUnanswered(),
          Step.of(Action.CALL_PROVIDER, Due.NOW),
          again);
    }
    return found(history, silence(history), history.lastUnanswered(), again);
  }

  private static Cause silence(PaymentHistory history) {
    Optional<BookedEntry> last = history.lastUnanswered();
    if (last.isEmpty()) {
      return Cause.INTERRUPTED;
    }
    if (last.get().entry().note().endsWith(":" + UNREACHABLE)) {
      return Cause.PROVIDER_DOWN;
    }
    return PaymentHistory.word(last.get()).equals(ChargeAnswer.Kind.PROCESSING.name())
        ? Cause.PROVIDER_AT_WORK
        : Cause.ANSWER_LOST;
  }

  private static Finding held(PaymentHistory history) {
    Payment payment = history.payment();
    WorkingDayAnswer by =
        new Arrivals(history.workingDays()).reviewDue(BusinessDay.of(payment.taking().at()));
    boolean late = BusinessDay.of(history.now()).isAfter(by.date());
    return found(
        history,
        heldFor(payment.terms().holds()),
        history.last(EntryKind.HELD),
        Step.of(
            Action.REVIEW_PAYMENT,
            late ? Due.overdue(by) : Due.by(by),
            Commands.approve(history.id())));
  }

  private static Cause heldFor(Set<HoldReason> reasons) {
    if (reasons.contains(HoldReason.PROXY_REVIEW)) {
      return Cause.HELD_PROXY;
    }
    return reasons.contains(HoldReason.UNIONPAY_REVIEW) ? Cause.HELD_LARGE_CARD : Cause.HELD_LARGE;
  }

  private static Finding failed(PaymentHistory history) {
    Optional<BookedEntry> refused = history.last(EntryKind.DECLINED);
    String reason = refused.map(each -> each.entry().note()).orElse("");
    boolean funds = reason.equals(NOT_ENOUGH);
    return found(
        history,
        funds ? Cause.DECLINED_FUNDS : Cause.DECLINED,
        refused,
        funds ? Step.of(Action.CHECK_CARD, Due.NOW) : Step.of(Action.CALL_PROVIDER, Due.NOW),
        Step.of(Action.PAY_ANEW, Due.NOW, Commands.preview(history.payment())));
  }

  private static Finding paid(PaymentHistory history) {
    Step receipt = Step.of(Action.SHOW_RECEIPT, Due.NONE, Commands.receipt(history.id()));
    Optional<BookedEntry> collected = history.last(EntryKind.APPROVED, EntryKind.PAID);
    Optional<RefundRoute> route = faultRoute(history);
    if (route.isPresent()) {
      Due until = route.get().until().map(Due::until).orElse(Due.NONE);
      Step quote = Step.of(Action.QUOTE_REFUND, until, Commands.quote(history.id()));
      return found(history, Cause.PAID_IN_A_FAULT, collected, quote, receipt);
    }
    Optional<WorkingDayAnswer> arrival =
        new Arrivals(history.workingDays())
            .of(history.payment())
            .filter(day -> day.date().isAfter(BusinessDay.of(history.now())));
    if (arrival.isPresent()) {
      return found(
          history,
          Cause.PAID_ARRIVING,
          collected,
          Step.of(Action.WAIT, Due.by(arrival.get())),
          receipt);
    }
    boolean asked = history.lastUnanswered().filter(each -> before(each, collected)).isPresent();
    return found(history, asked ? Cause.PAID_AFTER_ASKING : Cause.PAID, collected, receipt);
  }

  private static boolean before(BookedEntry one, Optional<BookedEntry> other) {
    return other.filter(each -> one.seq() < each.seq()).isPresent();
  }

  private static Optional<RefundRoute> faultRoute(PaymentHistory history) {
    return RefundRules.routes(history.about()).stream()
        .filter(route -> route.kind() == RefundKind.SYSTEM_FAULT && route.isAllowed())
        .findFirst();
  }

  /** A turned-down payment whose refund is not there (yet): it must go back. */
  private static Finding returning(PaymentHistory history) {
    return found(
        history,
        Cause.OWED_REFUND_DECLINED,
        history.last(EntryKind.REJECTED),
        Step.of(
            Action.SEND_BACK_REJECTED,
            Due.NOW,
            Commands.refund(history.id(), RefundKind.REJECTED.code())));
  }

  private static Finding found(
      PaymentHistory history, Cause cause, Optional<BookedEntry> entry, Step... steps) {
    List<Evidence> evidence = new ArrayList<>();
    BookedEntry rests = entry.orElseGet(() -> history.journal().get(history.journal().size() - 1));
    evidence.add(Evidence.entry(rests));
    history.openEscalations().stream()
        .filter(each -> each.subject().equals(history.id()))
        .forEach(each -> evidence.add(Evidence.escalation(each)));
    if (cause == Cause.PAID_IN_A_FAULT) {
      history.about().faults().forEach(fault -> evidence.add(Evidence.fault(fault)));
    }
    return new Finding(cause, evidence, steps)
        .with(
            Map.of(
                "amount", history.payment().terms().amount().yuan(),
                "reason", rests.entry().note(),
                "person", history.payment().liability().personId()));
  }
}
