package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shebao.payment.SamplePayments.CLERK;
import static org.shebao.payment.SamplePayments.LATER;
import static org.shebao.payment.SamplePayments.TAKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

class PaymentStepsTest {
  private static final Money AMOUNT = Money.ofFen(40_000);
  private static final Instant CHARGED = Instant.parse("2026-11-25T02:00:03Z");
  private static final Payment UNKNOWN =
      SamplePayments.unknown(PaymentMethod.WECHAT_BALANCE, AMOUNT.fen());
  private static final Payment HELD =
      SamplePayments.charged(PaymentMethod.FAMILY_PROXY, AMOUNT.fen(), CHARGED);

  private static final Account HELD_ACCOUNT = Account.held("R1");
  private static final Account POOL = Account.pool("resident-medical");

  @Test
  void theIntentMovesNoMoney() {
    assertEquals(
        Step.of(UNKNOWN, entry(EntryKind.REQUESTED, TAKEN, CLERK, "", "", List.of())),
        PaymentSteps.requested(UNKNOWN));
  }

  @Test
  void aChargeIsCollected() {
    Step step = answered(UNKNOWN, SamplePayments.succeeded(AMOUNT, CHARGED));

    assertEquals(PaymentState.PAID, step.after().state());
    assertEquals(Optional.of(new Charge("WX1", CHARGED, Money.ZERO)), step.after().charge());
    assertEquals(
        entry(EntryKind.PAID, LATER, CLERK, "WX1", "", moved(Account.PROVIDER, POOL, AMOUNT)),
        only(step));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"FAMILY_PROXY, 1", "WECHAT_BALANCE, 500001", "BANK_CARD, 500001"})
  void aChargeThatNeedsASecondPersonIsHeld(PaymentMethod method, long fen) {
    Money amount = Money.ofFen(fen);
    Payment unknown = SamplePayments.unknown(method, fen);

    Step step = answered(unknown, SamplePayments.succeeded(amount, CHARGED));

    assertEquals(PaymentState.HELD, step.after().state());
    assertEquals(Optional.of(new Charge("WX1", CHARGED, Money.ZERO)), step.after().charge());
    assertEquals(
        entry(
            EntryKind.HELD, LATER, CLERK, "WX1", "", moved(Account.PROVIDER, HELD_ACCOUNT, amount)),
        only(step));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anAnswerWithoutACharge(
      ChargeAnswer answer, PaymentState state, EntryKind kind, String note) {
    Step step = answered(UNKNOWN, answer);

    assertEquals(state, step.after().state());
    assertEquals(Optional.empty(), step.after().charge());
    assertEquals(entry(kind, LATER, CLERK, "", note, List.of()), only(step));
  }

  static Stream<Arguments> anAnswerWithoutACharge() {
    return Stream.of(
        arguments(
            answer(ChargeAnswer.Kind.DECLINED, "NOT_ENOUGH"),
            PaymentState.FAILED,
            EntryKind.DECLINED,
            "NOT_ENOUGH"),
        arguments(answer(ChargeAnswer.Kind.CLOSED, ""), PaymentState.CLOSED, EntryKind.CLOSED, ""),
        arguments(
            answer(ChargeAnswer.Kind.PROCESSING, "USERPAYING"),
            PaymentState.UNKNOWN,
            EntryKind.UNANSWERED,
            "PROCESSING:USERPAYING"),
        arguments(
            answer(ChargeAnswer.Kind.NOT_FOUND, ""),
            PaymentState.UNKNOWN,
            EntryKind.UNANSWERED,
            "NOT_FOUND"),
        arguments(
            answer(ChargeAnswer.Kind.NO_ANSWER, "TIMEOUT"),
            PaymentState.UNKNOWN,
            EntryKind.UNANSWERED,
            "NO_ANSWER:TIMEOUT"));
  }

  private static ChargeAnswer answer(ChargeAnswer.Kind kind, String reason) {
    return ChargeAnswer.of(kind, reason);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCEEDED")
  void onlyALastWordEndsAPayment(ChargeAnswer.Kind kind) {
    ChargeAnswer answer = answer(kind, "");

    boolean ended = answered(UNKNOWN, answer).after().state() != PaymentState.UNKNOWN;

    assertEquals(answer.isFinal(), ended);
  }

  @ParameterizedTest
  @CsvSource({"39999", "40001", "4000000"})
  void aChargeOfAnotherAmountIsNotBelieved(long fen) {
    Step step = answered(UNKNOWN, SamplePayments.succeeded(Money.ofFen(fen), CHARGED));

    assertEquals(UNKNOWN, step.after());
    assertEquals(
        entry(EntryKind.UNANSWERED, LATER, CLERK, "WX1", "WRONG_AMOUNT", List.of()), only(step));
  }

  @Test
  void anApprovedPaymentGoesToThePool() {
    Review review = SamplePayments.review(true, LATER);

    Step step = PaymentSteps.reviewed(HELD, review);

    assertEquals(PaymentState.PAID, step.after().state());
    assertEquals(Optional.of(review), step.after().review());
    assertEquals(HELD.charge(), step.after().charge());
    assertEquals(
        entry(
            EntryKind.APPROVED,
            LATER,
            "clerk-wang",
            "",
            "kinship seen",
            moved(HELD_ACCOUNT, POOL, AMOUNT)),
        only(step));
  }

  @Test
  void aRejectedPaymentIsOwedToThePayer() {
    Review review = SamplePayments.review(false, LATER);

    Step step = PaymentSteps.reviewed(HELD, review);

    assertEquals(PaymentState.REFUNDING, step.after().state());
    assertEquals(Optional.of(review), step.after().review());
    assertEquals(
        entry(
            EntryKind.REJECTED,
            LATER,
            "clerk-wang",
            "",
            "kinship seen",
            moved(HELD_ACCOUNT, Account.REFUND_OWED, AMOUNT)),
        only(step));
  }

  @Test
  void onlyAHeldPaymentIsTurnedDown() {
    assertThrows(
        IllegalStateException.class,
        () -> PaymentSteps.reviewed(UNKNOWN, SamplePayments.review(false, LATER)));
  }

  @Test
  void nothingIsApprovedThatWasNotCharged() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PaymentSteps.reviewed(UNKNOWN, SamplePayments.review(true, LATER)));
  }

  /** The one entry of a step that brought no surplus to light. */
  private static JournalEntry only(Step step) {
    assertEquals(List.of(), step.surplus());
    assertEquals(1, step.entries().size());
    return step.entries().get(0);
  }

  private static Step answered(Payment payment, ChargeAnswer answer) {
    return PaymentSteps.answered(payment, answer, SamplePayments.BOOKING);
  }

  private static List<Posting> moved(Account debit, Account credit, Money amount) {
    return List.of(new Posting(debit, amount), new Posting(credit, amount.negated()));
  }

  private static JournalEntry entry(
      EntryKind kind,
      Instant at,
      String operator,
      String reference,
      String note,
      List<Posting> postings) {
    return new JournalEntry(
        Subject.payment("P00000001"), kind, at, operator, reference, note, postings);
  }
}
