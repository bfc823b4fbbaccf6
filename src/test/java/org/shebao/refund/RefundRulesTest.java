package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.refund.SampleRefunds.AMOUNT;
import static org.shebao.refund.SampleRefunds.ASKED;
import static org.shebao.refund.SampleRefunds.OWN;
import static org.shebao.refund.SampleRefunds.about;
import static org.shebao.refund.SampleRefunds.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** How much can go back by which route; the deadlines stand in {@link RefundDeadlinesTest}. */
class RefundRulesTest {

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN,              OUTCOME_UNKNOWN",
    "PAID,                 OPEN",
    "HELD,                 REFUND_UNDER_REVIEW",
    "FAILED,               NOTHING_TO_REFUND",
    "CLOSED,               NOTHING_TO_REFUND",
    "REFUNDING,            NOTHING_TO_REFUND",
    "REFUNDED,             NOTHING_TO_REFUND",
    "CARRIED_TO_NEXT_POOL, NOTHING_TO_REFUND",
  })
  void onlyACollectedContributionIsAskedBack(PaymentState state, String outcome) {
    SystemFault fault = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", null);
    RefundCase about = SampleRefunds.during(List.of(fault), SampleRefunds.in(state), ASKED);

    for (RefundKind kind : List.of(RefundKind.ORDINARY, RefundKind.SYSTEM_FAULT)) {
      assertEquals(outcome, outcome(RefundRules.decide(about, kind, Optional.empty())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasItsThreeRoutes(PaymentState state) {
    assertEquals(
        List.of(RefundKind.DUPLICATE, RefundKind.SYSTEM_FAULT, RefundKind.ORDINARY),
        kinds(about(SampleRefunds.in(state), ASKED)));
  }

  @Test
  void aTurnedDownPaymentHasARouteOfItsOwnBefore() {
    assertEquals(
        List.of(
            RefundKind.REJECTED,
            RefundKind.DUPLICATE,
            RefundKind.SYSTEM_FAULT,
            RefundKind.ORDINARY),
        kinds(about(SampleRefunds.turnedDown(), ASKED)));
  }

  @ParameterizedTest(name = "{0} {1} reserved, {2} asked: {3}")
  @CsvSource({
    "all,            0,     40000, 40000",
    "one-fen-more,   0,     40001, REFUND_EXCEEDS",
    "one-fen,        0,     1,     1",
    "not-stated,     0,     ,      40000",
    "rest-stated,    12345, 27655, 27655",
    "rest-exceeded,  12345, 27656, REFUND_EXCEEDS",
    "rest,           12345, ,      27655",
    "last-fen,       39999, ,      1",
    "over-last-fen,  39999, 2,     REFUND_EXCEEDS",
  })
  void atMostWhatIsLeftGoesBack(String id, long reserved, Long asked, String granted) {
    RefundCase about = about(SampleRefunds.reserving(reserved), ASKED);

    Decision<RefundGrant> decision =
        RefundRules.decide(
            about, RefundKind.ORDINARY, Optional.ofNullable(asked).map(Money::ofFen));

    assertEquals(
        granted,
        decision.fold(
            grant -> String.valueOf(grant.amount().fen()), refusal -> refusal.code().name()));
  }

  @Test
  void aRefusalOfTooMuchSaysWhatThereIs() {
    Refusal refusal =
        RefundRules.decide(
                about(SampleRefunds.reserving(10_000), ASKED),
                RefundKind.ORDINARY,
                Optional.of(AMOUNT))
            .refusal()
            .orElseThrow();

    assertEquals("400.00", refusal.facts().get("amount"));
    assertEquals("300.00", refusal.facts().get("refundable"));
  }

  @ParameterizedTest(name = "{0} {1} {2} fen: {3}")
  @CsvSource({
    "at-the-limit,       ORDINARY,  100000, PROCESSING",
    "above-the-limit,    ORDINARY,  100001, AWAITING_APPROVAL",
    "duplicate-at,       DUPLICATE, 100000, PROCESSING",
    "duplicate-above,    DUPLICATE, 100001, AWAITING_APPROVAL",
    "rejected-was-asked, REJECTED,  100001, PROCESSING",
  })
  void aboveTheLimitASecondPersonApproves(
      String id, RefundKind kind, long fen, RefundState begins) {
    Money amount = Money.ofFen(fen);
    Payment paid = SampleRefunds.paid(SampleRefunds.CHARGED, amount);
    Payment payment = kind == RefundKind.REJECTED ? turnedDown(paid) : paid;
    RefundCase about = about(payment, List.of(SampleRefunds.surplus("WX2", fen)), List.of(), ASKED);

    assertEquals(begins, RefundRules.decide(about, kind, Optional.empty()).value().begins());
  }

  private static Payment turnedDown(Payment paid) {
    return new Payment(
        paid.id(),
        paid.liability(),
        paid.terms(),
        paid.taking(),
        PaymentState.REFUNDING,
        paid.charge(),
        Optional.of(SampleRefunds.REJECTION));
  }

  @ParameterizedTest(name = "{0} {1} of {2} fen, asked {3}")
  @CsvSource({
    "all,        true,  2000000, ,      CARRIED_TO_NEXT_POOL",
    "part,       true,  2000000, 1,     CARRIED_TO_NEXT_POOL",
    "exceeding,  true,  40000,   40001, REFUND_EXCEEDS",
    "refused,    false, 40000,   ,      REFUND_LATE",
  })
  void aLateRefundIsCarriedWithoutApprovalOrRefused(
      String id, boolean carries, long paid, Long asked, String outcome) {
    RefundPolicy policy = new RefundPolicy(20, false, carries, Money.ofFen(100_000));
    Payment payment = SampleRefunds.paid(SampleRefunds.CHARGED, Money.ofFen(paid));

    Decision<RefundGrant> decision =
        RefundRules.decide(
            SampleRefunds.under(policy, payment, at("2026-11-21T00:00:00")),
            RefundKind.ORDINARY,
            Optional.ofNullable(asked).map(Money::ofFen));

    assertEquals(outcome, begins(decision));
    decision.ifAccepted(grant -> assertEquals(asked == null ? paid : asked, grant.amount().fen()));
  }

  @Test
  void whatIsCarriedNeverReachesTheProviderSoItsLimitsDoNotCount() {
    Payment old = SampleRefunds.paid(at("2025-01-10T10:00:00"), AMOUNT);

    assertEquals(
        RefundState.CARRIED_TO_NEXT_POOL,
        RefundRules.decide(about(old, ASKED), RefundKind.ORDINARY, Optional.empty())
            .value()
            .begins());
  }

  @Test
  void everyDuplicateCountsBesidesWhatTheRoutesAgreeOn() {
    SurplusCharge part = SampleRefunds.surplus("WX3", 900).reserving(Money.ofFen(200));
    List<SurplusCharge> surplus = List.of(part, SampleRefunds.surplus("WX4", 800));

    RefundCase paid = about(SampleRefunds.paid(), surplus, List.of(), ASKED);
    RefundCase spent = about(SampleRefunds.reserving(40_000), surplus, List.of(), ASKED);

    assertEquals(Money.ofFen(41_500), RefundRules.refundable(paid));
    assertEquals(Money.ofFen(1_500), RefundRules.refundable(spent));
  }

  @Test
  void aDuplicateGoesBackFromItsOwnTransactionTheOldestFirst() {
    SurplusCharge done = SampleRefunds.surplus("WX2", 700).reserving(Money.ofFen(700));
    SurplusCharge part = SampleRefunds.surplus("WX3", 900).reserving(Money.ofFen(200));
    SurplusCharge whole = SampleRefunds.surplus("WX4", 800);
    RefundCase about = about(SampleRefunds.paid(), List.of(done, part, whole), List.of(), ASKED);

    RefundGrant grant = RefundRules.decide(about, RefundKind.DUPLICATE, Optional.empty()).value();

    assertEquals(new Refund.Target("P00000001", "WX3"), grant.target());
    assertEquals(Money.ofFen(700), grant.amount());
  }

  @ParameterizedTest
  @EnumSource
  void aDuplicateGoesBackWhateverBecameOfThePayment(PaymentState state) {
    RefundCase about =
        about(
            SampleRefunds.in(state),
            List.of(SampleRefunds.surplus("WX2", 40_000)),
            List.of(),
            at("2027-06-30T00:00:00"));

    assertEquals(
        "PROCESSING", outcome(RefundRules.decide(about, RefundKind.DUPLICATE, Optional.empty())));
  }

  @Test
  void withoutASurplusThereIsNoDuplicate() {
    SurplusCharge done = SampleRefunds.surplus("WX2", 700).reserving(Money.ofFen(700));
    for (List<SurplusCharge> surplus : List.of(List.<SurplusCharge>of(), List.of(done))) {
      RefundCase about = about(SampleRefunds.paid(), surplus, List.of(), ASKED);

      assertEquals(
          "NO_DUPLICATE_CHARGE",
          outcome(RefundRules.decide(about, RefundKind.DUPLICATE, Optional.empty())));
    }
  }

  @Test
  void aTurnedDownPaymentGoesBackAgainOnlyWhileNothingIsSetAside() {
    Payment owed = SampleRefunds.turnedDown();
    Payment sent = owed.reserving(AMOUNT, PaymentState.REFUNDING);

    assertEquals("PROCESSING", rejected(owed));
    assertEquals("NOTHING_TO_REFUND", rejected(sent));
    assertEquals("NOT_TURNED_DOWN", rejected(SampleRefunds.paid()));
  }

  private static String rejected(Payment payment) {
    return outcome(
        RefundRules.decide(about(payment, ASKED), RefundKind.REJECTED, Optional.empty()));
  }

  @Test
  void anOrdinaryRefundGoesBackFromThePaymentsOwnTransaction() {
    assertEquals(
        new RefundGrant(
            new Refund.Target("P00000001", OWN),
            RefundKind.ORDINARY,
            AMOUNT,
            RefundState.PROCESSING),
        RefundRules.decide(
                about(SampleRefunds.paid(), ASKED), RefundKind.ORDINARY, Optional.empty())
            .value());
  }

  private static List<RefundKind> kinds(RefundCase about) {
    return RefundRules.routes(about).stream().map(RefundRoute::kind).toList();
  }

  /** OPEN or the state for a yes, and the rule for a no. */
  private static String outcome(Decision<RefundGrant> decision) {
    return decision.fold(
        grant -> grant.kind().isOwed() ? grant.begins().name() : "OPEN",
        refusal -> refusal.code().name());
  }

  private static String begins(Decision<RefundGrant> decision) {
    return decision.fold(grant -> grant.begins().name(), refusal -> refusal.code().name());
  }

  @Test
  void everyRefusalNamesThePayment() {
    RefundRules.routes(about(SampleRefunds.in(PaymentState.FAILED), ASKED))
        .forEach(
            route ->
                assertEquals(
                    Optional.of("P00000001"),
                    route.reason().map(refusal -> refusal.facts().get("payment"))));
  }

  @Test
  void aShutRouteGivesNothingBack() {
    RefundRoute shut =
        RefundRoute.shut(
            RefundKind.ORDINARY, Optional.empty(), Refusal.of(RuleCode.NOTHING_TO_REFUND));

    assertEquals(Money.ZERO, shut.refundable());
    assertEquals(false, shut.isAllowed());
    assertEquals(false, shut.carries());
  }
}
