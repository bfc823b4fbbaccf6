package org.shebao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class HolidayYearTest {
  @Test
  void readsAYearFileAsHolidayCnPublishesIt() {
    HolidayYear year =
        HolidayYear.read(
            """
            {
              "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json",
              "year": 2027,
              "papers": ["https://www.gov.cn/2027"],
              "days": [
                {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
                {"name": "元旦", "date": "2027-01-01", "isOffDay": true}
              ]
            }
            """,
            "2027.json");

    assertEquals(
        new HolidayYear(
            2027,
            List.of("https://www.gov.cn/2027"),
            "2027.json",
            List.of(
                new HolidayDay(LocalDate.of(2026, 12, 27), "元旦", false),
                new HolidayDay(LocalDate.of(2027, 1, 1), "元旦", true))),
        year);
    assertEquals(1, year.offDayCount());
    assertEquals(1, year.makeUpDayCount());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not JSON        | {                            | f:1:2           | json.syntax",
        "not an object   | []                           | f               | json.object",
        "no year         | {'days': []}                 | f year          | missing",
        "year as text    | {'year': '2027'}             | f year          | json.integer",
        "year too early  | {'year': 1999}               | f year          | holidays.year",
        "year too late   | {'year': 20270}              | f year          | holidays.year",
        "empty           | {'year': 2027, 'papers': [], 'days': []} | f days |"
            + " holidays.not-published",
        "no days         | {'year': 2027}               | f days          | holidays.not-published",
        "days no array   | {'year': 2027, 'days': {}}   | f days          | json.array",
        "day no object   | {'year': 2027, 'days': [1]}  | f.days[0]       | json.object",
        "papers no texts | {'year': 2027, 'papers': [1], 'days': [DAY]} | f papers | json.texts",
        "day undated     | {'year': 2027, 'days': [{'name': 'x', 'isOffDay': true}]}"
            + " | f.days[0] date | missing",
        "no such date    | {'year': 2027, 'days': [{'name': 'x', 'date': '2027-02-29', 'isOffDay':"
            + " true}]} | f.days[0] date | json.date",
        "no name         | {'year': 2027, 'days': [DAY, {'date': '2027-01-02', 'isOffDay': true}]}"
            + " | f.days[1] name | missing",
        "off unsaid      | {'year': 2027, 'days': [{'name': 'x', 'date': '2027-01-01'}]}"
            + " | f.days[0] isOffDay | missing",
        "off as text     | {'year': 2027, 'days': [{'name': 'x', 'date': '2027-01-01', 'isOffDay':"
            + " 'yes'}]} | f.days[0] isOffDay | json.flag",
        "twice           | {'year': 2027, 'days': [DAY, DAY]} | f.days[1] date |"
            + " holidays.date-twice",
        "too early       | {'year': 2027, 'days': [{'name': 'x', 'date': '2026-11-30', 'isOffDay':"
            + " true}]} | f.days[0] date | holidays.date-outside",
        "too late        | {'year': 2027, 'days': [{'name': 'x', 'date': '2028-02-01', 'isOffDay':"
            + " true}]} | f.days[0] date | holidays.date-outside",
      })
  void refusesOtherFilesNamingPlaceAndField(String id, String json, String where, String key) {
    String day = "{'name': '元旦', 'date': '2027-01-01', 'isOffDay': true}";
    String text = json.replace("DAY", day).replace('\'', '"');

    InputException wrong = assertThrows(InputException.class, () -> HolidayYear.read(text, "f"));

    assertEquals(1, wrong.problems().size());
    assertEquals(where, wrong.problems().get(0).where());
    assertEquals(key, wrong.problems().get(0).key());
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01", "2028-01-31"})
  void acceptsTheNeighbouringMonths(String date) {
    String json =
        """
        {"year": 2027, "days": [{"name": "元旦", "date": "DATE", "isOffDay": true}]}
        """;

    assertEquals(
        LocalDate.parse(date),
        HolidayYear.read(json.replace("DATE", date), "f").days().get(0).date());
  }

  @Test
  void saysWhichDatesTheYearMayName() {
    String json =
        """
        {"year": 2027, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}
        """;

    Problem problem =
        assertThrows(InputException.class, () -> HolidayYear.read(json, "f")).problems().get(0);

    assertEquals(
        Map.of("year", "2027", "first", "2026-12-01", "last", "2028-01-31"), problem.facts());
  }
}
