package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.region.InsuranceType;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "RESIDENT_MEDICAL, 2026, 2026",
    "RESIDENT_PENSION, 2000, 2000",
    "RESIDENT_MEDICAL, 2100, 2100",
    "RESIDENT_MEDICAL, ' ２０２７ ', 2027",
    "FLEXIBLE_PENSION, 2026-11, 2026-11",
    "FLEXIBLE_MEDICAL, 2000-01, 2000-01",
    "FLEXIBLE_MEDICAL, 2100-12, 2100-12",
    "FLEXIBLE_PENSION, '　２０２６－０９', 2026-09"
  })
  void readsTheKindOfPeriodOfTheInsurance(InsuranceType insurance, String text, String period) {
    Period read = Period.read(insurance, text, "--period");
    assertEquals(period, read.text());
    assertEquals(read, Period.read(insurance, read.text(), "--period"));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_MEDICAL, 2026-11, period.year",
    "RESIDENT_PENSION, 26, period.year",
    "RESIDENT_PENSION, 02026, period.year",
    "RESIDENT_MEDICAL, '', period.year",
    "RESIDENT_MEDICAL, ٢٠٢٦, period.year",
    "RESIDENT_MEDICAL, 2026年, period.year",
    "FLEXIBLE_PENSION, 2026, period.month",
    "FLEXIBLE_PENSION, 2026-00, period.month",
    "FLEXIBLE_PENSION, 2026-13, period.month",
    "FLEXIBLE_PENSION, 2026-1, period.month",
    "FLEXIBLE_MEDICAL, 2026/11, period.month",
    "FLEXIBLE_MEDICAL, 2026-11-01, period.month"
  })
  void saysWhichKindOfPeriodWasExpected(InsuranceType insurance, String text, String key) {
    assertEquals(new Problem("--period", key), problemOf(insurance, text));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_MEDICAL, 1999",
    "RESIDENT_MEDICAL, 2101",
    "FLEXIBLE_PENSION, 1999-12",
    "FLEXIBLE_PENSION, 2101-01"
  })
  void refusesYearsOutOfRange(InsuranceType insurance, String text) {
    assertEquals(
        new Problem("--period", "period.range", Map.of("first", "2000", "last", "2100")),
        problemOf(insurance, text));
  }

  private static Problem problemOf(InsuranceType insurance, String text) {
    return assertThrows(InputException.class, () -> Period.read(insurance, text, "--period"))
        .problems()
        .get(0);
  }

  @Test
  void cannotHoldAMonthOfAnotherYear() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Period(2026, Optional.of(YearMonth.of(2025, 12))));
    assertThrows(IllegalArgumentException.class, () -> Period.ofYear(1999));
  }

  @ParameterizedTest
  @EnumSource(InsuranceType.class)
  void suitsTheTypesThatArePaidForIt(InsuranceType insurance) {
    assertEquals(insurance.isResident(), Period.ofYear(2026).suits(insurance));
    assertEquals(!insurance.isResident(), Period.ofMonth(YearMonth.of(2026, 1)).suits(insurance));
  }

  @Test
  void beginsOnItsFirstDay() {
    assertEquals(LocalDate.of(2026, 1, 1), Period.ofYear(2026).firstDay());
    assertEquals(LocalDate.of(2026, 2, 1), Period.ofMonth(YearMonth.of(2026, 2)).firstDay());
  }

  @Test
  void isOrderedByTimeAndAYearBeforeItsMonths() {
    List<Period> inOrder =
        List.of(
            Period.ofYear(2025),
            Period.ofMonth(YearMonth.of(2025, 12)),
            Period.ofYear(2026),
            Period.ofMonth(YearMonth.of(2026, 2)),
            Period.ofMonth(YearMonth.of(2026, 10)));
    List<Period> shuffled = new ArrayList<>(inOrder);
    Collections.reverse(shuffled);
    assertEquals(inOrder, shuffled.stream().sorted().toList());
  }
}
