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
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class RecoveryDeskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

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

  private List<List<String>> agenda() {
    RecoveryDesk.Agenda agenda = desks.station().recovery().agenda(desks.caller("clerk-li"));
    return List.of(agenda.due(), agenda.watched(), agenda.waiting());
  }

  private static List<List<String>> agenda(
      List<String> due, List<String> watched, List<String> waiting) {
    return List.of(due, watched, waiting);
  }

  @Test
  void nothingIsDueWhereNothingIsOpen() {
    desks.paid();

    assertEquals(agenda(List.of(), List.of(), List.of()), agenda());
  }

  @Test
  void aPaymentThatNobodyAskedAboutYetIsDue() {
    String payment = desks.intended();

    assertEquals(agenda(List.of(payment), List.of(), List.of()), agenda());
  }

  @Test
  void aPaymentWaitsForItsTime() {
    String payment = desks.intended();
    desks.resolve(payment);
    desks.resolve(payment);
    assertEquals(agenda(List.of(), List.of(), List.of(payment)), agenda());

    desks.after(MINUTE.minusMillis(1));
    assertEquals(agenda(List.of(), List.of(), List.of(payment)), agenda());

    desks.after(Duration.ofMillis(1));
    assertEquals(agenda(List.of(payment), List.of(), List.of()), agenda());
  }

  @Test
  void aClosedNumberIsWatchedFromAMinuteLater() {
    String payment = desks.intended();
    desks.resolve(payment, of(ChargeAnswer.Kind.NOT_FOUND), of(ChargeAnswer.Kind.CLOSED));
    assertEquals(agenda(List.of(), List.of(), List.of()), agenda());

    desks.after(MINUTE);
    assertEquals(agenda(List.of(), List.of(payment), List.of()), agenda());
  }

  @Test
  void aRefundIsDueWithItsPayment() {
    String payment = desks.paid();
    desks.refund(payment, RefundKind.ORDINARY, AMOUNT.fen());
    assertEquals(agenda(List.of(payment), List.of(), List.of()), agenda());

    desks.resolve(payment, desks.taken("WX1"));
    assertEquals(agenda(List.of(), List.of(), List.of(payment)), agenda());
  }

  @Test
  void aPaymentIsDueOnceHoweverMuchOfItIsOpen() {
    String payment = desks.held("WX1", "WX2", "WX3");
    desks.refund(payment, RefundKind.DUPLICATE, AMOUNT.fen());
    desks.refund(payment, RefundKind.DUPLICATE, AMOUNT.fen());
    desks.resolve(payment, desks.taken("WX1", "WX2", "WX3"));
    desks.tamper("DELETE FROM inquiry WHERE subject = 'RF00000001'");

    assertEquals(agenda(List.of(payment), List.of(), List.of()), agenda());
  }

  @Test
  void aRefundThatWaitsForASecondPersonIsNotDue() {
    String payment = desks.paid();
    Refund carried =
        desks.after(Duration.ofDays(30)).refund(payment, RefundKind.ORDINARY, AMOUNT.fen());

    assertEquals(RefundState.CARRIED_TO_NEXT_POOL, carried.state());
    assertEquals(agenda(List.of(), List.of(), List.of()), agenda());
  }

  @ParameterizedTest
  @EnumSource(names = {"PROCESSING", "NO_ANSWER", "NOT_FOUND"})
  void resolvingNeverChargesAndNeverFailsWithoutAWord(ChargeAnswer.Kind kind) {
    String payment = desks.intended();
    desks.provider.heard();

    for (int i = 0; i < 3; i++) {
      PaymentFile file =
          desks.resolve(
              payment,
              kind == ChargeAnswer.Kind.NOT_FOUND
                  ? new ChargeAnswer[] {of(kind), of(ChargeAnswer.Kind.NO_ANSWER)}
                  : new ChargeAnswer[] {of(kind)});
      assertEquals(PaymentState.UNKNOWN, file.payment().state());
    }

    assertEquals(
        0, desks.provider.heard().stream().filter(call -> call.startsWith("charge")).count());
    assertEquals(List.of(), desks.findings());
  }

  @Test
  void onlyAnOpenNumberIsClosed() {
    String payment = desks.paid();
    desks.provider.heard();

    desks.resolve(payment, of(ChargeAnswer.Kind.NOT_FOUND));

    assertEquals(List.of("query " + payment), desks.provider.heard());
  }

  @Test
  void aChargeThatTheCloseFindsIsBooked() {
    String payment = desks.intended();

    PaymentFile file = desks.resolve(payment, of(ChargeAnswer.Kind.NOT_FOUND), desks.taken("WX1"));

    assertEquals(PaymentState.PAID, file.payment().state());
    assertEquals(true, file.receipt().isPresent());
  }

  @Test
  void aRefundThatTheProviderDoesNotKnowIsSentAgainUnderItsNumber() {
    String payment = desks.paid();
    Refund refund = desks.refund(payment, RefundKind.ORDINARY, AMOUNT.fen());
    desks.provider.heard();
    desks.provider.says(RefundAnswer.of(RefundAnswer.Kind.NOT_FOUND, ""), desks.back("WXR1"));

    PaymentFile file = desks.resolve(payment, desks.taken("WX1"));

    assertEquals(
        List.of("query " + payment, "queryRefund " + refund.id(), "refund " + refund.id()),
        desks.provider.heard());
    assertEquals(PaymentState.REFUNDED, file.payment().state());
  }

  @Test
  void aDryRunAsksNobody() {
    String payment = desks.intended();
    Caller dry = new Caller(desks.now(), "clerk-li", "request-dry", true);

    PaymentFile file = desks.station().recovery().resolve(payment, dry).value();

    assertEquals(PaymentState.UNKNOWN, file.payment().state());
    assertEquals(List.of(), desks.provider.heard());
  }

  @Test
  void anUnknownNumberIsRefused() {
    assertEquals(
        Optional.of(RuleCode.NO_SUCH_PAYMENT),
        desks
            .station()
            .recovery()
            .resolve("P9", desks.caller("clerk-li"))
            .refusal()
            .map(Refusal::code));
  }

  @Test
  void theFirstReceiptMayComeAfterTheDuplicateIsBack() {
    String payment = desks.charged(PaymentMethod.FAMILY_PROXY, 2027, "WX1", "WX2");
    desks.refund(payment, RefundKind.DUPLICATE, AMOUNT.fen(), desks.back("WXR1"));
    assertEquals(List.of(), desks.findings());

    desks.station().payments().review(payment, true, "kin", desks.caller("clerk-wang")).value();
    assertEquals(List.of(), desks.findings(), "at the same moment");

    String other = desks.charged(PaymentMethod.FAMILY_PROXY, 2026, "WX3", "WX4");
    desks.refund(other, RefundKind.DUPLICATE, AMOUNT.fen(), desks.back("WXR2"));
    desks.after(MINUTE);
    desks.station().payments().review(other, true, "kin", desks.caller("clerk-wang")).value();
    assertEquals(List.of(), desks.findings(), "a minute later");
  }

  private static ChargeAnswer of(ChargeAnswer.Kind kind) {
    return ChargeAnswer.of(kind, "");
  }
}
