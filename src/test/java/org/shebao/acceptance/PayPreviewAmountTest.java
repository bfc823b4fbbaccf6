package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay preview}: what is owed and why, and what to think of before paying. */
class PayPreviewAmountTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          closing-01, 2026-11-22, false
          closing-02, 2026-11-23, true
          closing-03, 2026-11-25, true
          closing-04, 2026-11-26, false
          """)
  void warnsFromTheTwentyThirdOnThatTheWindowCloses(String id, String date, boolean warned) {
    String person = people.bound(1, "广东", "resident");

    JsonNode preview = till.preview(person, "--at", date + "T12:00:00+08:00").exits(0).json();

    assertEquals(warned, warnings(preview).contains("window-closing"));
  }

  @Test
  void warnsBeforeTheEndOfAWindowThatTheStationMadeShorter() {
    String person = people.bound(1, "广东", "resident");
    station.file(
        "home/regions.json",
        "[{\"region\":\"440000\",\"validFrom\":\"2026-01-01\","
            + "\"paymentWindow\":{\"firstDay\":5,\"lastDay\":20}}]");

    assertTrue(warnings(till.preview(person).exits(0).json()).contains("window-closing"));
    JsonNode earlier = till.preview(person, "--at", "2026-11-17T12:00:00+08:00").exits(0).json();
    assertFalse(warnings(earlier).contains("window-closing"));
  }

  @Test
  void warnsSoftlyWhenOnePersonsDayPassesFiveThousandYuan() {
    String person = people.verified(1, "广东", "flexible");
    assertFalse(warnings(flexiblePension(person, "--amount", "3000")).contains("daily-total"));
    pensionPaid(person, "2026-10");

    JsonNode second = flexiblePension(person, "--amount", "3000");

    assertTrue(warnings(second).contains("daily-total"));
    assertTrue(option(second, "wechat-balance").required("allowed").asBoolean());
    assertFalse(warnings(flexiblePension(person, "--amount", "2000")).contains("daily-total"));
  }

  @Test
  void doesNotCountWhatIsAlreadyPaidASecondTime() {
    String person = people.verified(1, "广东", "flexible");
    pensionPaid(person, "2026-11");

    JsonNode preview = flexiblePension(person, "--amount", "3000");

    assertEquals("ALREADY_PAID", refusalOf(preview, "wechat-balance"));
    assertFalse(warnings(preview).contains("daily-total"));
  }

  @Test
  void tellsWhoPaysLateThatBenefitsWait() {
    String person = people.bound(1, "广东", "resident");

    JsonNode late = till.preview(person, "--period", "2026").exits(0).json();
    JsonNode inTime = till.preview(person, "--period", "2027").exits(0).json();

    assertTrue(warnings(late).contains("late-coverage"));
    assertTrue(late.required("warnings").toString().contains("3 months"));
    assertFalse(warnings(inTime).contains("late-coverage"));
  }

  @Test
  void takesTheNationalAmountAndSaysSo() {
    String person = people.bound(1, "广东", "resident");

    JsonNode preview = run("--period", "2026", person);

    assertEquals(40_000, preview.required("amountFen").asLong());
    assertEquals("sourced", preview.required("amountBasis").asText());
    assertEquals("RM-COLLECT", preview.required("amountRule").asText());
  }

  @Test
  void doesNotGuessAnAmountThatIsNotPublished() {
    String person = people.bound(1, "广东", "resident");

    JsonNode preview = run("--period", "2027", person);

    assertFalse(preview.has("amountFen"));
    assertEquals("AMOUNT_NOT_PUBLISHED", preview.at("/refusal/code").asText());
    assertEquals(List.of(), allowed(preview));
    assertEquals("AMOUNT_NOT_PUBLISHED", refusalOf(preview, "wechat-balance"));
    assertEquals("CHANNEL_NOT_ALLOWED", refusalOf(preview, "ecny"));
  }

  @Test
  void takesTheAmountOfTheStationsRates() {
    String person = people.bound(1, "广东", "resident");
    station.file(
        "home/rates.json",
        "{\"residentMedical\":[{\"region\":\"440000\",\"coverageYear\":2027,\"amount\":\"405\","
            + "\"source\":\"粤税 2026-1\"}]}");

    JsonNode preview = run("--period", "2027", person);

    assertEquals(40_500, preview.required("amountFen").asLong());
    assertEquals("station", preview.required("amountBasis").asText());
    till.preview(person, "--amount", "400").exits(0).says("AMOUNT_NOT_DUE");
  }

  @Test
  void splitsTheFlexiblePensionIntoAccountAndPooling() {
    String person = people.bound(1, "广东", "flexible");
    station.file(
        "home/rates.json",
        "{\"flexiblePension\":[{\"region\":\"440000\",\"validFrom\":\"2026-01-01\","
            + "\"averageWage\":\"7500\"}]}");

    JsonNode preview =
        station
            .run(
                "pay",
                "preview",
                person,
                "--insurance",
                "flexible-pension",
                "--period",
                "2026-11",
                "-o",
                "json")
            .exits(0)
            .json();

    assertEquals(90_000, preview.required("amountFen").asLong());
    assertEquals(36_000, preview.at("/lines/0/amountFen").asLong());
    assertEquals(54_000, preview.at("/lines/1/amountFen").asLong());
  }

  @Test
  void worksWithoutVerificationAndRemindsOfIt() {
    String person = people.bound(1, "广东", "resident");
    assertTrue(warnings(till.preview(person).exits(0).json()).contains("not-verified"));

    people.verify(person);

    assertFalse(warnings(till.preview(person).exits(0).json()).contains("not-verified"));
  }

  private JsonNode run(String option, String value, String person) {
    return station
        .run(
            "pay",
            "preview",
            person,
            "--insurance",
            "resident-medical",
            option,
            value,
            "-o",
            "json")
        .exits(0)
        .json();
  }

  private JsonNode flexiblePension(String person, String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.addAll(List.of("--insurance", "flexible-pension", "--period", "2026-11"));
    return till.preview(person, line.toArray(String[]::new)).exits(0).json();
  }

  private void pensionPaid(String person, String month) {
    till.paid(person, "--insurance", "flexible-pension", "--period", month, "--amount", "3000");
  }

  private static JsonNode option(JsonNode preview, String method) {
    return items(preview, "methods").stream()
        .filter(option -> option.required("method").asText().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static String refusalOf(JsonNode preview, String method) {
    return option(preview, method).at("/refusal/code").asText();
  }

  private static List<String> allowed(JsonNode preview) {
    return items(preview, "methods").stream()
        .filter(option -> option.required("allowed").asBoolean())
        .map(option -> option.required("method").asText())
        .toList();
  }

  private static List<String> warnings(JsonNode preview) {
    return texts(preview, "warnings", "code");
  }

  private static List<String> texts(JsonNode node, String array, String field) {
    return items(node, array).stream().map(item -> item.required(field).asText()).toList();
  }

  private static List<JsonNode> items(JsonNode node, String array) {
    return StreamSupport.stream(node.required(array).spliterator(), false).toList();
  }
}
