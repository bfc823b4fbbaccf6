package org.shebao.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.engine.TestDesks.AMOUNT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.money.Money;
import org.shebao.payment.PaymentState;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.Transaction;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

/** When the provider is asked again, and what a person is told. */
class FollowUpTest {
  private static final Duration DAY = Duration.ofHours(24);

  @TempDir private Path directory;
  private TestDesks desks;

  @BeforeEach
  void open() {
    desks = new TestDesks(directory);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  private static ChargeAnswer of(ChargeAnswer.Kind kind) {
    return ChargeAnswer.of(kind, "");
  }

  @Test
  void anUnansweredPaymentIsAskedAboutInGrowingPauses() {
    String payment = desks.intended();

    desks.resolve(payment, of(ChargeAnswer.Kind.PROCESSING));
    assertEquals(Optional.of(Inquiry.open(payment, payment, desks.now())), desks.inquiry(payment));

    desks.after(Duration.ofMinutes(1)).resolve(payment, of(ChargeAnswer.Kind.NO_ANSWER));
    assertEquals(
        Optional.of(desks.now().plus(Duration.ofMinutes(1))),
        desks.inquiry(payment).map(Inquiry::nextAt));
  }

  @Test
  void theLastWordEndsTheAsking() {
    String payment = desks.intended();
    desks.resolve(payment, of(ChargeAnswer.Kind.PROCESSING));
    desks.after(DAY).resolve(payment, of(ChargeAnswer.Kind.PROCESSING));
    assertEquals(List.of("OUTCOME_UNKNOWN " + payment), desks.escalations());

    desks.resolve(payment, desks.taken("WX1"));

    assertEquals(Optional.empty(), desks.inquiry(payment));
    assertEquals(List.of(), desks.escalations());
  }

  @Test
  void aPersonIsToldOnceAfterADay() {
    String payment = desks.intended();

    desks.after(DAY.minusMillis(1)).resolve(payment);
    assertEquals(List.of(), desks.escalations());

    desks.after(Duration.ofMillis(1)).resolve(payment);
    desks.after(DAY).resolve(payment);
    assertEquals(1, desks.escalationsOf(payment).size());
  }

  @Test
  void anotherAmountIsForAPersonUntilTheRightOneComes() {
    String payment = desks.intended();
    ChargeAnswer wrong = ChargeAnswer.succeeded("WX1", Money.ofFen(39_999), desks.now());

    desks.resolve(payment, wrong);
    desks.resolve(payment, wrong);

    assertEquals(List.of("WRONG_AMOUNT " + payment), desks.escalations());
    desks.resolve(payment, desks.taken("WX1"));
    assertEquals(List.of(), desks.escalations());
    assertEquals(List.of(), desks.findings());
  }

  @Test
  void aClosedNumberIsWatchedForADay() {
    String payment = desks.intended();

    desks.resolve(payment, of(ChargeAnswer.Kind.NOT_FOUND), of(ChargeAnswer.Kind.CLOSED));
    assertEquals(Optional.of(Inquiry.watch(payment, desks.now())), desks.inquiry(payment));

    desks.after(DAY.minusMillis(1)).resolve(payment, of(ChargeAnswer.Kind.CLOSED));
    assertEquals(true, desks.inquiry(payment).isPresent());

    desks.after(Duration.ofMillis(1)).resolve(payment, of(ChargeAnswer.Kind.CLOSED));
    assertEquals(Optional.empty(), desks.inquiry(payment));
  }

  @Test
  void aWatchDoesNotEndWhileNobodyAnswers() {
    String payment = desks.intended();
    desks.resolve(payment, of(ChargeAnswer.Kind.CLOSED));

    desks.after(DAY).resolve(payment, of(ChargeAnswer.Kind.NO_ANSWER));
    assertEquals(true, desks.inquiry(payment).isPresent());

    desks.resolve(payment, of(ChargeAnswer.Kind.CLOSED));
    assertEquals(Optional.empty(), desks.inquiry(payment));
  }

  @Test
  void aDuplicateOfAnotherAmountIsForAPersonAndIsNotBooked() {
    String payment = desks.paid();
    ChargeAnswer right = desks.taken("WX1", "WX2");
    ChargeAnswer wrong =
        ChargeAnswer.succeeded(
            List.of(
                right.transactions().get(0), new Transaction("WX2", Money.ofFen(1), desks.now())));

    desks.resolve(payment, wrong);
    String first = desks.escalationsOf(payment).toString();
    desks.resolve(payment, wrong);

    assertEquals(List.of("WRONG_AMOUNT " + payment), desks.escalations());
    assertEquals(first, desks.escalationsOf(payment).toString());
    assertEquals(List.of(), desks.findings());
    desks.resolve(payment, right);
    assertEquals(List.of("DUPLICATE_CHARGE WX2"), desks.escalations());
  }

  @Test
  void aSuccessAfterTheCloseEndsTheWatchAsADuplicate() {
    String payment = desks.intended();
    desks.resolve(payment, of(ChargeAnswer.Kind.NOT_FOUND), of(ChargeAnswer.Kind.CLOSED));

    PaymentFile file = desks.after(Duration.ofHours(1)).resolve(payment, desks.taken("WX1"));

    assertEquals(PaymentState.CLOSED, file.payment().state());
    assertEquals(Optional.empty(), desks.inquiry(payment));
    assertEquals(List.of("DUPLICATE_CHARGE WX1"), desks.escalations());
    assertEquals(List.of(), desks.findings());
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "DECLINED", "NOT_FOUND"})
  void aDenialOfAChargeIsAContradictionUntilItIsConfirmed(ChargeAnswer.Kind kind) {
    String payment = desks.paid();

    desks.resolve(payment, of(kind));
    desks.resolve(payment, of(kind));

    assertEquals(List.of("CONTRADICTION " + payment), desks.escalations());
    assertEquals(PaymentState.PAID, desks.resolve(payment).payment().state());
    assertEquals(List.of("CONTRADICTION " + payment), desks.escalations());
    desks.resolve(payment, desks.taken("WX1"));
    assertEquals(List.of(), desks.escalations());
  }

