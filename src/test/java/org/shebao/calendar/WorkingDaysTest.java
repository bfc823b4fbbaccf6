package org.shebao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.calendar.MissingYear.Reason;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;

class WorkingDaysTest {
  private static final WorkingDays SHIPPED = WorkingDays.shipped();
  private static final List<MissingYear> WITHOUT_2027 =
      List.of(new MissingYear(2027, Reason.STATUTORY_DAYS_ONLY));

  @ParameterizedTest(name = "{0}")
  @MethodSource("workedExamples")
  void agreesWithTheWorkedExamples(
      String id, LocalDate start, int plus, Optional<LocalDate> expected) {
    WorkingDayAnswer answer = SHIPPED.add(start, plus);

    // The one example without a date is the one that touches the unpublished 2027 (G10).
    assertEquals(expected.isEmpty(), answer.provisional());
    assertEquals(expected.isEmpty() ? WITHOUT_2027 : List.of(), answer.missing());
    expected.ifPresent(date -> assertEquals(date, answer.date()));
  }

  static Stream<Arguments> workedExamples() {
    String file = "worked-examples.json";
    List<JsonFields> examples = JsonFields.array(Resources.text(WorkingDaysTest.class, file), file);
    assertEquals(9, examples.size());
    return examples.stream()
        .map(
            example -> {
              JsonFields input = example.optionalObject("input").orElseThrow();
              JsonFields output = example.optionalObject("output").orElseThrow();
              return Arguments.of(
                  example.text("id"),
                  input.date("start"),
                  input.integer("plus"),
                  output.optionalDate("date"));
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G09 make-up Sunday counts,          2026-09-18,   1, 2026-09-20",
    "G09 Mid-Autumn joins the weekend,   2026-09-24,   1, 2026-09-28",
    "G09 Labour Day,                     2026-04-30,   1, 2026-05-06",
    "G09 paid on a make-up Saturday,     2026-02-14,   1, 2026-02-24",
    "G09 paid on a day off,              2026-10-03,   1, 2026-10-08",
    "issue 2 section 3,                  2025-09-30,   5, 2025-10-14",
    "nothing added to a working day,     2026-09-29,   0, 2026-09-29",
    "nothing added to a day off,         2026-10-01,   0, 2026-10-01",
    "backwards over National Day,        2026-10-08,  -1, 2026-09-30",
    "backwards onto a make-up Sunday,    2026-09-21,  -1, 2026-09-20",
    "into the next published year,       2025-12-31,   1, 2026-01-04",
    "from the end of an unknown year,    2023-12-31,   1, 2024-01-02",
  })
  void addsWorkingDays(String id, LocalDate start, int workingDays, LocalDate expected) {
    assertEquals(new WorkingDayAnswer(expected, List.of()), SHIPPED.add(start, workingDays));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G10 New Year,                        2026-12-31,  1, 2027-01-04, STATUTORY_DAYS_ONLY",
    "statutory Spring Festival only,      2027-02-04,  1, 2027-02-09, STATUTORY_DAYS_ONLY",
    "backwards from the published side,   2028-01-01, -1, 2027-12-31, STATUTORY_DAYS_ONLY",
    "weekdays are all there is,           2027-12-31,  1, 2028-01-03, WEEKDAYS_ONLY",
    "before the first arrangement,        2024-01-01, -1, 2023-12-29, WEEKDAYS_ONLY",
  })
  void saysThatAnAnswerInAnUnpublishedYearIsProvisional(
      String id, LocalDate start, int workingDays, LocalDate expected, Reason reason) {
    WorkingDayAnswer answer = SHIPPED.add(start, workingDays);

    assertEquals(expected, answer.date());
    assertTrue(answer.provisional());
    assertEquals(List.of(new MissingYear(expected.getYear(), reason)), answer.missing());
  }

