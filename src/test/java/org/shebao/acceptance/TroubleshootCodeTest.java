package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;
import org.shebao.rule.RuleCode;

/** {@code shebao troubleshoot code}, and what a refusal itself teaches. */
class TroubleshootCodeTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  @ParameterizedTest
  @EnumSource
  void explainsEveryCode(RuleCode code) {
    for (String lang : List.of("zh", "en")) {
      CommandResult explained =
          station.run("troubleshoot", "code", code.name(), "--lang", lang).exits(0);

      explained.says(code.name()).says("shebao ");
      assertFalse(explained.out().contains("{"), explained.out());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 需在1-25日完成缴费 | 窗口首日、窗口末日 | 税务热线 12366 | 退出码      3
          en | 需在1-25日完成缴费 | first day of the window | tax hotline 12366 | Exit code      3
          """)
  void tellsTheRuleItsFactsAndTheWaysOn(
      String lang, String quote, String facts, String route, String exitCode) {
    station
        .run("troubleshoot", "code", "WINDOW_CLOSED", "--lang", lang)
        .exits(0)
        .says(quote)
        .says(facts)
        .says(route)
        .says("shebao pay, shebao pay preview, shebao pay batch")
        .says(exitCode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_locked", "Account-Locked", " ACCOUNT_LOCKED "})
  void takesTheCodeAsItWasTyped(String typed) {
    JsonNode rule = station.run("troubleshoot", "code", typed, "-o", "json").exits(0).json();

    assertEquals("ACCOUNT_LOCKED", rule.required("code").asText());
    assertEquals(4, rule.required("exitCode").asInt());
    assertEquals("article 4; G24", rule.required("rule").asText());
    assertEquals("4", rule.required("article").get(0).required("section").asText());
    assertEquals("lock-end", rule.required("passesAgain").asText());
    assertEquals("[\"hall-counter\"]", rule.required("routes").toString());
    assertFalse(Files.exists(station.home()), "explaining makes no home");
  }

  @Test
  void listsThemAllInTheirOrder() {
    List<String> codes =
        station.run("troubleshoot", "code", "-o", "json").exits(0).jsonLines().stream()
            .map(rule -> rule.required("code").asText())
            .toList();

    assertEquals(Arrays.stream(RuleCode.values()).map(Enum::name).toList(), codes);
    station.run("troubleshoot", "code", "--lang", "zh").exits(0).says("WINDOW_CLOSED");
  }

  @ParameterizedTest
  @CsvSource({
    "WINDOW_CLOSD, WINDOW_CLOSED",
    "locked,       ACCOUNT_LOCKED",
    "REFUND_LAET,  REFUND_LATE",
  })
  void suggestsTheNearestOfAnUnknownCode(String typed, String near) {
    station.run("troubleshoot", "code", typed).exits(2).saysNothing().complains(near);
  }

  @Test
  void repeatsNothingThatMayBePersonal() {
    String number = TestPeople.idNumber(1);

    station.run("troubleshoot", "code", number).exits(2).saysNothing().hides(number);
  }

  @Test
  void aRefusalNamesItsFactsAndOtherWays() {
    String person = new TestPeople(station).bound(1, "110000", "flexible");
    TestTill till = new TestTill(station);
    String[] owed = {
      "--insurance", "flexible-medical", "--period", "2026-11", "--method", "bank-card"
    };

    JsonNode error = till.pay(person, owed).saysNothing().fails(3, "CHANNEL_NOT_ALLOWED");

    JsonNode facts = error.required("facts");
    assertEquals("110000", facts.required("region").asText());
    assertEquals("flexible-medical", facts.required("insurance").asText());
    assertEquals("bank-card", facts.required("method").asText());
    assertEquals("wechat-balance family-proxy", facts.required("allowed").asText());
    assertEquals("[\"other-method\",\"bank-counter\"]", error.required("routes").toString());
  }

  @ParameterizedTest
  @CsvSource({"zh, 还可以：税务热线 12366", "en, Also possible: tax hotline 12366"})
  void aRefusalSaysWhatElseIsPossible(String lang, String line) {
    String person = new TestPeople(station).bound(1, "440000", "resident");
    station.at("2026-11-27T10:00:00+08:00");

    station
        .run(
            "pay",
            person,
            "--insurance",
            "resident-medical",
            "--period",
            "2027",
            "--method",
            "wechat-balance",
            "--lang",
            lang)
        .exits(3)
        .complains(line)
        .complains("2026-12-01 00:00:00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "whom the employer pays for, 440000, employee, employer",
    "who pays for themselves,    620000, flexible, hall-counter bank-counter hotline-12366",
  })
  void offersNoWayThatIsClosed(String id, String region, String group, String routes) {
    String person = new TestPeople(station).bound(1, region, group);

    JsonNode error =
        new TestTill(station)
            .pay(person, "--insurance", "flexible-medical", "--period", "2026-11")
            .fails(3, "PAYER_GROUP_NOT_SERVED");

    assertEquals("[\"" + routes.replace(" ", "\",\"") + "\"]", error.required("routes").toString());
  }

  @Test
  void offersAnotherRefundOnlyWhileOneIsOpen() {
    TestTill till = new TestTill(station);
    String payment = till.paid(new TestPeople(station).verified(1, "440000", "resident"));
    String[] fault = {"refund", payment, "--reason", "system-fault", "-o", "json"};

    JsonNode inTime = station.run(fault).fails(3, "NO_SYSTEM_FAULT");
    station.at("2026-11-21T00:00:00+08:00");
    JsonNode late = station.run(fault).fails(3, "NO_SYSTEM_FAULT");

    assertEquals("[\"refund-other-kind\"]", inTime.required("routes").toString());
    assertFalse(late.has("routes"));
  }
}