  @ParameterizedTest
  @EnumSource(names = {"PROCESSING", "NO_ANSWER"})
  void noAnswerToWhatIsSettledIsNoContradiction(ChargeAnswer.Kind kind) {
    desks.resolve(desks.paid(), of(kind));

    assertEquals(List.of(), desks.escalations());
  }

  @Test
  void aDuplicateIsOnTheListUntilAllOfItIsBack() {
    String payment = desks.held("WX1", "WX2");
    assertEquals(List.of("DUPLICATE_CHARGE WX2"), desks.escalations());

    desks.refund(payment, RefundKind.DUPLICATE, 1, desks.back("WXR1"));
    assertEquals(List.of("DUPLICATE_CHARGE WX2"), desks.escalations());

    desks.after(Duration.ofMinutes(1));
    desks.refund(payment, RefundKind.DUPLICATE, AMOUNT.fen() - 1, desks.back("WXR2"));
    assertEquals(List.of(), desks.escalations());
  }

  @Test
  void theRefundOfThePaymentDoesNotSettleItsDuplicate() {
    String payment = desks.held("WX1", "WX2");
    desks.station().payments().review(payment, true, "kin", desks.caller("clerk-wang")).value();

    desks.refund(payment, RefundKind.ORDINARY, AMOUNT.fen(), desks.back("WXR1"));

    assertEquals(List.of("DUPLICATE_CHARGE WX2"), desks.escalations());
  }

  @Test
  void anAcceptedRefundIsAskedAboutUntilItIsBack() {
    String payment = desks.paid();
    Refund refund =
        desks.refund(
            payment,
            RefundKind.ORDINARY,
            AMOUNT.fen(),
            desks.accepted(RefundAnswer.Kind.PROCESSING, "WXR1"));
    assertEquals(
        Optional.of(Inquiry.open(refund.id(), payment, desks.now())), desks.inquiry(refund.id()));

    desks.after(DAY);
    desks.provider.says(desks.accepted(RefundAnswer.Kind.PROCESSING, "WXR1"));
    desks.resolve(payment, desks.taken("WX1"));
    assertEquals(List.of("REFUND_UNKNOWN " + refund.id()), desks.escalations());

    desks.provider.says(desks.back("WXR1"));
    desks.resolve(payment, desks.taken("WX1"));
    assertEquals(List.of(), desks.escalations());
    assertEquals(Optional.empty(), desks.inquiry(refund.id()));
    assertEquals(List.of(), desks.findings());
  }

  @Test
  void anAbnormalRefundIsForAPersonAndIsSentAgainUnderItsNumber() {
    String payment = desks.paid();
    RefundAnswer abnormal = desks.accepted(RefundAnswer.Kind.ABNORMAL, "WXR1");
    Refund refund = desks.refund(payment, RefundKind.ORDINARY, AMOUNT.fen(), abnormal);
    assertEquals(List.of("REFUND_ABNORMAL " + refund.id()), desks.escalations());

    desks.provider.heard();
    desks.provider.says(abnormal, desks.back("WXR1"));
    desks.resolve(payment, desks.taken("WX1"));

    assertEquals(
        List.of("query " + payment, "queryRefund " + refund.id(), "refund " + refund.id()),
        desks.provider.heard());
    assertEquals(List.of(), desks.escalations());
  }

  @Test
  void owedMoneyThatTheProviderDeclinesToSendIsForAPerson() {
    String payment = desks.held("WX1");
    desks.provider.says(TestDesks.refused());
    desks.station().payments().review(payment, false, "no kin", desks.caller("clerk-wang")).value();
    assertEquals(List.of("REFUND_DECLINED WX1"), desks.escalations());
    assertEquals(List.of(), desks.findings());

    desks.refund(payment, RefundKind.REJECTED, AMOUNT.fen(), desks.back("WXR1"));

    assertEquals(List.of(), desks.escalations());
    assertEquals(List.of(), desks.findings());
  }

  @Test
  void anOrdinaryRefundThatTheProviderDeclinesIsForNobody() {
    desks.refund(desks.paid(), RefundKind.ORDINARY, AMOUNT.fen(), TestDesks.refused());

    assertEquals(List.of(), desks.escalations());
  }

  @Test
  void theDayOfPatienceRunsFromWhenARefundWasLetGoOn() {
    String payment = desks.paid();
    desks.after(Duration.ofDays(30));
    Refund carried = desks.refund(payment, RefundKind.ORDINARY, AMOUNT.fen());
    assertEquals(RefundState.CARRIED_TO_NEXT_POOL, carried.state());

    desks.after(DAY);
    desks
        .station()
        .refunds()
        .override(carried.id(), "hardship", desks.caller("clerk-wang"))
        .value();
    assertEquals(List.of(), desks.escalations());

    desks.after(DAY).resolve(payment, desks.taken("WX1"));
    assertEquals(List.of("REFUND_UNKNOWN " + carried.id()), desks.escalations());
  }
}
