package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestReader;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao bind}: one person, one card, one region, and a history that stays. */
class BindTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
  }

  private CommandResult bind(TestReader reader, String... more) {
    List<String> line =
        new ArrayList<>(List.of("bind", "--from", "-", "--front", "front.png", "--back"));
    line.addAll(List.of("back.png", "-o", "json"));
    line.addAll(List.of(more));
    return station.runWithInput(reader.json(), line.toArray(String[]::new));
  }

  private List<JsonNode> bound() {
    return station.run("bind", "list", "-o", "json").exits(0).jsonLines();
  }

  private JsonNode shown(String person) {
    return station.run("bind", "show", person, "-o", "json").exits(0).json();
  }

  private static String person(CommandResult result) {
    return result.exits(0).json().required("person").asText();
  }

  @Test
  void bindsWhatTheReaderWroteIntoAFile() {
    String file = station.file("reader/zhang.json", new TestReader(1).json());

    JsonNode json =
        station
            .run(
                "bind",
                "--from",
                file,
                "--front",
                "front.png",
                "--back",
                "back.png",
                "-o",
                "json",
                "--request-id",
                "counter-1")
            .exits(0)
            .json();

    assertEquals("张**", json.required("name").asText());
    assertEquals("resident_id", json.required("idType").asText());
    assertTrue(json.required("idNumber").asText().matches("110\\*{11}[0-9X]{4}"));
    assertEquals("130****0001", json.required("phone").asText());
    assertEquals("440000", json.required("region").asText());
    assertEquals("resident", json.required("payerGroup").asText());
    assertEquals("ACTIVE", json.required("state").asText());
    assertEquals(2, json.required("photos").asInt());
    assertEquals("counter-1", json.required("requestId").asText());
    assertFalse(json.required("dryRun").asBoolean());
    JsonNode binding = json.required("bindings").get(0);
    assertEquals(TestStation.WORKING_FRIDAY, binding.required("boundAt").asText());
    assertEquals("clerk-li", binding.required("operator").asText());
  }

  @Test
  void findsThePhotosBesideTheReadersFile() {
    station.file("reader/front.png", Pictures.printed("png", 700, 500));
    station.file("reader/back.png", Pictures.printed("jpg", 500, 700));
    String reading = new TestReader(1).with("front", "front.png").with("back", "back.png").json();
    String file = station.file("reader/zhang.json", reading);

    assertEquals(
        2, station.run("bind", "--from", file, "-o", "json").exits(0).json().get("photos").asInt());
  }

  @Test
  void answersTheSamePersonAgainWithoutPhotos() {
    String first = person(bind(new TestReader(1)));

    CommandResult again =
        station.runWithInput(new TestReader(1).json(), "bind", "--from", "-", "-o", "json");

    assertEquals(first, person(again));
    assertEquals(1, again.json().required("bindings").size());
    assertEquals(1, bound().size());
  }

  @Test
  void knowsAPersonHoweverTheNumberIsTyped() {
    String number = "11010119000101009X";
    String first = person(bind(new TestReader(1).with("idNumber", number)));

    for (String typed :
        List.of(
            "11010119000101009x",
            " 110101 19000101 009X ",
            "110101-19000101-009x",
            "１１０１０１１９０００１０１００９Ｘ",
            "１１０１０１１９０００１０１００９ｘ")) {
      assertEquals(first, person(bind(new TestReader(1).with("idNumber", typed))), typed);
    }
  }

  @Test
  void refusesAnotherNameForTheSameDocument() {
    String first = person(bind(new TestReader(1)));

    CommandResult refused = bind(new TestReader(1).with("name", "王试"));

    JsonNode error = refused.fails(3, "NAME_DIFFERS");
    assertTrue(error.required("message").asText().contains(first));
    refused.hides("王试", TestPeople.name(1), TestPeople.idNumber(1)).saysNothing();
  }

  @Test
  void refusesASecondRegionAndSaysHowToChangeIt() {
    String first = person(bind(new TestReader(1)));

    JsonNode error = bind(new TestReader(1).with("region", "北京")).fails(3, "BOUND_ELSEWHERE");

    assertTrue(error.required("next").asText().contains("bind release " + first));
    assertTrue(error.required("next").asText().contains("bind move " + first));
    assertEquals("440000", shown(first).required("region").asText());
  }

  @ParameterizedTest
  @CsvSource({"夏威夷, UNKNOWN_REGION", "台湾, REGION_NOT_SERVED", "Guang, UNKNOWN_REGION"})
  void refusesARegionItDoesNotServe(String region, String code) {
    bind(new TestReader(1).with("region", region)).fails(3, code);

    assertEquals(List.of(), bound());
  }

  @Test
  void keepsTheHistoryOfReleasedBindings() {
    String person = person(bind(new TestReader(1)));
    station.at("2026-11-20T11:00:00+08:00");

    JsonNode released = station.run("bind", "release", person, "-o", "json").exits(0).json();

    assertEquals("RELEASED", released.required("state").asText());
    assertEquals(
        "2026-11-20T11:00:00+08:00",
        released.required("bindings").get(0).required("releasedAt").asText());
    station.run("bind", "release", person, "-o", "json").fails(3, "PERSON_NOT_BOUND");
    assertEquals(person, person(bind(new TestReader(1).with("region", "北京"))));
    JsonNode again = shown(person);
    assertEquals("110000", again.required("region").asText());
    assertEquals(2, again.required("bindings").size());
    assertEquals("440000", again.required("bindings").get(0).required("region").asText());
  }

  @Test
  void asksForPhotosAgainAfterARelease() {
    String person = person(bind(new TestReader(1)));
    station.run("bind", "release", person).exits(0);

    station
        .runWithInput(new TestReader(1).json(), "bind", "--from", "-", "-o", "json")
        .fails(2, "USAGE");

    assertEquals("RELEASED", shown(person).required("state").asText());
  }

  @Test
  void movesInOneStepAtOneInstant() {
    String person = person(bind(new TestReader(1)));

    for (String region : List.of("310000", "110000", "440000", "230000")) {
      JsonNode moved =
          station.run("bind", "move", person, "--region", region, "-o", "json").exits(0).json();
      assertEquals(region, moved.required("region").asText());
      assertEquals("ACTIVE", moved.required("state").asText());
    }
    assertEquals(5, shown(person).required("bindings").size());
    JsonNode same =
        station.run("bind", "move", person, "--region", "黑龙江", "-o", "json").exits(0).json();
    assertEquals(5, same.required("bindings").size());
    station
        .run("bind", "move", person, "--region", "nowhere", "-o", "json")
        .fails(3, "UNKNOWN_REGION");
  }

  @Test
  void letsNobodyGoWhileAPaymentIsOpen() {
    TestTill till = new TestTill(station);
    String person = people.verified(1, "440000", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    till.pay(person).exits(75);

    JsonNode error = station.run("bind", "release", person, "-o", "json").fails(3, "OPEN_PAYMENT");
    assertTrue(error.required("next").asText().contains("pay resolve"));
    station
        .run("bind", "move", person, "--region", "310000", "-o", "json")
        .fails(3, "OPEN_PAYMENT");
    assertEquals("ACTIVE", shown(person).required("state").asText());

    till.resolve("--all").exits(0);
    station.run("bind", "release", person).exits(0);
  }

  @ParameterizedTest
  @CsvSource({"show", "release", "move"})
  void knowsNobodyByAnUnknownNumber(String command) {
    List<String> line = new ArrayList<>(List.of("bind", command, "R99999999", "-o", "json"));
    line.addAll(command.equals("move") ? List.of("--region", "440000") : List.of());

    JsonNode error = station.run(line.toArray(String[]::new)).fails(5, "NO_SUCH_PERSON");

    assertTrue(error.required("message").asText().contains("R99999999"));
  }

  @ParameterizedTest
  @CsvSource({"110101190001010014", "张试一", "USA110000190001"})
  void doesNotRepeatANumberOrNameTypedForAPerson(String typed) {
    station.run("bind", "show", typed, "-o", "json").hides(typed).fails(5, "NO_SUCH_PERSON");
    station.run("bind", typed, "-o", "json").hides(typed).fails(2, "USAGE");
  }

  @Test
  void bindsNobodyOnADryRun() {
    JsonNode json = bind(new TestReader(1), "--dry-run").exits(0).json();

    assertTrue(json.required("dryRun").asBoolean());
    assertEquals(List.of(), bound());

    String person = person(bind(new TestReader(1)));
    assertTrue(
        station
            .run("bind", "move", person, "--region", "310000", "--dry-run", "-o", "json")
            .exits(0)
            .json()
            .required("dryRun")
            .asBoolean());
    station.run("bind", "release", person, "--dry-run").exits(0);
    assertEquals("440000", shown(person).required("region").asText());
    assertEquals("ACTIVE", shown(person).required("state").asText());
  }

  @Test
  void givesARepeatedRequestItsFirstAnswer() {
    String first = person(bind(new TestReader(1), "--request-id", "K-1"));

    assertEquals(first, person(bind(new TestReader(1), "--request-id", "K-1")));
    assertEquals(1, bound().size());
  }

  @ParameterizedTest
  @CsvSource({
    "idNumber, 230101190402290034, document",
    "name, 王试, name",
    "phone, 13000000777, phone",
    "region, 110000, region",
    "payerGroup, flexible, payerGroup",
    "subsidy, low-income, subsidy"
  })
  void refusesARequestIdForAnotherRequestAndNamesTheField(
      String field, String value, String named) {
    bind(new TestReader(1), "--request-id", "K-1").exits(0);

    CommandResult refused = bind(new TestReader(1).with(field, value), "--request-id", "K-1");

    JsonNode error = refused.fails(6, "REQUEST_ID_REUSED");
    assertTrue(error.required("message").asText().contains(named), error.toString());
    refused.hides("230101190402290034", "王试", "13000000777");
    assertEquals(1, bound().size());
  }

  @Test
  void releasesAlsoWhenTheClockWasSetBack() {
    String person = person(bind(new TestReader(1)));
    station.at("2026-11-19T10:00:00+08:00");

    station.run("bind", "release", person).exits(0);

    assertEquals("RELEASED", shown(person).required("state").asText());
    bind(new TestReader(1)).exits(0);
    assertEquals("ACTIVE", shown(person).required("state").asText());
  }

  @Test
  void bindsAListOfPersons() {
    String list =
        Stream.of(1, 2, 3)
            .map(n -> new TestReader(n).json() + "\r\n\r\n")
            .reduce("", String::concat);

    List<JsonNode> lines =
        station
            .runWithInput(
                list,
                "bind",
                "--from",
                "-",
                "--front",
                "front.png",
                "--back",
                "back.png",
                "-o",
                "json")
            .exits(0)
            .jsonLines();

    assertEquals(3, lines.size());
    assertNotEquals(lines.get(0).required("person"), lines.get(1).required("person"));
    assertEquals(3, bound().size());
  }

  @ParameterizedTest
  @CsvSource({
    "idNumber, 110101190001010015, list.jsonl:3 idNumber",
    "phone, 1, list.jsonl:3 phone",
    "name, '', list.jsonl:3 name",
    "front, missing.png, list.jsonl:3 --front",
    "front, back.png, list.jsonl:3 --back"
  })
  void bindsNobodyOfAListWithOneBadLine(String field, String value, String named) {
    TestReader bad = new TestReader(2).with("front", "front.png").with(field, value);
    String list =
        String.join(
            "\n",
            new TestReader(1).with("front", "front.png").json(),
            "",
            bad.json(),
            new TestReader(3).with("front", "front.png").json());
    String file = station.file("list.jsonl", list);

    CommandResult refused =
        station.run("bind", "--from", file, "--back", "back.png").exits(2).saysNothing();

    refused.complains(named).hides(TestPeople.idNumber(2), TestPeople.phone(2));
    assertEquals(List.of(), bound());
  }

  @Test
  void storesNothingPersonalInTheClear() throws IOException {
    String person = people.verified(1, "440000", "resident");
    new TestTill(station).paid(person);
    bind(new TestReader(1).with("name", "王试"));

    try (Stream<Path> files = Files.walk(station.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String secret :
            List.of(TestPeople.idNumber(1), TestPeople.phone(1), TestPeople.name(1), "王试")) {
          String bytes =
              new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(bytes), secret + " in " + file);
        }
      }
    }
  }

  @Test
  void speaksBothLanguages() {
    bind(new TestReader(1)).exits(0);
    String person = bound().get(0).required("person").asText();

    station
        .run("bind", "show", person, "--lang", "zh")
        .exits(0)
        .says("张**")
        .says("广东")
        .hides(TestPeople.phone(1));
    station.run("bind", "show", person, "--lang", "en").exits(0).says("Guangdong");
    station.run("bind", "list", "--lang", "zh").exits(0).says(person);
  }
}