  @Test
  void namesEveryMissingYearInOrder() {
    WorkingDayCount count = SHIPPED.between(LocalDate.of(2029, 1, 1), LocalDate.of(2026, 12, 31));

    assertEquals(
        List.of(
            new MissingYear(2027, Reason.STATUTORY_DAYS_ONLY),
            new MissingYear(2028, Reason.WEEKDAYS_ONLY)),
        count.missing());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the first day does not count,        2026-09-29, 2026-09-30,  1",
    "the last day does,                   2026-09-30, 2026-10-08,  1",
    "only days off,                       2026-09-30, 2026-10-07,  0",
    "make-up days count,                  2026-09-18, 2026-09-20,  1",
    "a day and itself,                    2026-09-18, 2026-09-18,  0",
    "backwards is negative,               2026-10-08, 2026-09-29, -2",
    "the whole of 2026,                   2025-12-31, 2026-12-31, 248",
  })
  void countsWorkingDaysAfterTheFirstUpToTheLast(
      String id, LocalDate from, LocalDate to, int expected) {
    assertEquals(new WorkingDayCount(expected, List.of()), SHIPPED.between(from, to));
  }

  @ParameterizedTest
  @ValueSource(ints = {-700, -260, -23, -5, -1, 0, 1, 2, 7, 45, 251, 800})
  void countingUndoesAdding(int workingDays) {
    LocalDate start = LocalDate.of(2024, 1, 1);
    while (start.getYear() < 2028) {
      WorkingDayAnswer end = SHIPPED.add(start, workingDays);
      assertEquals(
          new WorkingDayCount(workingDays, end.missing()), SHIPPED.between(start, end.date()));
      start = start.plusDays(11);
    }
  }

  @Test
  void anImportedYearReplacesProvisionalAnswers() {
    HolidayYear imported =
        HolidayYear.read(
            """
            {"year": 2027, "papers": ["https://www.gov.cn/2027"], "days": [
              {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-04", "isOffDay": true}]}
            """,
            "2027.json");
    WorkingDays with2027 = SHIPPED.with(imported);

    assertEquals(
        new WorkingDayAnswer(LocalDate.of(2027, 1, 5), List.of()),
        with2027.add(LocalDate.of(2026, 12, 31), 1));
    assertTrue(with2027.isWorkingDay(LocalDate.of(2026, 12, 27)), "its December counts too");
    assertTrue(
        with2027.isWorkingDay(LocalDate.of(2027, 4, 5)), "the arrangement alone decides its year");
    assertTrue(
        SHIPPED.add(LocalDate.of(2026, 12, 31), 1).provisional(), "the shipped one is unchanged");
  }

  @Test
  void anImportedYearReplacesTheShippedOne() {
    HolidayYear correction =
        new HolidayYear(
            2026,
            List.of(),
            "corrected.json",
            List.of(new HolidayDay(LocalDate.of(2026, 10, 1), "国庆节", true)));

    WorkingDays corrected = SHIPPED.with(correction);

    assertFalse(corrected.isWorkingDay(LocalDate.of(2026, 9, 20)));
    assertTrue(corrected.isWorkingDay(LocalDate.of(2026, 10, 2)));
    assertEquals(
        List.of(2024, 2025, 2026),
        corrected.publishedYears().stream().map(HolidayYear::year).toList());
  }

  @Test
  void aLaterNoticeDecidesAboutDaysThatTwoNoticesName() {
    LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
    WorkingDays with2027 = SHIPPED.with(naming(2027, newYearsEve, true));

    assertFalse(with2027.with(naming(2026, newYearsEve, false)).isWorkingDay(newYearsEve));
  }

  private static HolidayYear naming(int year, LocalDate date, boolean off) {
    return new HolidayYear(year, List.of(), "test", List.of(new HolidayDay(date, "元旦", off)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024, 28, 8, https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm, gov-2024",
    "2025, 28, 5, https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm, gov-2025",
    "2026, 33, 6, https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm, gov-2026",
  })
  void listsThePublishedYears(int year, int off, int makeUp, String paper, String notice) {
    HolidayYear listed =
        SHIPPED.publishedYears().stream().filter(y -> y.year() == year).findFirst().orElseThrow();

    assertEquals(off, listed.offDayCount());
    assertEquals(makeUp, listed.makeUpDayCount());
    assertEquals(List.of(paper), listed.papers());
    assertEquals("holiday-cn; " + notice, listed.source());
  }

  @Test
  void walksItsFullLengthAndNoFurther() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    int most = WorkingDays.MOST_WORKING_DAYS;

    assertEquals(most, SHIPPED.between(start, SHIPPED.add(start, most).date()).workingDays());
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.add(start, most + 1));
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.add(start, -most - 1));
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.add(start, Integer.MIN_VALUE));
  }

  @Test
  void countsOverItsFullLengthAndNoFurther() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    LocalDate end = start.plusDays(WorkingDays.MOST_DAYS);

    assertEquals(
        -SHIPPED.between(end, start).workingDays(),
        SHIPPED.between(start.minusDays(1), end.minusDays(1)).workingDays());
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.between(start, end.plusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> SHIPPED.between(end.plusDays(1), start));
  }
}
