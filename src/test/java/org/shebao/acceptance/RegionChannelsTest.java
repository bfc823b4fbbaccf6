package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao region channels}: the platforms beside each other, and which suits now. */
class RegionChannelsTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  /** WeChat, Alipay and the counter. */
  private List<JsonNode> platforms(String... more) {
    List<String> line = new ArrayList<>(List.of("region", "channels", "-o", "json"));
    line.addAll(List.of(more));
    return station.run(line.toArray(String[]::new)).exits(0).jsonLines();
  }

  @Test
  void givesEachValueOfTheArticleWithItsBasis() {
    List<JsonNode> platforms = platforms("440000");

    assertEquals(
        List.of("wechat", "alipay", "bank-counter"),
        platforms.stream().map(each -> each.required("platform").asText()).toList());
    for (JsonNode platform : platforms) {
      for (String value : List.of("hours", "minutes", "coverage", "receipt")) {
        assertTrue(platform.required(value).has("value"), value);
        assertFalse(platform.required(value).required("basis").asText().isEmpty(), value);
        assertFalse(platform.required(value).required("note").asText().isEmpty(), value);
      }
    }
    assertFalse(Files.exists(station.home()), "looking at a region makes no home");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a day on which all is open, 440000, 2026-11-20T10:00:00+08:00, now,   now,   wechat",
    "the evening of that day,    440000, 2026-11-20T20:00:00+08:00, now,   later, wechat",
    "after the 25th,             440000, 2026-11-27T10:00:00+08:00, later, now,   wechat-later",
    "a holiday in the window,    440000, 2026-10-01T10:00:00+08:00, now,   later, wechat",
    "a make-up Sunday,           440000, 2026-09-20T10:00:00+08:00, now,   now,   wechat",
    "out of season,              620000, 2026-06-10T10:00:00+08:00, later, now,   wechat-later",
    "the last days of a year,    440000, 2026-12-27T10:00:00+08:00, later, later, wechat-later",
  })
  void saysWhichSuitsNow(
      String id, String region, String at, String wechat, String counter, String best) {
    List<JsonNode> platforms = platforms(region, "--at", at);

    assertEquals(
        List.of(wechat, "unknown", counter),
        platforms.stream().map(each -> each.required("suits").asText()).toList());
    assertEquals(best, platforms.get(0).required("best").asText());
  }

  @Test
  void namesTheNextOpeningAndThatItIsProvisional() {
    JsonNode counter = platforms("440000", "--at", "2026-12-31T17:00:00+08:00").get(2);

    assertEquals("2027-01-04T08:30:00+08:00", counter.required("opensAt").asText());
    assertTrue(counter.required("provisional").asBoolean());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "not served by WeChat here,   620000, flexible, none,       no, now, bank-counter",
    "the treasury pays,           330000, resident, low-income, no, no,  nothing-yet",
    "a subsidy to be asked about, 440000, resident, orphan,     no, no,  nothing-yet",
    "the employer pays,           440000, employee, none,       no, no,  nothing-yet",
  })
  void judgesAPersonByTheirOwnRules(
      String id,
      String region,
      String group,
      String subsidy,
      String wechat,
      String counter,
      String best) {
    String person = new TestPeople(station).bound(1, region, group, subsidy);

    List<JsonNode> platforms = platforms("--person", person);

    assertEquals(wechat, platforms.get(0).required("suits").asText());
    assertEquals(counter, platforms.get(2).required("suits").asText());
    assertEquals(best, platforms.get(0).required("best").asText());
  }

  @Test
  void knowsWhatIsPaidAndWhoIsVerified() {
    String person = new TestPeople(station).bound(1, "620000", "resident");

    JsonNode before = platforms("--person", person).get(0);
    assertTrue(before.required("mustVerify").asBoolean());
    assertEquals("wechat", before.required("best").asText());

    new TestPeople(station).verify(person);
    new TestTill(station).paid(person);

    JsonNode after = platforms("--person", person).get(0);
    assertFalse(after.required("mustVerify").asBoolean());
    assertEquals("nothing-yet", after.required("best").asText());
    assertEquals(
        "ALREADY_PAID",
        after.required("insurances").get(0).required("refusal").required("code").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 微信平台, 银行柜台, 开门，到 2026-11-20 16:30:00, 建议用微信",
    "en, WeChat, Bank counter, open until 2026-11-20, WeChat suits best",
  })
  void showsThemSideBySide(String lang, String wechat, String counter, String open, String best) {
    String person = new TestPeople(station).bound(1, "440000", "resident");

    station
        .run("region", "channels", "--person", person, "--lang", lang)
        .exits(0)
        .says(wechat)
        .says(counter)
        .says(open)
        .says(best)
        .says("shebao verify " + person);
    station.run("region", "channels", "--lang", lang).exits(0).says(best);
  }

  @Test
  void takesARegionOrAPerson() {
    station.run("region", "channels", "440000", "--person", "R00000001").exits(2);
    station
        .run("region", "channels", "--person", "R00000001", "-o", "json")
        .fails(5, "NO_SUCH_PERSON");
    station.run("region", "channels", "nowhere", "-o", "json").fails(3, "UNKNOWN_REGION");
  }
}
