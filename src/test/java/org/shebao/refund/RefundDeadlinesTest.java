package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.refund.SampleRefunds.AMOUNT;
import static org.shebao.refund.SampleRefunds.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Until when a route is open: the 20th (G01 G02) and the 48 hours (G32). */
class RefundDeadlinesTest {

  @ParameterizedTest(name = "{0} paid {1}, asked {2}: in time {3}")
  @CsvSource({
    "G01-same-month,      2026-11-10T10:00:00,     2026-11-20T10:00:00,     true",
    "G01-day-after,       2026-11-10T10:00:00,     2026-11-21T10:00:00,     false",
    "G01-next-month,      2026-11-23T10:00:00,     2026-12-20T10:00:00,     true",
    "G01-next-month-late, 2026-11-23T10:00:00,     2026-12-21T00:00:00,     false",
    "G02-last-second,     2026-11-10T10:00:00,     2026-11-20T23:59:59,     true",
    "G02-last-milli,      2026-11-10T10:00:00,     2026-11-20T23:59:59.999, true",
    "G02-midnight,        2026-11-10T10:00:00,     2026-11-21T00:00:00,     false",
    "day-1,               2026-11-01T00:00:00,     2026-11-20T23:59:59.999, true",
    "day-20-same-day,     2026-11-20T00:00:00,     2026-11-20T00:00:01,     true",
    "day-20-last-milli,   2026-11-20T23:59:59.999, 2026-11-20T23:59:59.999, true",
    "day-20-over,         2026-11-20T23:59:59.999, 2026-11-21T00:00:00,     false",
    "day-21-begins,       2026-11-21T00:00:00,     2026-12-20T23:59:59.999, true",
    "day-21-over,         2026-11-21T00:00:00,     2026-12-21T00:00:00,     false",
    "day-28,              2026-11-28T12:00:00,     2026-12-20T12:00:00,     true",
    "december-31,         2026-12-31T23:59:59.999, 2027-01-20T23:59:59.999, true",
    "december-31-over,    2026-12-31T23:59:59.999, 2027-01-21T00:00:00,     false",
    "january-1,           2027-01-01T00:00:00,     2027-01-20T23:59:59.999, true",
    "january-1-over,      2027-01-01T00:00:00,     2027-01-21T00:00:00,     false",
    "january-31,          2027-01-31T12:00:00,     2027-02-20T12:00:00,     true",
    "january-31-over,     2027-01-31T12:00:00,     2027-02-21T00:00:00,     false",
    "february-28,         2027-02-28T12:00:00,     2027-03-20T12:00:00,     true",
    "february-29,         2028-02-29T12:00:00,     2028-03-20T12:00:00,     true",
    "february-29-over,    2028-02-29T12:00:00,     2028-03-21T00:00:00,     false",
    "a-year-later,        2026-11-10T10:00:00,     2027-11-10T10:00:00,     false",
  })
  void anOrdinaryRefundIsInTime(String id, String paid, String asked, boolean inTime) {
    Payment payment = SampleRefunds.paid(at(paid), AMOUNT);

    assertEquals(inTime, ordinary(SampleRefunds.about(payment, at(asked))).isAllowed());
  }

  @ParameterizedTest(name = "{0} cutoff {1}, strict {2}, paid {3}: until {4}")
  @CsvSource({
    "G01-shipped,      20, false, 2026-11-10T10:00:00, 2026-11-20T23:59:59",
    "G01-late-day,     20, false, 2026-11-23T10:00:00, 2026-12-20T23:59:59",
    "G01-strict,       20, true,  2026-11-23T10:00:00, 2026-11-20T23:59:59",
    "G01-strict-early, 20, true,  2026-11-10T10:00:00, 2026-11-20T23:59:59",
    "G01-strict-20th,  20, true,  2026-11-20T23:59:59, 2026-11-20T23:59:59",
    "G02-first,         1, false, 2026-11-01T10:00:00, 2026-11-01T23:59:59",
    "G02-after-first,   1, false, 2026-11-02T10:00:00, 2026-12-01T23:59:59",
    "G02-28th,         28, false, 2027-01-29T10:00:00, 2027-02-28T23:59:59",
  })
  void theStationsSettingsMoveTheLastDay(
      String id, int cutoffDay, boolean strict, String paid, String until) {
    RefundPolicy policy = new RefundPolicy(cutoffDay, strict, true, Money.ofFen(100_000));
    Payment payment = SampleRefunds.paid(at(paid), AMOUNT);

    RefundRoute route = ordinary(SampleRefunds.under(policy, payment, at(paid)));

    assertEquals(Optional.of(at(until)), route.until());
  }

  @Test
  void readStrictlyAPaymentAfterThe20thIsLateAtOnce() {
    RefundPolicy strict = new RefundPolicy(20, true, false, Money.ofFen(100_000));
    Payment payment = SampleRefunds.paid(at("2026-11-23T10:00:00"), AMOUNT);

    RefundRoute route = ordinary(SampleRefunds.under(strict, payment, at("2026-11-23T10:00:01")));

    assertEquals(Optional.of(RuleCode.REFUND_LATE), route.reason().map(Refusal::code));
    assertEquals(Money.ZERO, route.refundable());
  }

  @ParameterizedTest(name = "{0} charged {1}, released {2}: until {3}")
  @CsvSource({
    "released-in-time,   2026-11-10T10:00:00, 2026-11-18T10:00:00, 2026-11-20T23:59:59",
    "released-later,     2026-11-10T10:00:00, 2026-11-23T10:00:00, 2026-12-20T23:59:59",
    "released-next-year, 2026-11-30T10:00:00, 2027-01-02T10:00:00, 2027-01-20T23:59:59",
  })
  void aHeldPaymentCountsFromItsRelease(String id, String charged, String released, String until) {
    Payment payment = SampleRefunds.released(at(charged), at(released));

    assertEquals(
        Optional.of(at(until)), ordinary(SampleRefunds.about(payment, at(released))).until());
  }

