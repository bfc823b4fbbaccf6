package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao region}: what can be paid where, on what basis, and the station's own file. */
class RegionTest {
  private static final List<String> VALUES =
      List.of(
          "payerGroups",
          "insurances",
          "channels",
          "receiptRoutes",
          "treasuryPaysLowIncome",
          "handheldPhoto");

  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private JsonNode shown(String region, String... more) {
    List<String> line = new ArrayList<>(List.of("region", "show", region, "-o", "json"));
    line.addAll(List.of(more));
    return station.run(line.toArray(String[]::new)).exits(0).json();
  }

  private static String value(JsonNode region, String name) {
    return region.required(name).required("value").toString();
  }

  private void override(String entries) {
    station.file("home/regions.json", entries.replace('\'', '"'));
  }

  @Test
  void listsAllRegionsWithEachValueAndItsBasis() {
    List<JsonNode> regions = station.run("region", "list", "-o", "json").exits(0).jsonLines();

    Set<String> codes =
        regions.stream().map(r -> r.required("code").asText()).collect(Collectors.toSet());
    assertEquals(31, codes.size());
    assertEquals(31, regions.size());
    for (JsonNode region : regions) {
      for (String name : VALUES) {
        JsonNode value = region.required(name);
        String where = region.required("code").asText() + " " + name;
        assertTrue(value.has("value"), where);
        assertFalse(value.required("basis").asText().isEmpty(), where);
        assertFalse(value.required("note").asText().isEmpty(), where);
      }
    }
    assertFalse(Files.exists(station.home()), "looking makes no home");
  }

