package org.shebao.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;

/** What each event does to a payment and to the books: the only place that knows the postings. */
public final class PaymentSteps {
  private PaymentSteps() {}

  /** The intent, written before the provider hears of the payment. */
  public static Step requested(Payment payment) {
    Taking taking = payment.taking();
    return new Step(
        payment,
        entry(payment, EntryKind.REQUESTED, taking.at(), taking.operator(), "", "", List.of()));
  }

  /**
   * The provider's answer to a charge, a query or a close. An answer that is not final leaves the
   * payment as it is; a success for another amount than asked is not believed (G33) but kept in the
   * journal for a person to look at.
   */
  public static Step answered(Payment payment, ChargeAnswer answer, Instant now, String operator) {
    return switch (answer.kind()) {
      case SUCCEEDED ->
          answer.amount().equals(payment.terms().amount())
              ? charged(payment, answer, now, operator)
              : notBelieved(payment, answer, now, operator);
      case DECLINED ->
          new Step(
              payment.ended(PaymentState.FAILED),
              entry(payment, EntryKind.DECLINED, now, operator, "", answer.reason(), List.of()));
      case CLOSED ->
          new Step(
              payment.ended(PaymentState.CLOSED),
              entry(payment, EntryKind.CLOSED, now, operator, "", answer.reason(), List.of()));
      case PROCESSING, NOT_FOUND, NO_ANSWER ->
          unanswered(payment, answer.kind().name(), now, operator);
    };
  }

  private static Step charged(Payment payment, ChargeAnswer answer, Instant now, String operator) {
    boolean held = !payment.terms().holds().isEmpty();
    Account credited = held ? heldAccount(payment) : poolAccount(payment);
    Charge charge = new Charge(answer.transactionNo(), answer.at());
    return new Step(
        payment.charged(held ? PaymentState.HELD : PaymentState.PAID, charge),
        entry(
            payment,
            held ? EntryKind.HELD : EntryKind.PAID,
            now,
            operator,
            answer.transactionNo(),
            "",
            Posting.pair(Account.PROVIDER, credited, payment.terms().amount())));
  }

  private static Step unanswered(Payment payment, String note, Instant now, String operator) {
    return new Step(
        payment, entry(payment, EntryKind.UNANSWERED, now, operator, "", note, List.of()));
  }

  /** Keeps the provider's number: it is what a person needs to ask about the difference. */
  private static Step notBelieved(
      Payment payment, ChargeAnswer answer, Instant now, String operator) {
    return new Step(
        payment,
        entry(
            payment,
            EntryKind.UNANSWERED,
            now,
            operator,
            answer.transactionNo(),
            "WRONG_AMOUNT",
            List.of()));
  }

  /** A reviewer's decision: release to the pool, or the way back. */
  public static Step reviewed(Payment payment, Review review) {
    boolean approved = review.approved();
    Account credited = approved ? poolAccount(payment) : Account.REFUND_PAYABLE;
    return new Step(
        payment.reviewed(approved ? PaymentState.PAID : PaymentState.REFUNDING, review),
        entry(
            payment,
            approved ? EntryKind.APPROVED : EntryKind.REJECTED,
            review.at(),
            review.operator(),
            "",
            review.reason(),
            Posting.pair(heldAccount(payment), credited, payment.terms().amount())));
  }

  /**
   * The provider's answer to the refund of a turned-down payment. The entry notes the provider's
   * time, which is the one that its bill goes by.
   */
  public static Step returned(Payment payment, RefundAnswer answer, Instant now, String operator) {
    if (answer.kind() != RefundAnswer.Kind.SUCCEEDED) {
      return unanswered(payment, "REFUND_" + answer.kind().name(), now, operator);
    }
    return new Step(
        payment.ended(PaymentState.REFUNDED),
        entry(
            payment,
            EntryKind.RETURNED,
            now,
            operator,
            answer.transactionNo(),
            answer.at().toString(),
            Posting.pair(Account.REFUND_PAYABLE, Account.PROVIDER, payment.terms().amount())));
  }

  /** What the steps of a payment that stands as it does leave on each account. */
  public static Map<Account, Money> moved(Payment payment) {
    Money amount = payment.terms().amount();
    return switch (payment.state()) {
      case PAID -> Map.of(Account.PROVIDER, amount, poolAccount(payment), amount.negated());
      case HELD -> Map.of(Account.PROVIDER, amount, heldAccount(payment), amount.negated());
      case REFUNDING -> Map.of(Account.PROVIDER, amount, Account.REFUND_PAYABLE, amount.negated());
      case UNKNOWN, FAILED, CLOSED, REFUNDED -> Map.of();
    };
  }

  private static Account heldAccount(Payment payment) {
    return Account.held(payment.liability().personId());
  }

  private static Account poolAccount(Payment payment) {
    return Account.pool(payment.liability().insurance().code());
  }

  private static JournalEntry entry(
      Payment payment,
      EntryKind kind,
      Instant at,
      String operator,
      String reference,
      String note,
      List<Posting> postings) {
    return new JournalEntry(payment.id(), kind, at, operator, reference, note, postings);
  }
}