  @ParameterizedTest(name = "{0} asked {3}: late {4}, carries {5}")
  @CsvSource({
    "carry-late,     true,  2026-11-10T10:00:00, 2026-11-21T00:00:00, true,  true",
    "carry-in-time,  true,  2026-11-10T10:00:00, 2026-11-20T00:00:00, false, false",
    "refuse-late,    false, 2026-11-10T10:00:00, 2026-11-21T00:00:00, true,  false",
    "refuse-in-time, false, 2026-11-10T10:00:00, 2026-11-20T00:00:00, false, false",
  })
  void aLateRefundIsCarriedOrRefused(
      String id, boolean carry, String paid, String asked, boolean late, boolean carries) {
    RefundPolicy policy = new RefundPolicy(20, false, carry, Money.ofFen(100_000));
    Payment payment = SampleRefunds.paid(at(paid), AMOUNT);

    RefundRoute route = ordinary(SampleRefunds.under(policy, payment, at(asked)));

    assertEquals(!late, route.isAllowed());
    assertEquals(carries, route.carries());
    assertEquals(
        late ? Optional.of(RuleCode.REFUND_LATE) : Optional.empty(),
        route.reason().map(Refusal::code));
  }

  @ParameterizedTest(name = "{0} fault to {1}, asked {2}: {3}")
  @CsvSource({
    "G32-example,   2026-11-10T15:00:00, 2026-11-12T15:00:00,     OPEN",
    "G32-milli,     2026-11-10T15:00:00, 2026-11-12T15:00:00.001, SYSTEM_FAULT_LATE",
    "G32-lasting,   ,                    2027-03-01T00:00:00,     OPEN",
    "G32-past-20th, 2026-11-19T15:00:00, 2026-11-21T15:00:00,     OPEN",
    "G32-at-once,   2026-11-10T10:00:00, 2026-11-10T10:00:00,     OPEN",
  })
  void aSystemFaultGives48Hours(String id, String to, String asked, String outcome) {
    SystemFault fault = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", to);

    RefundRoute route =
        systemFault(SampleRefunds.during(List.of(fault), SampleRefunds.paid(), at(asked)));

    assertEquals(outcome, route.reason().map(Refusal::code).map(Enum::name).orElse("OPEN"));
    assertEquals(fault.to().map(end -> end.plusSeconds(48 * 3600)), route.until());
    assertEquals(route.isAllowed() ? AMOUNT : Money.ZERO, route.refundable());
  }

  @Test
  void ofSeveralFaultsTheLatestCounts() {
    SystemFault early = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", "2026-11-10T12:00:00");
    SystemFault late = SampleRefunds.fault("SF2", "2026-11-10T08:00:00", "2026-11-11T12:00:00");

    for (List<SystemFault> faults : List.of(List.of(early, late), List.of(late, early))) {
      assertEquals(
          Optional.of(at("2026-11-13T12:00:00")),
          systemFault(SampleRefunds.during(faults, SampleRefunds.paid(), at("2026-11-13T12:00:00")))
              .until());
    }
  }

  @Test
  void aFaultThatLastsOutweighsOneThatEnded() {
    SystemFault over = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", "2026-11-10T12:00:00");
    SystemFault lasting = SampleRefunds.fault("SF2", "2026-11-10T09:30:00", null);

    RefundRoute route =
        systemFault(
            SampleRefunds.during(
                List.of(lasting, over), SampleRefunds.paid(), at("2026-12-25T12:00:00")));

    assertEquals(RefundRoute.open(RefundKind.SYSTEM_FAULT, AMOUNT, Optional.empty()), route);
  }

  @Test
  void withoutARecordedFaultThereAreNo48Hours() {
    RefundRoute route =
        systemFault(SampleRefunds.about(SampleRefunds.paid(), SampleRefunds.CHARGED));

    assertEquals(Optional.of(RuleCode.NO_SYSTEM_FAULT), route.reason().map(Refusal::code));
    assertEquals(Optional.empty(), route.until());
  }

  @ParameterizedTest
  @CsvSource({
    "before,      2026-11-10T08:59:59.999, false",
    "first-milli, 2026-11-10T09:00:00,     true",
    "last-milli,  2026-11-10T15:00:00,     true",
    "after,       2026-11-10T15:00:00.001, false",
  })
  void aFaultCoversItsTimeInclusive(String id, String taken, boolean covered) {
    SystemFault fault = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", "2026-11-10T15:00:00");

    assertEquals(covered, fault.covers(at(taken)));
  }

  @ParameterizedTest
  @CsvSource({
    "new-year,   2026-12-31T23:59:59.999, 2027-01-01",
    "first-day,  2027-01-01T00:00:00,     2028-01-01",
    "G03,        2026-11-21T10:00:00,     2027-01-01",
  })
  void aCarriedRefundCountsFromTheNextFirstOfJanuary(String id, String asked, LocalDate from) {
    Refund carried = SampleRefunds.in(RefundState.CARRIED_TO_NEXT_POOL, "RF1", 40_000, at(asked));

    assertEquals(from, RefundSteps.valueDate(carried));
  }

  private static RefundRoute ordinary(RefundCase about) {
    return route(about, RefundKind.ORDINARY);
  }

  private static RefundRoute systemFault(RefundCase about) {
    return route(about, RefundKind.SYSTEM_FAULT);
  }

  private static RefundRoute route(RefundCase about, RefundKind kind) {
    return RefundRules.routes(about).stream()
        .filter(route -> route.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
