package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shebao.payment.SamplePayments.CLERK;
import static org.shebao.payment.SamplePayments.LATER;
import static org.shebao.payment.SamplePayments.TAKEN;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;

class PaymentStepsTest {
  private static final Money AMOUNT = Money.ofFen(40_000);
  private static final Instant CHARGED = Instant.parse("2026-11-25T02:00:03Z");
  private static final Payment UNKNOWN =
      SamplePayments.unknown(PaymentMethod.WECHAT_BALANCE, AMOUNT.fen());
  private static final Payment HELD_INTENT =
      SamplePayments.unknown(PaymentMethod.FAMILY_PROXY, AMOUNT.fen());
  private static final Payment HELD =
      SamplePayments.charged(PaymentMethod.FAMILY_PROXY, AMOUNT.fen(), CHARGED);
  private static final Payment REFUNDING =
      PaymentSteps.reviewed(HELD, SamplePayments.review(false, LATER)).after();

  private static final Account HELD_ACCOUNT = Account.held("R1");
  private static final Account POOL = Account.pool("resident-medical");

  @Test
  void theIntentMovesNoMoney() {
    assertEquals(
        new Step(UNKNOWN, entry(EntryKind.REQUESTED, TAKEN, CLERK, "", "", List.of())),
        PaymentSteps.requested(UNKNOWN));
  }

  @Test
  void aChargeIsCollected() {
    Step step = answered(UNKNOWN, SamplePayments.succeeded(AMOUNT, CHARGED));

    assertEquals(PaymentState.PAID, step.after().state());
    assertEquals(Optional.of(new Charge("WX1", CHARGED)), step.after().charge());
    assertEquals(
        entry(EntryKind.PAID, LATER, CLERK, "WX1", "", moved(Account.PROVIDER, POOL, AMOUNT)),
        step.entry());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"FAMILY_PROXY, 1", "WECHAT_BALANCE, 500001", "BANK_CARD, 500001"})
  void aChargeThatNeedsASecondPersonIsHeld(PaymentMethod method, long fen) {
    Money amount = Money.ofFen(fen);
    Payment unknown = SamplePayments.unknown(method, fen);

    Step step = answered(unknown, SamplePayments.succeeded(amount, CHARGED));

    assertEquals(PaymentState.HELD, step.after().state());
    assertEquals(Optional.of(new Charge("WX1", CHARGED)), step.after().charge());
    assertEquals(
        entry(
            EntryKind.HELD, LATER, CLERK, "WX1", "", moved(Account.PROVIDER, HELD_ACCOUNT, amount)),
        step.entry());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anAnswerWithoutACharge(
      ChargeAnswer answer, PaymentState state, EntryKind kind, String note) {
    Step step = answered(UNKNOWN, answer);

    assertEquals(state, step.after().state());
    assertEquals(Optional.empty(), step.after().charge());
    assertEquals(entry(kind, LATER, CLERK, "", note, List.of()), step.entry());
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
            "PROCESSING"),
        arguments(
            answer(ChargeAnswer.Kind.NOT_FOUND, ""),
            PaymentState.UNKNOWN,
            EntryKind.UNANSWERED,
            "NOT_FOUND"),
        arguments(
            answer(ChargeAnswer.Kind.NO_ANSWER, "TIMEOUT"),
            PaymentState.UNKNOWN,
            EntryKind.UNANSWERED,
            "NO_ANSWER"));
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
        entry(EntryKind.UNANSWERED, LATER, CLERK, "WX1", "WRONG_AMOUNT", List.of()), step.entry());
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
        step.entry());
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
            moved(HELD_ACCOUNT, Account.REFUND_PAYABLE, AMOUNT)),
        step.entry());
  }

  @Test
  void aReturnedPaymentLeavesNothingAtTheProvider() {
    Step step =
        PaymentSteps.returned(
            REFUNDING, RefundAnswer.succeeded("WXR1", CHARGED, CHARGED), LATER, CLERK);

    assertEquals(PaymentState.REFUNDED, step.after().state());
    assertEquals(
        entry(
            EntryKind.RETURNED,
            LATER,
            CLERK,
            "WXR1",
            CHARGED.toString(),
            moved(Account.REFUND_PAYABLE, Account.PROVIDER, AMOUNT)),
        step.entry());
  }

  @Test
  void whatHasMovedFollowsFromTheStateAndIsWhatTheStepsPosted() {
    Step held = answered(HELD_INTENT, SamplePayments.succeeded(AMOUNT, CHARGED));
    Step approved = PaymentSteps.reviewed(held.after(), SamplePayments.review(true, LATER));
    Step rejected = PaymentSteps.reviewed(held.after(), SamplePayments.review(false, LATER));
    Step returned =
        PaymentSteps.returned(
            rejected.after(), RefundAnswer.succeeded("WXR1", CHARGED, CHARGED), LATER, CLERK);

    assertEquals(Map.of(), PaymentSteps.moved(HELD_INTENT));
    assertEquals(posted(held), PaymentSteps.moved(held.after()));
    assertEquals(posted(held, approved), PaymentSteps.moved(approved.after()));
    assertEquals(posted(held, rejected), PaymentSteps.moved(rejected.after()));
    assertEquals(posted(held, rejected, returned), PaymentSteps.moved(returned.after()));
  }

  private static Map<Account, Money> posted(Step... steps) {
    Map<Account, Money> sums = new HashMap<>();
    for (Step step : steps) {
      for (Posting posting : step.entry().postings()) {
        sums.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    sums.values().removeIf(Money.ZERO::equals);
    return sums;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCEEDED")
  void aRefundThatDidNotSucceedStaysOwed(RefundAnswer.Kind kind) {
    Step step = PaymentSteps.returned(REFUNDING, unfinished(kind), LATER, CLERK);

    assertEquals(REFUNDING, step.after());
    assertEquals(
        entry(EntryKind.UNANSWERED, LATER, CLERK, "", "REFUND_" + kind, List.of()), step.entry());
  }

  @Test
  void aChargeIsBookedOnce() {
    Payment paid = answered(UNKNOWN, SamplePayments.succeeded(AMOUNT, CHARGED)).after();

    assertThrows(
        IllegalStateException.class,
        () -> answered(paid, SamplePayments.succeeded(AMOUNT, CHARGED)));
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

  @Test
  void onlyATurnedDownPaymentIsReturned() {
    assertThrows(
        IllegalStateException.class,
        () ->
            PaymentSteps.returned(
                HELD, RefundAnswer.succeeded("WXR1", CHARGED, CHARGED), LATER, CLERK));
  }

  private static RefundAnswer unfinished(RefundAnswer.Kind kind) {
    return kind.isAccepted()
        ? RefundAnswer.accepted(kind, "WXR1", CHARGED, "FREQUENCY_LIMITED")
        : RefundAnswer.of(kind, "FREQUENCY_LIMITED");
  }

  private static Step answered(Payment payment, ChargeAnswer answer) {
    return PaymentSteps.answered(payment, answer, LATER, CLERK);
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
    return new JournalEntry("P00000001", kind, at, operator, reference, note, postings);
  }
}
