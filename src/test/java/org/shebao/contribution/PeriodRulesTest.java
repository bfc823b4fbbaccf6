package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class PeriodRulesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "period-01 current month, 2026-11, 2026-11-23",
    "period-02 current month on its first day, 2026-11, 2026-11-01",
    "period-03 current month on its last day, 2026-11, 2026-11-30",
    "period-04 missed month of this year, 2026-01, 2026-12-31",
    "period-05 January in January, 2027-01, 2027-01-01"
  })
  void acceptsMonthsOfTheRunningYearUpToNow(String id, YearMonth month, LocalDate on) {
    Period period = Period.ofMonth(month);
    assertEquals(period, PeriodRules.decide(period, on).value());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "period-11 next month, 2026-12, 2026-11-30, 2026-11-30T16:00:00Z",
    "period-12 next year's first month, 2027-01, 2026-12-31, 2026-12-31T16:00:00Z",
    "period-13 far ahead, 2030-06, 2026-11-23, 2030-05-31T16:00:00Z"
  })
  void refusesLaterMonthsUntilTheyBegin(String id, YearMonth month, LocalDate on, Instant open) {
    Refusal refusal = refusal(Period.ofMonth(month), on);
    assertEquals(RuleCode.PERIOD_NOT_OPEN, refusal.code());
    assertEquals(Optional.of(open), refusal.retryAt());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "period-21 last month of last year, 2025-12, 2026-01-01",
    "period-22 long ago, 2000-01, 2026-11-23"
  })
  void refusesMonthsOfEarlierYearsForGood(String id, YearMonth month, LocalDate on) {
    Refusal refusal = refusal(Period.ofMonth(month), on);
    assertEquals(RuleCode.PERIOD_NOT_OPEN, refusal.code());
    assertEquals(Optional.empty(), refusal.retryAt());
  }

  @Test
  void namesTheMonthsThatAreOpen() {
    Refusal refusal = refusal(Period.ofMonth(YearMonth.of(2025, 12)), LocalDate.of(2026, 11, 23));
    assertEquals(
        Map.of("period", "2025-12", "firstOpen", "2026-01", "lastOpen", "2026-11"),
        refusal.facts());
  }

  @ParameterizedTest
  @CsvSource({"2020", "2026", "2030"})
  void leavesCoverageYearsToTheCollectionPeriod(int year) {
    assertTrue(PeriodRules.decide(Period.ofYear(year), LocalDate.of(2026, 11, 23)).isAccepted());
  }

  private static Refusal refusal(Period period, LocalDate on) {
    Decision<Period> decision = PeriodRules.decide(period, on);
    return decision.refusal().orElseThrow();
  }
}
