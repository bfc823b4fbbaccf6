package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.refund.SampleRefunds.CHARGED;
import static org.shebao.refund.SampleRefunds.OWN;
import static org.shebao.refund.SampleRefunds.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.money.Money;
import org.shebao.payment.Review;
import org.shebao.payment.SurplusCharge;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** The provider's own limits (wechatpay.md section 5): 365 days, 50 refunds, a minute apart. */
class ProviderLimitsTest {
  private static final Instant EARLIER = at("2026-11-11T10:00:00");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "last-moment, 2027-11-10T10:00:00,     OPEN",
    "over,        2027-11-10T10:00:00.001, REFUND_EXPIRED",
  })
  void aTransactionCanBeRefundedFor365Days(String id, String now, String outcome) {
    assertEquals(outcome, forbidden(List.of(), at(now)));
  }

  @Test
  void theDaysOfASurplusRunFromItsOwnCharge() {
    SurplusCharge late =
        new SurplusCharge(
            "WX2",
            "P00000001",
            Money.ofFen(1),
            CHARGED.plus(Duration.ofDays(1)),
            CHARGED,
            Money.ZERO);
    RefundCase about =
        SampleRefunds.about(
            SampleRefunds.paid(), List.of(late), List.of(), CHARGED.plus(Duration.ofDays(366)));

    assertEquals(Optional.empty(), RefundRules.providerForbids(about, "WX2"));
    assertEquals("REFUND_EXPIRED", code(RefundRules.providerForbids(about, OWN)));
  }

  @ParameterizedTest(name = "{0} {1} sent: {2}")
  @CsvSource({"room-for-one, 49, OPEN", "used-up, 50, REFUNDS_USED_UP"})
  void atMost50RefundsOfOneTransaction(String id, int sent, String outcome) {
    List<Refund> refunds =
        IntStream.range(0, sent)
            .mapToObj(i -> SampleRefunds.in(RefundState.REFUNDED, "RF" + i, 1, EARLIER))
            .toList();

    assertEquals(outcome, forbidden(refunds, SampleRefunds.ASKED));
  }

  @ParameterizedTest(name = "50 x {0}: {1}")
  @CsvSource({
    "AWAITING_APPROVAL,    OPEN",
    "PROCESSING,           REFUNDS_USED_UP",
    "ABNORMAL,             REFUNDS_USED_UP",
    "REFUNDED,             REFUNDS_USED_UP",
    "DECLINED,             OPEN",
    "REJECTED,             OPEN",
    "CARRIED_TO_NEXT_POOL, OPEN",
  })
  void onlyWhatTheProviderTookOnCounts(RefundState state, String outcome) {
    List<Refund> refunds =
        IntStream.range(0, 50)
            .mapToObj(i -> SampleRefunds.in(state, "RF" + i, 1, EARLIER))
            .toList();

    assertEquals(outcome, forbidden(refunds, SampleRefunds.ASKED));
  }

  @Test
  void theRefundsOfAnotherTransactionDoNotCount() {
    List<Refund> refunds =
        IntStream.range(0, 50)
            .mapToObj(i -> SampleRefunds.refund("RF" + i, RefundKind.DUPLICATE, "WX2", 1))
            .toList();

    assertEquals("OPEN", forbidden(refunds, SampleRefunds.ASKED));
  }

  @ParameterizedTest(name = "{0} {1} ms after: {2}")
  @CsvSource({
    "at-once,       0,     REFUND_TOO_SOON",
    "a-milli-early, 59999, REFUND_TOO_SOON",
    "a-minute,      60000, OPEN",
  })
  void refundsOfOneTransactionAreAMinuteApart(String id, long millis, String outcome) {
    Refund sent = SampleRefunds.in(RefundState.PROCESSING, "RF1", 1, EARLIER);

    assertEquals(outcome, forbidden(List.of(sent), EARLIER.plusMillis(millis)));
  }

  @Test
  void saysFromWhenTheNextOneMayGo() {
    Refund older = SampleRefunds.in(RefundState.REFUNDED, "RF1", 1, EARLIER.minusSeconds(30));
    Refund sent = SampleRefunds.in(RefundState.PROCESSING, "RF2", 1, EARLIER);
    for (List<Refund> refunds : List.of(List.of(older, sent), List.of(sent, older))) {
      RefundCase about = SampleRefunds.about(SampleRefunds.paid(), List.of(), refunds, EARLIER);

      assertEquals(
          Optional.of(EARLIER.plusSeconds(60)),
          RefundRules.providerForbids(about, OWN).flatMap(Refusal::retryAt));
    }
  }

  @Test
  void theMinuteOfAnApprovedRefundRunsFromItsApproval() {
    Instant approved = EARLIER.plus(Duration.ofHours(3));
    Refund sent =
        RefundSteps.reviewed(
                SampleRefunds.in(RefundState.AWAITING_APPROVAL, "RF1", 1, EARLIER),
                SampleRefunds.paid(),
                new Review(true, "clerk-wang", "seen", approved))
            .after();

    assertEquals("REFUND_TOO_SOON", forbidden(List.of(sent), approved.plusSeconds(59)));
    assertEquals("OPEN", forbidden(List.of(sent), approved.plusSeconds(60)));
  }

  @Test
  void aLimitForbidsTheRefundItself() {
    Refund sent = SampleRefunds.in(RefundState.PROCESSING, "RF1", 1, EARLIER);
    RefundCase about =
        SampleRefunds.about(SampleRefunds.reserving(1), List.of(), List.of(sent), EARLIER);

    assertEquals(
        Optional.of(RuleCode.REFUND_TOO_SOON),
        RefundRules.decide(about, RefundKind.ORDINARY, Optional.empty())
            .refusal()
            .map(Refusal::code));
  }

  private static String forbidden(List<Refund> refunds, Instant now) {
    RefundCase about = SampleRefunds.about(SampleRefunds.paid(), List.of(), refunds, now);
    return code(RefundRules.providerForbids(about, OWN));
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).map(Enum::name).orElse("OPEN");
  }
}
