package org.shebao.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.Transaction;

/** What each event does to a payment and to the books: the only place that knows its postings. */
public final class PaymentSteps {
  /** The note that tells a success for another amount from an answer that did not come. */
  private static final String WRONG_AMOUNT = "WRONG_AMOUNT";

  private PaymentSteps() {}

  /**
   * Who books, when, and what is known already.
   *
   * @param isKnown whether a transaction number stands in the books as a surplus charge
   */
  public record Booking(Instant now, String operator, Predicate<String> isKnown) {}

  /** The intent, written before the provider hears of the payment. */
  public static Step requested(Payment payment) {
    Taking taking = payment.taking();
    return Step.of(
        payment,
        entry(payment, EntryKind.REQUESTED, taking.at(), taking.operator(), "", "", List.of()));
  }

  /**
   * The provider's answer to a charge, a query or a close. An answer that is not final leaves an
   * unknown payment as it is; a success for another amount than asked is never believed (G33) but
   * kept in the journal for a person to look at. The first last word stands: what comes later is
   * booked only when it tells of money that the books do not know, as a surplus charge.
   */
  public static Step answered(Payment payment, ChargeAnswer answer, Booking booking) {
    if (payment.state() != PaymentState.UNKNOWN) {
      return besides(payment, answer.transactions(), booking);
    }
    return switch (answer.kind()) {
      case SUCCEEDED ->
          answer.transactions().stream()
              .filter(taken -> isAsAsked(payment, taken))
              .findFirst()
              .map(taken -> charged(payment, taken, answer, booking))
              .orElseGet(() -> besides(payment, answer.transactions(), booking));
      case DECLINED -> ended(payment, EntryKind.DECLINED, PaymentState.FAILED, answer, booking);
      case CLOSED -> ended(payment, EntryKind.CLOSED, PaymentState.CLOSED, answer, booking);
      case PROCESSING, NOT_FOUND, NO_ANSWER -> unanswered(payment, answer, booking);
    };
  }

  /** Whether an answer tells of another amount than was asked. */
  public static boolean isDisputed(Payment payment, ChargeAnswer answer) {
    return answer.transactions().stream().anyMatch(taken -> !isAsAsked(payment, taken));
  }

  private static boolean isAsAsked(Payment payment, Transaction taken) {
    return taken.amount().equals(payment.terms().amount());
  }

  private static Step charged(
      Payment payment, Transaction taken, ChargeAnswer answer, Booking booking) {
    boolean held = !payment.terms().holds().isEmpty();
    Account credited = held ? heldAccount(payment) : poolAccount(payment);
    Payment after =
        payment.charged(
            held ? PaymentState.HELD : PaymentState.PAID, Charge.of(taken.no(), taken.at()));
    Step more = besides(after, answer.transactions(), booking);
    List<JournalEntry> entries = new ArrayList<>();
    entries.add(
        entry(
            payment,
            held ? EntryKind.HELD : EntryKind.PAID,
            booking.now(),
            booking.operator(),
            taken.no(),
            "",
            Posting.pair(Account.PROVIDER, credited, taken.amount())));
    entries.addAll(more.entries());
    return new Step(after, entries, more.surplus());
  }

  /** Whatever the provider says it took besides the payment's own charge, each once. */
  private static Step besides(Payment payment, List<Transaction> taken, Booking booking) {
    Optional<String> own = payment.charge().map(Charge::transactionNo);
    Map<String, Transaction> unknown = new LinkedHashMap<>();
    taken.stream()
        .filter(each -> !own.equals(Optional.of(each.no())))
        .filter(each -> !booking.isKnown().test(each.no()))
        .forEach(each -> unknown.putIfAbsent(each.no(), each));
    return new Step(
        payment,
        unknown.values().stream().map(each -> entry(payment, each, booking)).toList(),
        unknown.values().stream()
            .filter(each -> isAsAsked(payment, each))
            .map(each -> surplusCharge(payment, each, booking))
            .toList());
  }

  private static JournalEntry entry(Payment payment, Transaction taken, Booking booking) {
    return isAsAsked(payment, taken)
        ? surplusEntry(payment, taken, booking)
        : notBelieved(payment, taken, booking);
  }

  private static JournalEntry surplusEntry(Payment payment, Transaction taken, Booking booking) {
    return entry(
        payment,
        EntryKind.SURPLUS,
        booking.now(),
        booking.operator(),
        taken.no(),
        "",
        Posting.pair(Account.PROVIDER, Account.REFUND_OWED, taken.amount()));
  }

  private static SurplusCharge surplusCharge(Payment payment, Transaction taken, Booking booking) {
    return new SurplusCharge(
        taken.no(), payment.id(), taken.amount(), taken.at(), booking.now(), Money.ZERO);
  }

  private static Step ended(
      Payment payment, EntryKind kind, PaymentState next, ChargeAnswer answer, Booking booking) {
    return Step.of(
        payment.ended(next),
        entry(payment, kind, booking.now(), booking.operator(), "", answer.reason(), List.of()));
  }

  private static Step unanswered(Payment payment, ChargeAnswer answer, Booking booking) {
    String kind = answer.kind().name();
    String note = answer.reason().isEmpty() ? kind : kind + ":" + answer.reason();
    return Step.of(
        payment,
        entry(
            payment, EntryKind.UNANSWERED, booking.now(), booking.operator(), "", note, List.of()));
  }

  /** Keeps the provider's number: it is what a person needs to ask about the difference. */
  private static JournalEntry notBelieved(Payment payment, Transaction taken, Booking booking) {
    return entry(
        payment,
        EntryKind.UNANSWERED,
        booking.now(),
        booking.operator(),
        taken.no(),
        WRONG_AMOUNT,
        List.of());
  }

  /** A reviewer's decision: release to the pool, or money that is owed back. */
  public static Step reviewed(Payment payment, Review review) {
    boolean approved = review.approved();
    Account credited = approved ? poolAccount(payment) : Account.REFUND_OWED;
    return Step.of(
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

  /** The account that holds a payment under review. */
  public static Account heldAccount(Payment payment) {
    return Account.held(payment.liability().personId());
  }

  /** The account that a collected payment is in. */
  public static Account poolAccount(Payment payment) {
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
    return new JournalEntry(
        JournalEntry.Subject.payment(payment.id()), kind, at, operator, reference, note, postings);
  }
}
