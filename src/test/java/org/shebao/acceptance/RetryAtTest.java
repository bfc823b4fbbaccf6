package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/**
 * A time at which something will work is a promise: the same command at that time is no longer
 * refused by that rule, and a millisecond before it still is refused.
 */
class RetryAtTest {
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

  private void assertKept(String code, Supplier<CommandResult> asked) {
    JsonNode error = asked.get().error();
    assertEquals(code, error.required("code").asText());
    OffsetDateTime again = OffsetDateTime.parse(error.required("retryAt").asText());

    station.at(again.minus(1, ChronoUnit.MILLIS).toString());
    String early = asked.get().error().required("code").asText();
    assertTrue(
        List.of(code, "WINDOW_CLOSED").contains(early), () -> "a millisecond early: " + early);

    station.at(again.toString());
    CommandResult then = asked.get();
    assertFalse(then.err().contains(code), then::err);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "month closed,       2026-11-26T00:00:00+08:00, resident-medical, 2027,    WINDOW_CLOSED",
    "out of season,      2026-06-10T10:00:00+08:00, resident-medical, 2027,   "
        + " NOT_IN_COLLECTION_PERIOD",
    "a later month,      2026-11-20T10:00:00+08:00, flexible-pension, 2027-02, PERIOD_NOT_OPEN",
    "a policy that ends, 2026-03-15T10:00:00+08:00, flexible-pension, 2026-03,"
        + " INSURANCE_NOT_SERVED",
    "and its window,     2026-03-28T10:00:00+08:00, flexible-pension, 2026-02,"
        + " INSURANCE_NOT_SERVED",
  })
  void ofAPayment(String id, String at, String insurance, String period, String code) {
    station.file(
        "home/regions.json",
        """
        [{"region": "440000", "validFrom": "2026-03-10", "validTo": "2026-04-27",
          "insurances": ["resident-medical"]}]
        """);
    String group = insurance.startsWith("resident") ? "resident" : "flexible";
    String person = people.bound(1, "440000", group);
    station.at(at);

    assertKept(code, () -> till.pay(person, "--insurance", insurance, "--period", period));
  }

  @Test
  void ofAMethodThatTheStationWillTake() {
    station.file(
        "home/regions.json",
        """
        [{"region": "440000", "validFrom": "2026-12-03", "channels": ["ecny"]}]
        """);
    String person = people.bound(1, "440000", "resident");

    assertKept("CHANNEL_NOT_ALLOWED", () -> till.pay(person, "--method", "ecny"));
  }

  @Test
  void ofALockedAccountAndOfTheFaceAfterIt() {
    String person = people.bound(1, "440000", "resident");
    station.runWithInput("264817", "verify", "set-pin", person, "--pin-file", "-").exits(0);
    for (int wrong = 0; wrong < 5; wrong++) {
      String challenge = start(person).exits(0).json().required("challenge").asText();
      station.runWithInput("000001", "verify", "complete", challenge, "--answer-file", "-");
    }

    assertKept("ACCOUNT_LOCKED", () -> start(person));
    assertKept("STEP_UP_FACE", () -> start(person));
  }

  private CommandResult start(String person) {
    return station.run("verify", "start", person, "--method", "pin", "-o", "json");
  }

  @Test
  void ofASecondRefund() {
    String payment = till.paid(people.verified(1, "440000", "resident"));
    TestRefunds refunds = new TestRefunds(station);
    refunds.asked(payment, "--amount", "1");

    assertKept("REFUND_TOO_SOON", () -> refunds.ask(payment, "--amount", "1"));
  }

  @Test
  void ofTheNextQuestionWhereSeveralWait() {
    unknown(1);
    station.after(45);
    unknown(2);

    assertKept("ASKED_RECENTLY", () -> till.resolve("--all"));
    assertEquals("", till.resolve("--all").out(), "the second had no turn yet");
  }

  private void unknown(int n) {
    String person = people.verified(n, "440000", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.fault("'on':'query','behaviour':'timeout','times':0");
    till.resolve(payment).exits(75);
  }
}
