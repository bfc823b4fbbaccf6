package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.region.InsuranceType.FLEXIBLE_PENSION;
import static org.shebao.region.InsuranceType.RESIDENT_MEDICAL;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Basis;

class PaymentTimesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PaymentTimes SHIPPED =
      RegionCatalog.shipped().policy(RegionCatalog.shipped().find("440000").value(), TODAY).times();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "both are open,                     RESIDENT_MEDICAL, 2027, 2026-11-25, 2026-11-25",
    "G05 period open and window closed, RESIDENT_MEDICAL, 2027, 2026-11-26, 2026-12-01",
    "G05 window open and period closed, RESIDENT_MEDICAL, 2027, 2026-06-10, 2026-09-01",
    "the window never opens in time,    RESIDENT_MEDICAL, 2027, 2026-12-26, 2027-09-01",
    "too late for ever,                 RESIDENT_MEDICAL, 2026, 2026-12-26,",
    "pension in the closed days,        RESIDENT_PENSION, 2026, 2026-11-30, 2026-12-01",
  })
  void findsTheFirstDayOnWhichWindowAndPeriodAreBothOpen(
      String id, InsuranceType type, int coverageYear, LocalDate date, LocalDate opens) {
    assertEquals(Optional.ofNullable(opens), SHIPPED.firstOpenDay(type, coverageYear, date));
  }

  @Test
  void findsNoDayWhenWindowAndPeriodNeverMeet() {
    Map<InsuranceType, PolicyValue<CollectionPeriod>> collections =
        new EnumMap<>(SHIPPED.collections());
    MonthDay first = MonthDay.of(9, 26);
    MonthDay last = MonthDay.of(9, 30);
    collections.put(
        RESIDENT_MEDICAL,
        new PolicyValue<>(new CollectionPeriod(first, last, 1), Basis.STATION, ""));
    PaymentTimes apart = new PaymentTimes(SHIPPED.windows(), collections);

    assertEquals(
        Optional.empty(), apart.firstOpenDay(RESIDENT_MEDICAL, 2027, LocalDate.of(2026, 9, 1)));
  }

  @Test
  void knowsNoCoverageYearOfATypePaidByMonth() {
    assertEquals(Optional.empty(), SHIPPED.collection(FLEXIBLE_PENSION));
    assertThrows(
        IllegalArgumentException.class, () -> SHIPPED.firstOpenDay(FLEXIBLE_PENSION, 2027, TODAY));
  }

  @Test
  void needsAWindowForEveryTypeAndAPeriodForEveryResidentType() {
    assertThrows(
        IllegalArgumentException.class, () -> new PaymentTimes(Map.of(), SHIPPED.collections()));
    assertThrows(
        IllegalArgumentException.class, () -> new PaymentTimes(SHIPPED.windows(), Map.of()));
  }
}
