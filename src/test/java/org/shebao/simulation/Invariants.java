package org.shebao.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.Review;
import org.shebao.receipt.Receipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;

/**
 * What holds after every step, whatever happened in it. Each one believes neither of the books
 * alone: it compares them with each other, and with how they stood before.
 */
final class Invariants {
  private Invariants() {}

  /**
   * @throws AssertionError for the first that does not hold
   */
  static void check(Snapshot before, Snapshot now) {
    everyUnknownHasAQueryPath(now);
    moneyIsConserved(now);
    postingsSumToZero(now);
    noLiabilityIsPaidTwice(now);
    refundsAreAtMostTheCharge(now);
    everyPaidHasOneReceipt(now);
    bothBooksAgreeButForWhatIsOpen(now);
    EscalationInvariants.check(now);
    stepsAreLegal(before, now);
    refundStepsAreLegal(before, now);
    whatIsWrittenStays(before, now);
  }

  /** What residents have lost is what is held, in the pools, owed back, or not yet booked. */
  static void moneyIsConserved(Snapshot now) {
    Map<Account, Money> balances = balances(now);
    Money atProvider = balances.getOrDefault(Account.PROVIDER, Money.ZERO);
    Money owedByUs =
        sum(balances.entrySet().stream()
                .filter(balance -> !balance.getKey().equals(Account.PROVIDER))
                .map(Map.Entry::getValue))
            .negated();
    Money lostByResidents = sum(now.rows().stream().map(MoneyRow::lost));
    Set<MoneyRow> ours = ours(now);
    Money notYetBooked =
        sum(now.rows().stream().filter(row -> !isPosted(row, ours, now)).map(MoneyRow::lost));
    require(
        lostByResidents.equals(owedByUs.plus(notYetBooked)),
        () ->
            "money: residents lost "
                + lostByResidents
                + ", we owe "
                + owedByUs
                + " + "
                + notYetBooked);
    require(
        atProvider.equals(owedByUs), () -> "money: provider " + atProvider + ", owed " + owedByUs);
  }

