package org.shebao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped arrangements against an independent copy of the same notices. */
class TymeCrossCheckTest {
  private static final WorkingDays SHIPPED = WorkingDays.shipped();

  private final Locale before = Locale.getDefault();

  /** The library looks its days up by numbers that it writes in the default locale. */
  @BeforeEach
  void useLatinDigits() {
    Locale.setDefault(Locale.ROOT);
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void agreesOnEveryDayOf(int year) {
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .forEach(day -> assertEquals(worksByTyme(day), SHIPPED.isWorkingDay(day), day + ""));
  }

  private static boolean worksByTyme(LocalDate day) {
    LegalHoliday named =
        SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLegalHoliday();
    return named == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : named.isWork();
  }
}
