package org.shebao.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.provider.simulated.BillRow;

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
    moneyIsConserved(now);
    postingsSumToZero(now);
    noLiabilityIsPaidTwice(now);
    refundsAreAtMostThePayment(now);
    everyPaidHasOneReceipt(now);
    everyUnknownHasAQueryPath(now);
    bothBooksAgreeButForWhatIsOpen(now);
    stepsAreLegal(before, now);
    whatIsWrittenStays(before, now);
  }

  /** What residents have lost is what is held, in the pools, owed back, or not yet booked. */
  static void moneyIsConserved(Snapshot now) {
    Map<Account, Money> balances = balances(now);
    Money atProvider = balances.getOrDefault(Account.PROVIDER, Money.ZERO);
    Money owedByUs =
        balances.entrySet().stream()
            .filter(balance -> !balance.getKey().equals(Account.PROVIDER))
            .map(Map.Entry::getValue)
            .reduce(Money.ZERO, Money::plus)
            .negated();
    Money lostByResidents =
        now.rows().stream().map(Invariants::lost).reduce(Money.ZERO, Money::plus);
    Set<MoneyRow> booked = ours(now);
    Money notYetBooked =
        now.rows().stream()
            .filter(row -> !booked.contains(MoneyRow.of(row)))
            .map(Invariants::lost)
            .reduce(Money.ZERO, Money::plus);
    require(
        lostByResidents.equals(owedByUs.plus(notYetBooked)),
        "money: residents lost " + lostByResidents + ", we owe " + owedByUs + " + " + notYetBooked);
    require(atProvider.equals(owedByUs), "money: provider " + atProvider + ", owed " + owedByUs);
  }

  private static Money lost(BillRow row) {
    return row.refund()
        .map(refund -> refund.amount().negated())
        .orElseGet(() -> row.order().amount());
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
      require(sum.equals(Money.ZERO), "postings of entry " + booked.seq() + " sum to " + sum);
    }
    Money all = balances(now).values().stream().reduce(Money.ZERO, Money::plus);
    require(all.equals(Money.ZERO), "all postings sum to " + all);
  }

  /** Asks the provider's own books who was charged, not ours. */
  static void noLiabilityIsPaidTwice(Snapshot now) {
    Map<String, Money> back =
        now.rows().stream()
            .filter(row -> row.refund().isPresent())
            .collect(toMap(row -> row.order().orderNo(), row -> lost(row).negated(), Money::plus));
    now.rows().stream()
        .filter(row -> row.refund().isEmpty())
        .filter(row -> !row.order().amount().equals(back.get(row.order().orderNo())))
        .map(row -> Optional.ofNullable(now.payments().get(row.order().orderNo())))
        .flatMap(Optional::stream)
        .collect(groupingBy(Payment::liability))
        .forEach(
            (liability, charged) ->
                require(charged.size() == 1, "paid twice: " + ids(charged) + " for " + liability));
  }

  private static List<String> ids(List<Payment> payments) {
    return payments.stream().map(Payment::id).toList();
  }

  static void refundsAreAtMostThePayment(Snapshot now) {
    Map<String, Money> left =
        now.rows().stream()
            .collect(toMap(row -> row.order().orderNo(), Invariants::lost, Money::plus));
    left.forEach(
        (order, money) ->
            require(money.isPositive() || money.equals(Money.ZERO), "refunded too much: " + order));
  }

  static void everyPaidHasOneReceipt(Snapshot now) {
    Set<String> paid =
        now.payments().values().stream()
            .filter(payment -> payment.state() == PaymentState.PAID)
            .map(Payment::id)
            .collect(toSet());
    require(
        paid.equals(now.receipts().keySet()),
        "receipts: " + now.receipts().keySet() + " for the paid " + paid);
    require(
        now.receipts().values().stream().map(r -> r.number()).distinct().count() == paid.size(),
        "two receipts of one number");
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
        "intents " + requested + " for payments " + now.payments().keySet());
    for (BillRow row : now.rows()) {
      String order = row.order().orderNo();
      require(requested.contains(order), "the provider charged " + order + ", unknown to us");
    }
  }

  /** Row by row; only an open payment may be behind the provider, and nothing ahead of it. */
  static void bothBooksAgreeButForWhatIsOpen(Snapshot now) {
    Set<MoneyRow> ours = ours(now);
    Set<MoneyRow> theirs = now.rows().stream().map(MoneyRow::of).collect(toSet());
    Set<MoneyRow> madeUp = new HashSet<>(ours);
    madeUp.removeAll(theirs);
    require(madeUp.isEmpty(), "we say, and the provider does not: " + madeUp);
    for (BillRow row : now.rows()) {
      PaymentState state = now.payments().get(row.order().orderNo()).state();
      boolean open =
          state == (row.refund().isPresent() ? PaymentState.REFUNDING : PaymentState.UNKNOWN);
      require(
          open || ours.contains(MoneyRow.of(row)),
          "the provider says " + MoneyRow.of(row) + ", and we do not: " + state);
    }
  }

  /** What our books say moved at the provider. */
  private static Set<MoneyRow> ours(Snapshot now) {
    Set<MoneyRow> rows = new HashSet<>();
    for (Payment payment : now.payments().values()) {
      payment.charge().ifPresent(charge -> rows.add(charged(payment, charge)));
    }
    for (BookedEntry booked : now.journal()) {
      if (booked.entry().kind() == EntryKind.RETURNED) {
        Payment payment = now.payments().get(booked.entry().paymentId());
        rows.add(
            new MoneyRow(
                payment.returnNo(),
                booked.entry().reference(),
                payment.terms().amount(),
                Instant.parse(booked.entry().note())));
      }
    }
    return rows;
  }

  private static MoneyRow charged(Payment payment, Charge charge) {
    return new MoneyRow(
        payment.id(), charge.transactionNo(), payment.terms().amount(), charge.at());
  }

  static void stepsAreLegal(Snapshot before, Snapshot now) {
    before
        .payments()
        .forEach(
            (id, old) -> {
              Payment payment = now.payments().get(id);
              require(payment != null, "payment " + id + " is gone");
              require(
                  payment.state() == old.state() || old.state().next().contains(payment.state()),
                  id + " went from " + old.state() + " to " + payment.state());
              require(
                  payment.liability().equals(old.liability())
                      && payment.terms().equals(old.terms())
                      && payment.taking().equals(old.taking()),
                  id + " is another payment now");
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
                    "the receipt of " + payment + " changed"));
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
