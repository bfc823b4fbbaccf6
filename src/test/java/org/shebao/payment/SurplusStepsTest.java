package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.payment.SamplePayments.CLERK;
import static org.shebao.payment.SamplePayments.LATER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.JournalEntry.Subject;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.Transaction;

/**
 * Money that the provider took and that nobody owes: told once, booked once, whatever came before.
 */
class SurplusStepsTest {
  private static final Money AMOUNT = Money.ofFen(40_000);
  private static final Instant CHARGED = Instant.parse("2026-11-25T02:00:03Z");
  private static final Payment UNKNOWN =
      SamplePayments.unknown(PaymentMethod.WECHAT_BALANCE, AMOUNT.fen());
  private static final Payment PAID =
      SamplePayments.charged(PaymentMethod.WECHAT_BALANCE, AMOUNT.fen(), CHARGED);
  private static final Payment HELD =
      SamplePayments.charged(PaymentMethod.FAMILY_PROXY, AMOUNT.fen(), CHARGED);

  /** The answer as a word for each transaction: its number and what was taken in fen. */
  private static ChargeAnswer taken(String transactions) {
    return ChargeAnswer.succeeded(
        Stream.of(transactions.split(" "))
            .map(each -> each.split(":"))
            .map(each -> new Transaction(each[0], Money.ofFen(Long.parseLong(each[1])), CHARGED))
            .toList());
  }

  private static Step answered(Payment payment, ChargeAnswer answer, String... known) {
    return PaymentSteps.answered(payment, answer, SamplePayments.booking(Set.of(known)));
  }

  /** Of each surplus charge its number and amount. */
  private static String surplus(Step step) {
    return String.join(
        " ",
        step.surplus().stream()
            .map(each -> each.transactionNo() + ":" + each.amount().fen())
            .toList());
  }

  @ParameterizedTest(name = "{0}: {1} is {2} by {3}, surplus {4}")
  @CsvSource({
    "once,           WX1:40000,                     PAID,    WX1, ''",
    "twice,          WX1:40000 WX2:40000,           PAID,    WX1, WX2:40000",
    "three-times,    WX1:40000 WX2:40000 WX3:40000, PAID,    WX1, WX2:40000 WX3:40000",
    "told-twice,     WX1:40000 WX1:40000,           PAID,    WX1, ''",
    "surplus-twice,  WX1:40000 WX2:40000 WX2:40000, PAID,    WX1, WX2:40000",
    "wrong-first,    WX1:39999 WX2:40000,           PAID,    WX2, ''",
    "wrong-second,   WX1:40000 WX2:1,               PAID,    WX1, ''",
    "wrong,          WX1:39999,                     UNKNOWN, ,    ''",
    "all-wrong,      WX1:39999 WX2:40001,           UNKNOWN, ,    ''",
  })
  void anUnknownPaymentIsPaidByTheFirstThatFits(
      String id, String transactions, PaymentState state, String paidBy, String surplus) {
    Step step = answered(UNKNOWN, taken(transactions));

    assertEquals(state, step.after().state());
    assertEquals(Optional.ofNullable(paidBy), step.after().charge().map(Charge::transactionNo));
    assertEquals(surplus, surplus(step));
  }

  @Test
  void eachSurplusHasItsOwnEntryBehindThePayments() {
    Step step = answered(UNKNOWN, taken("WX1:40000 WX2:40000"));

    assertEquals(
        List.of(
            entry(EntryKind.PAID, "WX1", Account.pool("resident-medical"), AMOUNT),
            entry(EntryKind.SURPLUS, "WX2", Account.REFUND_OWED, AMOUNT)),
        step.entries());
    assertEquals(
        List.of(new SurplusCharge("WX2", "P00000001", AMOUNT, CHARGED, LATER, Money.ZERO)),
        step.surplus());
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "CLOSED"})
  void aSuccessAfterTheLastWordIsASurplus(PaymentState state) {
    Payment ended = UNKNOWN.ended(state);

    Step step = answered(ended, taken("WX1:40000"));

    assertEquals(ended, step.after());
    assertEquals("WX1:40000", surplus(step));
    assertEquals(
        List.of(entry(EntryKind.SURPLUS, "WX1", Account.REFUND_OWED, AMOUNT)), step.entries());
  }

  @ParameterizedTest
  @MethodSource("settled")
  void aSurplusOfAnotherAmountIsNotBelievedButKeptInTheJournal(Payment payment) {
    ChargeAnswer answer = taken("WX2:39999");

    Step step = answered(payment, answer);

    assertEquals(payment, step.after());
    assertEquals("", surplus(step));
    assertEquals(
        List.of(
            new JournalEntry(
                Subject.payment("P00000001"),
                EntryKind.UNANSWERED,
                LATER,
                CLERK,
                "WX2",
                "WRONG_AMOUNT",
                List.of())),
        step.entries());
    assertTrue(PaymentSteps.isDisputed(payment, answer));
    assertFalse(PaymentSteps.isDisputed(payment, taken("WX2:40000")));
  }

  static Stream<Payment> settled() {
    return Stream.concat(
        charged(),
        Stream.of(UNKNOWN.ended(PaymentState.FAILED), UNKNOWN.ended(PaymentState.CLOSED)));
  }

  static Stream<Payment> charged() {
    return Stream.of(
        PAID,
        HELD,
        PAID.reserving(AMOUNT, PaymentState.REFUNDING),
        PAID.reserving(AMOUNT, PaymentState.CARRIED_TO_NEXT_POOL),
        PaymentSteps.reviewed(HELD, SamplePayments.review(false, LATER)).after());
  }

  @ParameterizedTest
  @MethodSource("charged")
  void aChargedPaymentStaysAsItIs(Payment payment) {
    Step again = answered(payment, taken("WX1:40000"));
    Step twice = answered(payment, taken("WX1:40000 WX2:40000"));

    assertTrue(again.isEmpty());
    assertEquals(payment, again.after());
    assertEquals(payment, twice.after());
    assertEquals("WX2:40000", surplus(twice));
    assertEquals(1, twice.entries().size());
  }

  @ParameterizedTest
  @MethodSource("charged")
  void aSurplusThatIsKnownIsNotBookedAgain(Payment payment) {
    ChargeAnswer answer = taken("WX1:40000 WX2:40000 WX3:40000");

    assertEquals("WX3:40000", surplus(answered(payment, answer, "WX2")));
    assertTrue(answered(payment, answer, "WX2", "WX3").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCEEDED")
  void aContradictionLeavesEveryEndedPaymentAsItIs(ChargeAnswer.Kind kind) {
    settled()
        .forEach(
            payment -> {
              Step step = answered(payment, ChargeAnswer.of(kind, "REASON"));

              assertTrue(step.isEmpty());
              assertEquals(payment, step.after());
            });
  }

  @Test
  void theSameAnswerAgainChangesNothing() {
    ChargeAnswer answer = taken("WX1:40000 WX2:40000");
    Step first = answered(UNKNOWN, answer);

    Step second = answered(first.after(), answer, "WX2");

    assertTrue(second.isEmpty());
    assertEquals(first.after(), second.after());
  }

  private static JournalEntry entry(EntryKind kind, String reference, Account to, Money amount) {
    return new JournalEntry(
        Subject.payment("P00000001"),
        kind,
        LATER,
        CLERK,
        reference,
        "",
        Posting.pair(Account.PROVIDER, to, amount));
  }
}
