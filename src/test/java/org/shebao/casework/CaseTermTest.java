package org.shebao.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.calendar.HolidayYear;
import org.shebao.calendar.WorkingDays;

/** By when a case is promised to be done (article section 5; G30 G31 G32). */
class CaseTermTest {
  private static final WorkingDays SHIPPED = WorkingDays.shipped();

  private static CaseTerm term(CaseKind kind, LocalDate accepted) {
    return CaseTerm.inWorkingDays(kind, accepted, SHIPPED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          G30 over National Day,        duplicate-charge,  2026-09-29, 2026-10-09, 2026-10-12
          G30 a make-up Saturday counts,duplicate-charge,  2026-10-08, 2026-10-12, 2026-10-14
          G30 on a day off,             duplicate-charge,  2026-10-03, 2026-10-10, 2026-10-13
          G30 on a make-up Sunday,      duplicate-charge,  2026-09-20, 2026-09-23, 2026-09-28
          G30 a plain week,             duplicate-charge,  2026-11-02, 2026-11-05, 2026-11-09
          G31 over National Day,        wrong-information, 2026-09-29, 2026-10-12, 2026-10-19
          G31 a plain week,             wrong-information, 2026-11-02, 2026-11-09, 2026-11-16
          at once,                      payment-failed,    2026-11-02, 2026-11-02, 2026-11-02
          at once on a day off,         payment-failed,    2026-10-03, 2026-10-03, 2026-10-03
          ours,                         other,             2026-11-02, 2026-11-03, 2026-11-16
          """)
  void countsFromTheFirstWorkingDayAfterAcceptance(
      String id, String kind, LocalDate accepted, LocalDate earliest, LocalDate latest) {
    CaseTerm term = term(CaseKind.ofCode(kind).orElseThrow(), accepted);

    assertEquals(Optional.of(earliest), term.earliest().map(day -> day.date()));
    assertEquals(Optional.of(latest), term.latest().map(day -> day.date()));
    assertFalse(term.isProvisional());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          the first day,            2026-09-30T00:00:00+08:00,     false
          the earliest day,         2026-10-09T12:00:00+08:00,     false
          the last millisecond,     2026-10-12T23:59:59.999+08:00, false
          G30 after the fifth day,  2026-10-13T00:00:00+08:00,     true
          UTC is another day,       2026-10-12T16:00:00Z,          true
          """)
  void isOverAfterTheEndOfTheLatestDay(String id, OffsetDateTime now, boolean over) {
    CaseTerm term = term(CaseKind.DUPLICATE_CHARGE, LocalDate.parse("2026-09-29"));

    assertEquals(over, term.isOver(now.toInstant()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          provisional over New Year,      duplicate-charge, 2026-12-30, true
          known to the end of the year,   duplicate-charge, 2026-12-24, false
          the latest day decides,         other,            2026-12-21, true
          today is always known,          payment-failed,   2027-03-01, false
          """)
  void saysWhereAHolidayYearIsNotPublished(
      String id, String kind, LocalDate accepted, boolean provisional) {
    assertEquals(provisional, term(CaseKind.ofCode(kind).orElseThrow(), accepted).isProvisional());
  }

  @Test
  void isCorrectedByAHolidayYearThatIsPublishedLater() {
    LocalDate accepted = LocalDate.parse("2026-12-30");
    String year =
        "{\"year\":2027,\"papers\":[],\"days\":["
            + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},"
            + "{\"name\":\"元旦\",\"date\":\"2027-01-04\",\"isOffDay\":true}]}";
    WorkingDays later = SHIPPED.with(HolidayYear.read(year, "2027"));

    CaseTerm before = term(CaseKind.DUPLICATE_CHARGE, accepted);
    CaseTerm after = CaseTerm.inWorkingDays(CaseKind.DUPLICATE_CHARGE, accepted, later);

    assertEquals("2027-01-07", before.latest().orElseThrow().date().toString());
    assertEquals("2027-01-08", after.latest().orElseThrow().date().toString());
    assertFalse(after.isProvisional());
  }

  @Test
  void ofAFaultOrderEndsWithItsHoursAndDoesNotRunBefore() {
    Instant until = Instant.parse("2026-11-12T07:00:00Z");

    assertFalse(CaseTerm.inHours(Optional.of(until)).isOver(until));
    assertEquals(true, CaseTerm.inHours(Optional.of(until)).isOver(until.plusMillis(1)));
    assertFalse(CaseTerm.inHours(Optional.empty()).isOver(Instant.MAX));
  }
}
