package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.TestStation;

/** {@code shebao workday}: make-up days count, and an unpublished year is never guessed. */
class WorkdayTest {
  private static final String ARRANGEMENT_2027 =
      "{\"$schema\":\"x\",\"year\":2027,\"papers\":[\"https://www.gov.cn/example\"],\"days\":["
          + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},"
          + "{\"name\":\"元旦\",\"date\":\"2027-01-02\",\"isOffDay\":true},"
          + "{\"name\":\"元旦\",\"date\":\"2027-01-03\",\"isOffDay\":false}]}";

  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private JsonNode added(String... arguments) {
    return answered("add", arguments);
  }

  private JsonNode between(String... arguments) {
    return answered("between", arguments);
  }

  private JsonNode answered(String command, String... arguments) {
    String[] line =
        Stream.concat(Stream.of("workday", command), Stream.concat(Stream.of(arguments), json()))
            .toArray(String[]::new);
    return station.run(line).exits(0).json();
  }

  private static Stream<String> json() {
    return Stream.of("-o", "json");
  }

  static Stream<Arguments> workedExamples() throws IOException {
    String file = "/org/shebao/calendar/worked-examples.json";
    try (InputStream in = WorkdayTest.class.getResourceAsStream(file)) {
      JsonNode cases = new ObjectMapper().readTree(in);
      return StreamSupport.stream(cases.spliterator(), false)
          .map(
              each ->
                  Arguments.of(
                      each.required("id").asText(),
                      each.required("input").required("start").asText(),
                      each.required("input").required("plus").asText(),
                      each.required("output")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workedExamples")
  void addsAsInTheWorkedExamples(String id, String start, String plus, JsonNode output) {
    if (output.has("error")) {
      JsonNode error =
          station
              .run("workday", "add", start, plus, "--strict", "-o", "json")
              .saysNothing()
              .fails(3, "CALENDAR_MISSING");
      assertTrue(error.required("message").asText().contains("2027"));
    } else {
      JsonNode answer = added(start, plus, "--strict");
      assertEquals(output.required("date"), answer.required("date"), id);
      assertFalse(answer.required("provisional").asBoolean());
    }
  }

  @Test
  void marksAnAnswerOfAnUnpublishedYearProvisionalAndSaysWhy() {
    JsonNode answer = added("2026-12-31", "1");

    assertEquals("2027-01-04", answer.required("date").asText());
    assertTrue(answer.required("provisional").asBoolean());
    assertTrue(answer.required("reason").asText().contains("2027"));
    assertEquals("[2027]", answer.required("missingYears").toString());
    station.run("workday", "add", "2026-12-31", "1", "--lang", "zh").exits(0).says("2027");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-20, -1, 2026-09-18",
    "2026-10-10, -1, 2026-10-09",
    "2025-10-09, -1, 2025-09-30",
    "2026-10-01, 0, 2026-10-01",
    "2026-11-20, +1, 2026-11-23"
  })
  void countsBackwardsToo(String start, String number, String date) {
    assertEquals(date, added(start, number).required("date").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-18, 2026-09-20, 1",
    "2026-09-29, 2026-10-12, 5",
    "2026-10-12, 2026-09-29, -5",
    "2026-11-20, 2026-11-20, 0"
  })
  void countsTheWorkingDaysBetweenTwoDates(String from, String to, int expected) {
    JsonNode answer = between(from, to);

    assertEquals(expected, answer.required("workingDays").asInt());
    assertFalse(answer.required("provisional").asBoolean());
  }

  @Test
  void marksACountThroughAnUnpublishedYear() {
    assertTrue(between("2026-12-30", "2027-01-05").required("provisional").asBoolean());
    station
        .run("workday", "between", "2026-12-30", "2027-01-05", "--strict", "-o", "json")
        .fails(3, "CALENDAR_MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "add 2026-02-30 1, DATE",
    "add 20260930 1, DATE",
    "add 30.9.2026 1, DATE",
    "add 2026-09-30 x, N",
    "add 2026-09-30 1.5, N",
    "add 2026-09-30 10001, N",
    "add 2026-09-30 -99999999999, N",
    "add 2026-09-30, N",
    "between x 2026-09-30, FROM",
    "between 2026-09-30 x, TO",
    "between 2026-09-30 2126-09-30, TO",
    "between 2026-09-30, TO",
    "import nothing.json, FILE",
    "import, FILE"
  })
  void namesTheArgumentThatIsMalformed(String line, String named) {
    JsonNode error =
        station.run(("workday " + line + " -o json").split(" ")).saysNothing().fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
  }

  @Test
  void goesByAnArrangementThatWasImported() {
    String file = station.file("2027.json", ARRANGEMENT_2027);

    JsonNode imported = station.run("workday", "import", file, "-o", "json").exits(0).json();

    assertEquals(2027, imported.required("year").asInt());
    assertEquals(2, imported.required("daysOff").asInt());
    assertEquals(1, imported.required("makeUpDays").asInt());
    assertFalse(imported.required("replaces").asBoolean());
    JsonNode answer = added("2026-12-31", "1", "--strict");
    assertEquals("2027-01-03", answer.required("date").asText());
    assertFalse(answer.required("provisional").asBoolean());
    assertTrue(
        station
            .runWithInput("\uFEFF" + ARRANGEMENT_2027, "workday", "import", "-", "-o", "json")
            .exits(0)
            .json()
            .required("replaces")
            .asBoolean());
    List<JsonNode> years = station.run("workday", "list", "-o", "json").exits(0).jsonLines();
    assertEquals(
        List.of(2024, 2025, 2026, 2027),
        years.stream().map(year -> year.required("year").asInt()).toList());
  }

  @Test
  void importsNothingOnADryRun() {
    JsonNode rehearsed =
        station
            .runWithInput(ARRANGEMENT_2027, "workday", "import", "-", "--dry-run", "-o", "json")
            .exits(0)
            .json();

    assertTrue(rehearsed.required("dryRun").asBoolean());
    assertTrue(added("2026-12-31", "1").required("provisional").asBoolean());
    assertFalse(Files.exists(station.home().resolve("holidays")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'year':2027,'days':[]} | days",
        "{'days':[{'name':'x','date':'2027-01-01','isOffDay':true}]} | year",
        "{'year':2027,'days':[{'name':'x','date':'2027-02-30','isOffDay':true}]} | date",
        "{'year':2027,'days':[{'name':'x','date':'2028-05-01','isOffDay':true}]} | date",
        "{'year':2027,'days':[{'name':'x','date':'2027-01-01'}]} | isOffDay",
        "{'year':27,'days':[{'name':'x','date':'2027-01-01','isOffDay':true}]} | year",
        "[] | -",
        "'' | -",
        "not json | -"
      })
  void importsNothingThatIsNoArrangement(String text, String named) {
    JsonNode error =
        station
            .runWithInput(text.replace('\'', '"'), "workday", "import", "-", "-o", "json")
            .saysNothing()
            .fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
    assertFalse(Files.exists(station.home().resolve("holidays")));
  }

  @Test
  void namesABrokenFileAmongTheImportedOnes() {
    station.file("home/holidays/2027.json", "{}");

    JsonNode error =
        station.run("workday", "add", "2026-11-20", "1", "-o", "json").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("2027.json"));
  }

  @Test
  void speaksBothLanguages() {
    station.run("workday", "add", "2026-09-18", "1", "--lang", "zh").exits(0).says("2026-09-20");
    station.run("workday", "add", "2026-09-18", "1").exits(0).says("Sunday");
    station.run("workday", "between", "2026-09-18", "2026-09-20").exits(0).says("1");
  }
}
