package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionPeriodTest {
  private static final String LATE = "LATE";
  private static final String CLOSED = "CLOSED";

  @ParameterizedTest(name = "{0}: {2} on {3}")
  @CsvSource({
    "medical,  2025-08-31, 2026, CLOSED,  2025-09-01",
    "medical,  2025-09-01, 2026, REGULAR, 2025-09-01",
    "medical,  2025-11-10, 2026, REGULAR, 2025-11-10",
    "medical,  2025-12-31, 2026, REGULAR, 2025-12-31",
    "medical,  2026-01-01, 2026, CLOSED,  2026-09-01",
    "medical,  2026-06-10, 2026, CLOSED,  2026-09-01",
    "medical,  2026-06-10, 2027, CLOSED,  2026-09-01",
    "medical,  2026-11-25, 2027, REGULAR, 2026-11-25",
    "medical,  2026-11-25, 2026, LATE,    2026-11-25",
    "medical,  2026-12-31, 2026, LATE,    2026-12-31",
    "medical,  2027-01-01, 2026, CLOSED,",
    "medical,  2026-11-25, 2025, CLOSED,",
    "medical,  2026-11-25, 2028, CLOSED,  2027-09-01",
    "pension,  2026-01-01, 2026, REGULAR, 2026-01-01",
    "pension,  2026-12-31, 2026, REGULAR, 2026-12-31",
    "pension,  2027-01-01, 2026, CLOSED,",
    "pension,  2025-12-31, 2026, CLOSED,  2026-01-01",
    "new-year, 2026-11-29, 2027, CLOSED,  2026-11-30",
    "new-year, 2026-11-30, 2027, REGULAR, 2026-11-30",
    "new-year, 2027-02-28, 2027, REGULAR, 2027-02-28",
    "new-year, 2027-03-01, 2027, CLOSED,  2027-11-30",
    "new-year, 2028-02-28, 2027, LATE,    2028-02-28",
    "new-year, 2028-02-29, 2027, CLOSED,",
    "february, 2027-02-28, 2027, REGULAR, 2027-02-28",
    "february, 2028-02-29, 2028, REGULAR, 2028-02-29",
  })
  void servesACoverageYear(
      String period, LocalDate date, int coverageYear, String state, LocalDate opens) {
    CollectionPeriod collection = period(period);

    assertEquals(!state.equals(CLOSED), collection.isOpen(coverageYear, date));
    assertEquals(state.equals(LATE), collection.isLate(coverageYear, date));
    assertEquals(Optional.ofNullable(opens), collection.nextOpening(coverageYear, date));
  }

  private static CollectionPeriod period(String name) {
    return switch (name) {
      case "medical" -> period(9, 1, 12, 31, 1);
      case "pension" -> period(1, 1, 12, 31, 0);
      case "new-year" -> period(11, 30, 2, 28, 1);
      case "february" -> period(11, 30, 2, 29, 1);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CollectionPeriod period(
      int fromMonth, int fromDay, int toMonth, int toDay, int yearsBefore) {
    return new CollectionPeriod(
        MonthDay.of(fromMonth, fromDay), MonthDay.of(toMonth, toDay), yearsBefore);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void refusesOtherYears(int yearsBefore) {
    assertThrows(IllegalArgumentException.class, () -> period(9, 1, 12, 31, yearsBefore));
  }
}