  /** A refund is posted when the money is back, which may be long after it was accepted. */
  private static boolean isPosted(MoneyRow row, Set<MoneyRow> ours, Snapshot now) {
    return row.isRefund()
        ? now.refunds().get(row.number()).state() == RefundState.REFUNDED
        : ours.contains(row);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static Map<Account, Money> balances(Snapshot now) {
    Map<Account, Money> balances = new HashMap<>();
    for (BookedEntry booked : now.journal()) {
      for (Posting posting : booked.entry().postings()) {
        balances.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    return balances;
  }

  static void postingsSumToZero(Snapshot now) {
    for (BookedEntry booked : now.journal()) {
      Money sum =
          booked.entry().postings().stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
      require(sum.equals(Money.ZERO), () -> "postings of entry " + booked.seq() + " sum to " + sum);
    }
    Money all = balances(now).values().stream().reduce(Money.ZERO, Money::plus);
    require(all.equals(Money.ZERO), () -> "all postings sum to " + all);
  }

  /** Asks the provider's books who was charged; money that we know nobody owes is no payment. */
  static void noLiabilityIsPaidTwice(Snapshot now) {
    now.rows().stream()
        .filter(row -> !row.isRefund() && !now.surplus().containsKey(row.transaction()))
        .map(row -> now.payments().get(row.number()))
        .filter(payment -> payment.state().claimsLiability())
        .distinct()
        .collect(groupingBy(Payment::liability))
        .forEach(
            (liability, charged) ->
                require(
                    charged.size() == 1,
                    () -> "paid twice: " + ids(charged) + " for " + liability));
  }

  private static List<String> ids(List<Payment> payments) {
    return payments.stream().map(Payment::id).toList();
  }

  /** In our books with what is only set aside, in the provider's with what it sent back. */
  static void refundsAreAtMostTheCharge(Snapshot now) {
    Map<String, Money> left = new HashMap<>();
    ours(now).stream()
        .filter(row -> !row.isRefund())
        .forEach(row -> left.put(row.transaction(), row.amount()));
    now.refunds().values().stream()
        .filter(refund -> refund.state().reserves())
        .forEach(
            refund ->
                left.merge(
                    refund.target().transactionNo(), refund.amount().negated(), Money::plus));
    left.forEach(
        (transaction, money) ->
            require(
                money.isPositive() || money.equals(Money.ZERO),
                () -> "set aside more than was taken: " + transaction));
    for (MoneyRow row : now.rows()) {
      Refund refund = row.isRefund() ? now.refunds().get(row.number()) : null;
      require(
          refund == null || refund.state().reserves() && refund.amount().equals(row.amount()),
          () -> "the provider sent back what is not set aside: " + row);
    }
  }

  static void everyPaidHasOneReceipt(Snapshot now) {
    Set<String> paid =
        now.payments().values().stream()
            .filter(payment -> payment.charge().isPresent())
            .filter(payment -> payment.state() != PaymentState.HELD)
            .filter(payment -> payment.review().map(Review::approved).orElse(true))
            .map(Payment::id)
            .collect(toSet());
    require(
        paid.equals(now.receipts().keySet()),
        () -> "receipts: " + now.receipts().keySet() + " for the paid " + paid);
    require(
        now.receipts().values().stream().map(Receipt::number).distinct().count() == paid.size(),
        "two receipts of one number");
    Set<String> returned =
        now.refunds().values().stream()
            .filter(refund -> refund.state() == RefundState.REFUNDED)
            .map(Refund::id)
            .collect(toSet());
    require(
        returned.equals(now.refundReceipts().keySet()),
        () -> "refund receipts: " + now.refundReceipts().keySet() + " for " + returned);
  }

  /** Its intent stands in the journal, and whatever the provider has is under its number. */
  static void everyUnknownHasAQueryPath(Snapshot now) {
    Set<String> requested =
        now.journal().stream()
            .filter(booked -> booked.entry().kind() == EntryKind.REQUESTED)
            .map(booked -> booked.entry().paymentId())
            .collect(toSet());
    require(
        requested.equals(now.payments().keySet()),
        () -> "intents " + requested + " for payments " + now.payments().keySet());
    for (MoneyRow row : now.rows()) {
      require(
          row.isRefund()
              ? now.refunds().containsKey(row.number())
              : requested.contains(row.number()),
          () -> "the provider did " + row + ", unknown to us");
    }
  }

  /** Row by row; only what is open may be behind the provider, and nothing ahead of it. */
  static void bothBooksAgreeButForWhatIsOpen(Snapshot now) {
    Set<MoneyRow> ours = ours(now);
    Set<MoneyRow> madeUp = new HashSet<>(ours);
    now.rows().forEach(madeUp::remove);
    require(madeUp.isEmpty(), () -> "we say, and the provider does not: " + madeUp);
    for (MoneyRow row : now.rows()) {
      require(
          ours.contains(row) || isToBeHeardOf(row, now),
          () -> "the provider says " + row + ", and we do not");
    }
  }

  /** The next answer of the provider tells of it, or somebody looks at the number once more. */
  private static boolean isToBeHeardOf(MoneyRow row, Snapshot now) {
    if (row.isRefund()) {
      return now.refunds().get(row.number()).state().isAtProvider();
    }
    Payment payment = now.payments().get(row.number());
    boolean ownIsKnown = payment.charge().isPresent();
    return payment.state() == PaymentState.UNKNOWN
        || payment.state() == PaymentState.CLOSED
        || ownIsKnown && !payment.charge().get().transactionNo().equals(row.transaction());
  }

  /** Nothing is open any more, except where the provider insists on another amount than asked. */
  static void bothBooksAgree(Snapshot now) {
    Set<MoneyRow> ours = ours(now);
    for (MoneyRow row : now.rows()) {
      require(
          ours.contains(row) || isOfAnotherAmount(row, now),
          () -> "the provider says " + row + " for ever, and we do not");
    }
  }

  /** Whether the provider took another amount than was asked. */
  static boolean isOfAnotherAmount(MoneyRow row, Snapshot now) {
    return !row.isRefund()
        && !row.amount().equals(now.payments().get(row.number()).terms().amount());
  }

  /** What our books say moved at the provider. */
  private static Set<MoneyRow> ours(Snapshot now) {
    Set<MoneyRow> rows = new HashSet<>();
    for (Payment payment : now.payments().values()) {
      payment.charge().ifPresent(charge -> rows.add(MoneyRow.of(payment, charge)));
    }
    now.surplus().values().forEach(surplus -> rows.add(MoneyRow.of(surplus)));
    for (Refund refund : now.refunds().values()) {
      refund
          .handling()
          .acceptance()
          .ifPresent(acceptance -> rows.add(MoneyRow.of(refund, acceptance)));
    }
    return rows;
  }

  static void stepsAreLegal(Snapshot before, Snapshot now) {
    before
        .payments()
        .forEach(
            (id, old) -> {
              Payment payment = now.payments().get(id);
              require(payment != null, () -> "payment " + id + " is gone");
              require(
                  payment.state() == old.state() || old.state().next().contains(payment.state()),
                  () -> id + " went from " + old.state() + " to " + payment.state());
              require(
                  payment.liability().equals(old.liability())
                      && payment.terms().equals(old.terms())
                      && payment.taking().equals(old.taking()),
                  () -> id + " is another payment now");
            });
  }

  static void refundStepsAreLegal(Snapshot before, Snapshot now) {
    before
        .refunds()
        .forEach(
            (id, old) -> {
              Refund refund = now.refunds().get(id);
              require(refund != null, () -> "refund " + id + " is gone");
              require(
                  refund.state() == old.state() || old.state().next().contains(refund.state()),
                  () -> id + " went from " + old.state() + " to " + refund.state());
              require(
                  refund.amount().equals(old.amount()) && refund.target().equals(old.target()),
                  () -> id + " is another refund now");
            });
  }

  static void whatIsWrittenStays(Snapshot before, Snapshot now) {
    int written = before.journal().size();
    require(
        now.journal().size() >= written
            && now.journal().subList(0, written).equals(before.journal()),
        "the journal's past changed");
    before
        .receipts()
        .forEach(
            (payment, receipt) ->
                require(
                    receipt.equals(now.receipts().get(payment)),
                    () -> "the receipt of " + payment + " changed"));
  }

  static void require(boolean holds, String otherwise) {
    require(holds, () -> otherwise);
  }

  static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }
}
