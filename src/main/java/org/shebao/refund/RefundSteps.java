package org.shebao.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Review;
import org.shebao.provider.RefundAnswer;

/** What each event does to a refund and to the books: the only place that knows its postings. */
public final class RefundSteps {
  private RefundSteps() {}

  /** The refund as it begins: its amount is set aside before the provider hears of it. */
  public static RefundStep opened(Refund refund, Payment payment) {
    boolean carried = refund.state() == RefundState.CARRIED_TO_NEXT_POOL;
    Account source = source(refund, payment);
    return new RefundStep(
        refund,
        entry(
            refund,
            openingKind(refund.state()),
            new Stamp(refund.asking().at(), refund.asking().operator()),
            "",
            refund.kind().code(),
            Posting.pair(
                source, carried ? nextPool(refund) : Account.REFUND_PAYABLE, refund.amount())));
  }

  /** Whether {@code first} is the entry with which a refund began: who, when, why and how much. */
  public static boolean isOpening(JournalEntry first, Refund refund, Payment payment) {
    return first.at().equals(refund.asking().at())
        && first.operator().equals(refund.asking().operator())
        && first.note().equals(refund.kind().code())
        && first.postings().contains(new Posting(source(refund, payment), refund.amount()));
  }

  private static EntryKind openingKind(RefundState begins) {
    return switch (begins) {
      case AWAITING_APPROVAL -> EntryKind.REFUND_SUBMITTED;
      case PROCESSING -> EntryKind.REFUND_REQUESTED;
      case CARRIED_TO_NEXT_POOL -> EntryKind.CARRIED;
      case ABNORMAL, REFUNDED, DECLINED, REJECTED ->
          throw new IllegalArgumentException("no refund begins as " + begins);
    };
  }

  /** A second person's decision on a refund above the station's limit. */
  public static RefundStep reviewed(Refund refund, Payment payment, Review review) {
    boolean approved = review.approved();
    return new RefundStep(
        refund.reviewed(approved ? RefundState.PROCESSING : RefundState.REJECTED, review),
        entry(
            refund,
            approved ? EntryKind.REFUND_APPROVED : EntryKind.REFUND_REJECTED,
            new Stamp(review.at(), review.operator()),
            "",
            review.reason(),
            approved ? List.of() : released(refund, payment)));
  }

  /** A person's decision to give carried money back after all (G03). */
  public static RefundStep overridden(Refund refund, Review review) {
    return new RefundStep(
        refund.reviewed(RefundState.PROCESSING, review),
        entry(
            refund,
            EntryKind.CARRY_OVERRIDDEN,
            new Stamp(review.at(), review.operator()),
            "",
            review.reason(),
            Posting.pair(nextPool(refund), Account.REFUND_PAYABLE, refund.amount())));
  }

  /**
   * The provider's answer to a refund or to a query of it; empty when it says nothing new.
   *
   * @param refund one that the provider has or may have
   */
  public static Optional<RefundStep> answered(
      Refund refund, Payment payment, RefundAnswer answer, Instant now, String operator) {
    Stamp stamp = new Stamp(now, operator);
    return switch (answer.kind()) {
      case SUCCEEDED -> Optional.of(returned(refund, answer, stamp));
      case PROCESSING -> accepted(refund, RefundState.PROCESSING, answer, stamp);
      case ABNORMAL -> accepted(refund, RefundState.ABNORMAL, answer, stamp);
      case DECLINED ->
          Optional.of(
              new RefundStep(
                  refund.become(RefundState.DECLINED, refund.handling()),
                  entry(
                      refund,
                      EntryKind.REFUND_DECLINED,
                      stamp,
                      "",
                      answer.reason(),
                      released(refund, payment))));
      case NOT_FOUND, NO_ANSWER ->
          Optional.of(
              new RefundStep(
                  refund,
                  entry(
                      refund,
                      EntryKind.UNANSWERED,
                      stamp,
                      "",
                      answer.kind() + ":" + answer.reason(),
                      List.of())));
    };
  }

  private static RefundStep returned(Refund refund, RefundAnswer answer, Stamp stamp) {
    Refund.Handling done =
        new Refund.Handling(
            refund.handling().review(),
            Optional.of(acceptance(answer)),
            Optional.of(answer.returnedAt()));
    return new RefundStep(
        refund.become(RefundState.REFUNDED, done),
        entry(
            refund,
            EntryKind.RETURNED,
            stamp,
            answer.transactionNo(),
            "",
            Posting.pair(Account.REFUND_PAYABLE, Account.PROVIDER, refund.amount())));
  }

  /** Nothing to write when the refund stands as the provider says already. */
  private static Optional<RefundStep> accepted(
      Refund refund, RefundState next, RefundAnswer answer, Stamp stamp) {
    if (refund.state() == next && refund.handling().acceptance().isPresent()) {
      return Optional.empty();
    }
    Refund.Handling handling =
        new Refund.Handling(
            refund.handling().review(), Optional.of(acceptance(answer)), Optional.empty());
    return Optional.of(
        new RefundStep(
            refund.become(next, handling),
            entry(
                refund,
                next == RefundState.ABNORMAL
                    ? EntryKind.REFUND_ABNORMAL
                    : EntryKind.REFUND_ACCEPTED,
                stamp,
                answer.transactionNo(),
                answer.reason(),
                List.of())));
  }

  private static Refund.Acceptance acceptance(RefundAnswer answer) {
    return new Refund.Acceptance(answer.transactionNo(), answer.acceptedAt());
  }

  /** Money that nobody owes comes from its own account, a contribution from its pool. */
  static Account source(Refund refund, Payment payment) {
    return refund.kind().isOwed() ? Account.REFUND_OWED : PaymentSteps.poolAccount(payment);
  }

  private static List<Posting> released(Refund refund, Payment payment) {
    return Posting.pair(Account.REFUND_PAYABLE, source(refund, payment), refund.amount());
  }

  static Account nextPool(Refund refund) {
    return Account.nextPool(valueDate(refund).getYear());
  }

  /** The value date of money that is carried over: 1 January after it was asked back (G03). */
  public static LocalDate valueDate(Refund refund) {
    return LocalDate.of(BusinessDay.of(refund.asking().at()).getYear() + 1, 1, 1);
  }

  private record Stamp(Instant at, String operator) {}

  private static JournalEntry entry(
      Refund refund,
      EntryKind kind,
      Stamp stamp,
      String reference,
      String note,
      List<Posting> postings) {
    return new JournalEntry(
        JournalEntry.Subject.refund(refund.target().paymentId(), refund.id()),
        kind,
        stamp.at(),
        stamp.operator(),
        reference,
        note,
        postings);
  }
}
