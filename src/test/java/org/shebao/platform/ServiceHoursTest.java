package org.shebao.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.calendar.WorkingDays;
import org.shebao.platform.ServiceHours.Workdays;

class ServiceHoursTest {
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
  private static final ServiceHours COUNTER =
      new ServiceHours(Optional.of(new Workdays(MORNING, AFTERNOON)));
  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "before it opens,          2026-11-20T08:29:59.999+08:00, closed, 2026-11-20T08:30:00+08:00",
    "the first moment,         2026-11-20T08:30:00.000+08:00, open,   2026-11-20T16:30:00+08:00",
    "the last moment,          2026-11-20T16:29:59.999+08:00, open,   2026-11-20T16:30:00+08:00",
    "Friday evening,           2026-11-20T16:30:00.000+08:00, closed, 2026-11-23T08:30:00+08:00",
    "the same in UTC,          2026-11-20T08:30:00.000Z,      closed, 2026-11-23T08:30:00+08:00",
    "a Saturday,               2026-11-21T10:00:00.000+08:00, closed, 2026-11-23T08:30:00+08:00",
    "a make-up Sunday,         2026-09-20T10:00:00.000+08:00, open,   2026-09-20T16:30:00+08:00",
    "before a make-up Sunday,  2026-09-19T10:00:00.000+08:00, closed, 2026-09-20T08:30:00+08:00",
    "the national holiday,     2026-10-01T10:00:00.000+08:00, closed, 2026-10-08T08:30:00+08:00",
    "late before the holiday,  2026-09-30T20:00:00.000+08:00, closed, 2026-10-08T08:30:00+08:00",
  })
  void knowsWhetherTheCounterIsOpenAndUntilOrFromWhen(
      String id, OffsetDateTime at, String state, OffsetDateTime changes) {
    Opening opening = COUNTER.at(at.toInstant(), CALENDAR);

    assertEquals(
        new Opening(state.equals("open"), Optional.of(changes.toInstant()), List.of()), opening);
  }

  @Test
  void saysWhenAHolidayYearIsNotKnownYet() {
    Opening opening =
        COUNTER.at(OffsetDateTime.parse("2026-12-31T17:00:00+08:00").toInstant(), CALENDAR);

    assertEquals(true, opening.provisional());
    assertEquals(2027, opening.missing().get(0).year());
    assertEquals(
        Optional.of(OffsetDateTime.parse("2027-01-04T08:30:00+08:00").toInstant()),
        opening.changesAt());
  }

  @Test
  void roundTheClockNeverCloses() {
    assertEquals(
        new Opening(true, Optional.empty(), List.of()),
        ServiceHours.ROUND_THE_CLOCK.at(Instant.parse("2027-02-06T19:00:00Z"), CALENDAR));
  }

  @Test
  void closesAfterItOpens() {
    assertThrows(IllegalArgumentException.class, () -> new Workdays(MORNING, MORNING));
  }
}