  @Test
  void listsEveryRegionOnALineInBothLanguages() {
    for (String lang : List.of("zh", "en")) {
      CommandResult list = station.run("region", "list", "--lang", lang).exits(0);
      assertEquals(32, list.out().lines().count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "440000, 'resident,flexible', 'wechat-balance,bank-card,unionpay-quickpass', article-table",
    "110000, employee, wechat-balance, article-table",
    "230000, resident, 'wechat-balance,bank-card,agreement-debit', article-table",
    "450000, resident, 'wechat-balance,bank-card', article-rule",
    "210000, resident, 'wechat-balance,bank-card', inferred"
  })
  void showsThePolicyOfARegion(String code, String payers, String channels, String basis) {
    JsonNode region = shown(code);

    assertEquals(array(payers), value(region, "payerGroups"));
    assertEquals(array(channels), value(region, "channels"));
    assertEquals(basis, region.required("payerGroups").required("basis").asText());
    assertEquals("2025-05-21", region.required("validFrom").asText());
  }

  private static String array(String words) {
    return "[\"" + words.replace(",", "\",\"") + "\"]";
  }

  @Test
  void printsTheBasisAndTheNoteOfTheArticle() {
    station.run("region", "show", "黑龙江", "--lang", "zh").exits(0).says("依据文章模拟").says("文章");
    station
        .run("region", "compare", "粤", "京", "黑", "--lang", "zh")
        .exits(0)
        .says("依据文章模拟")
        .says("广东")
        .says("北京")
        .says("黑龙江");
    station.run("region", "show", "京").exits(0).says("[article, table]").says("Simulated");
  }

  @Test
  void explainsEveryValueInTheReadersLanguage() {
    JsonNode english = shown("浙江");
    JsonNode chinese = shown("浙江", "--lang", "zh");

    for (String name : VALUES) {
      assertEquals(value(english, name), value(chinese, name));
      assertNotEquals(
          english.required(name).required("note"), chinese.required(name).required("note"), name);
    }
    assertEquals("true", value(english, "treasuryPaysLowIncome"));
  }

  @Test
  void comparesRegionsOnALineEach() {
    List<JsonNode> regions =
        station.run("region", "compare", "粤", "110000", "-o", "json").exits(0).jsonLines();

    assertEquals(
        List.of("440000", "110000"), regions.stream().map(r -> r.get("code").asText()).toList());
    station.run("region", "compare", "粤", "广东", "-o", "json").fails(2, "USAGE");
    station.run("region", "compare", "粤", "-o", "json").fails(2, "USAGE");
    station
        .run("region", "compare", "粤", "月球", "-o", "json")
        .saysNothing()
        .fails(3, "UNKNOWN_REGION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "广东",
        "广东省",
        "guangdong",
        "Guangdong",
        "440000",
        "４４００００",
        "国家税务总局广东税务局",
        "国家税务总局广东省税务局",
        "广东社保缴纳",
        "广东省社保缴纳",
        " 粤 ",
        "gd"
      })
  void findsWhatAResidentWouldType(String text) {
    JsonNode found = station.run("region", "find", text, "-o", "json").exits(0).json();

    assertEquals("440000", found.required("code").asText());
  }

  @ParameterizedTest
  @CsvSource({"陕西, 610000", "shaanxi, 610000", "山西, 140000", "shanxi, 140000", "陕, 610000"})
  void keepsTwoRegionsOfAlikeNamesApart(String text, String code) {
    assertEquals(code, shown(text).required("code").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "广, UNKNOWN_REGION",
    "深圳, UNKNOWN_REGION",
    "440300, UNKNOWN_REGION",
    "社保缴纳, UNKNOWN_REGION",
    "'', UNKNOWN_REGION",
    "@广东, UNKNOWN_REGION",
    "香港, REGION_NOT_SERVED",
    "台湾, REGION_NOT_SERVED",
    "820000, REGION_NOT_SERVED"
  })
  void guessesNoRegion(String text, String code) {
    for (String command : List.of("find", "show")) {
      JsonNode error =
          station.run("region", command, text, "-o", "json").saysNothing().fails(3, code);
      assertTrue(error.hasNonNull("next"));
    }
  }

  @Test
  void doesNotRepeatAnIdNumberTypedForARegion() {
    station
        .run("region", "find", "110101190001010014", "-o", "json")
        .hides("110101190001010014")
        .fails(3, "UNKNOWN_REGION");
  }

  @Test
  void goesByTheStationsFileWithinItsDates() {
    override(
        "[{'region':'450000','validFrom':'2026-11-01','validTo':'2026-11-30',"
            + "'channels':['wechat-balance','ecny'],'note':'本站公告'}]");

    JsonNode within = shown("桂");
    JsonNode after = shown("桂", "--on", "2026-12-01");

    assertEquals("[\"wechat-balance\",\"ecny\"]", value(within, "channels"));
    assertEquals("station", within.required("channels").required("basis").asText());
    assertEquals("本站公告", within.required("channels").required("note").asText());
    assertEquals("article-rule", within.required("insurances").required("basis").asText());
    assertEquals("2026-11-30", within.required("validTo").asText());
    assertEquals("[\"wechat-balance\",\"bank-card\"]", value(after, "channels"));
    assertEquals(
        "[\"wechat-balance\",\"ecny\"]", value(shown("桂", "--on", "2026-11-30"), "channels"));
    assertEquals("[\"wechat-balance\",\"bank-card\"]", value(shown("苏"), "channels"));
  }

  @Test
  void takesDigitalYuanOnlyWhereTheStationsFileAllowsIt() {
    TestTill till = new TestTill(station);
    String person = new TestPeople(station).verified(1, "450000", "resident");
    till.pay(person, "--method", "ecny").fails(3, "CHANNEL_NOT_ALLOWED");

    override("[{'region':'450000','validFrom':'2026-11-01','channels':['ecny']}]");

    till.pay(person).fails(3, "CHANNEL_NOT_ALLOWED");
    till.paid(person, "--method", "ecny");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'region':'440300','validFrom':'2026-01-01'}] | [0] region",
        "[{'region':'广东','validFrom':'2026-01-01'}] | [0] region",
        "[{'region':'440000','channels':['ecny']}] | [0] validFrom",
        "[{'region':'440000','validFrom':'2026-02-30','channels':['ecny']}] | [0] validFrom",
        "[{'region':'440000','validFrom':'2026-01-01','channels':['cash']}] | [0] channels[0]",
        "[{'region':'440000','validFrom':'2026-01-01','channels':[]}] | [0] channels",
        "[{'region':'440000','validFrom':'2026-01-01','chanels':['ecny']}] | [0] chanels",
        "[{'region':'440000','validFrom':'2026-03-01','validTo':'2026-02-01'}] | [0] validTo",
        "[{'region':'440000','validFrom':'2026-01-01','handheldPhoto':'yes'}] | handheldPhoto",
        "{'region':'440000'} | regions.json",
        "[{'region':'440000',] | regions.json:1:",
        "'' | regions.json"
      })
  void saysInOneLineWhatIsWrongWithTheStationsFile(String entries, String named) {
    override(entries);

    CommandResult refused = station.run("region", "list").exits(2).saysNothing();

    assertEquals(1, refused.err().lines().count(), refused.err());
    refused.complains("regions.json").complains(named);
    station.run("bind", "list").exits(2);
    station.run("region", "list", "--lang", "zh").exits(2).complains("regions.json");
  }

  @Test
  void refusesEntriesThatOverlap() {
    String entry = "{'region':'440000','validFrom':'%s','validTo':'%s','channels':['ecny']}";
    override(
        "["
            + entry.formatted("2026-01-01", "2026-06-30")
            + ","
            + entry.formatted("2026-06-30", "2026-12-31")
            + "]");

    station.run("region", "list").exits(2).complains("[1] validFrom").complains("2026-01-01");

    override(
        "["
            + entry.formatted("2026-01-01", "2026-06-29")
            + ","
            + entry.formatted("2026-06-30", "2026-12-31")
            + "]");
    station.run("region", "list").exits(0);
  }

  @Test
  void saysSoWhenTheStationsFileIsNotUtf8() {
    station.file("home/regions.json", "[{\"note\":\"本站\"}]".getBytes(Charset.forName("GB18030")));

    station.run("region", "list").exits(2).complains("regions.json").complains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026", "yesterday", ""})
  void namesAMalformedDate(String date) {
    JsonNode error = station.run("region", "list", "--on", date, "-o", "json").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("--on"));
  }
}
