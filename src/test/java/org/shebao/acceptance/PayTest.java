package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay PERSON}: every method, the amount that is due, one liability paid once. */
class PayTest {
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
          method-01, 广东, wechat-balance, 2026-11-20, 0
          method-02, 广东, bank-card, 2026-11-23, null
          method-03, 广东, credit-card, 2026-11-23, null
          method-04, 广东, union-quickpass, 2026-11-23, null
          method-05, 黑龙江, agreement-debit, 2026-11-23, null
          """)
  void takesAPaymentByEveryMethod(
      String id, String region, String method, String arrivesOn, String fee) {
    String person = people.verified(1, region, "resident");

    JsonNode paid = till.pay(person, "--method", method).exits(0).json();

    assertEquals("PAID", paid.required("state").asText());
    assertEquals(40_000, paid.required("amountFen").asLong());
    assertEquals(arrivesOn, paid.required("arrivesOn").asText());
    assertEquals(fee, paid.required("feeFen").toString());
    assertEquals("SIM" + paid.required("payment").asText(), paid.required("receipt").asText());
    assertTrue(paid.required("treasuryAt").isNull());
    assertEquals(method.equals("wechat-balance"), paid.has("arrivedAt"));
    assertEquals("clerk-li", paid.required("operator").asText());
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void takesECnyOnlyWhereTheStationsPolicyFileAllowsIt() {
    String person = people.verified(1, "广东", "resident");
    till.pay(person, "--method", "ecny").fails(3, "CHANNEL_NOT_ALLOWED");

    station.file(
        "home/regions.json",
        "[{\"region\":\"440000\",\"validFrom\":\"2026-01-01\","
            + "\"channels\":[\"wechat-balance\",\"ecny\"]}]");

    assertEquals(
        "PAID", till.pay(person, "--method", "ecny").exits(0).json().at("/state").asText());
    JsonNode refused = till.pay(person, "--method", "bank-card").fails(3, "ALREADY_PAID");
    assertTrue(refused.hasNonNull("next"));
  }

  @Test
  void judgesTheWindowWhenACardIsAcceptedNotWhenTheMoneyArrives() {
    station.at("2026-11-25T23:50:00+08:00");
    String person = people.verified(1, "广东", "resident");

    JsonNode paid = till.pay(person, "--method", "bank-card").exits(0).json();

    assertEquals("2026-11-26", paid.required("arrivesOn").asText());
    assertEquals(List.of("window-closing"), paid.findValuesAsText("code"));
  }

  @Test
  void asksForAVerificationOfTheLastQuarterOfAnHour() {
    String person = people.bound(1, "广东", "resident");
    JsonNode error = till.pay(person).fails(4, "NOT_VERIFIED");
    assertTrue(error.required("next").asText().contains("verify " + person));

    people.verify(person);
    station.at("2026-11-20T10:15:00+08:00");
    till.pay(person).fails(4, "NOT_VERIFIED");

    station.at("2026-11-20T10:14:59+08:00");
    till.paid(person);
  }

  @Test
  void tellsAboutTheWindowBeforeItAsksForAFace() {
    station.at("2026-11-26T09:00:00+08:00");

    till.pay(people.bound(1, "广东", "resident")).fails(3, "WINDOW_CLOSED");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          review-01, 5000.00, wechat-balance, PAID, []
          review-02, 5000.01, wechat-balance, HELD, ["internal-review"]
          review-03, 5000.00, bank-card, PAID, []
          review-04, 5000.01, bank-card, HELD, ["unionpay-review"]
          """)
  void holdsMoreThanFiveThousandYuanForReview(
      String id, String amount, String method, String state, String reasons) {
    String person = people.verified(1, "广东", "flexible");

    JsonNode taken = pension(person, "2026-11", amount, method).exits(0).json();

    assertEquals(state, taken.required("state").asText());
    assertEquals(reasons, taken.required("holdReasons").toString());
    assertEquals(state.equals("HELD"), taken.has("reviewBy"));
    assertEquals(state.equals("PAID"), taken.has("receipt"));
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void doesNotHoldTwoPaymentsThatOnlyTogetherAreLarge() {
    String person = people.verified(1, "广东", "flexible");
    pension(person, "2026-10", "3000", "bank-card").exits(0);

    JsonNode second = pension(person, "2026-11", "3000", "bank-card").exits(0).json();

    assertEquals("PAID", second.required("state").asText());
    assertEquals(List.of("daily-total"), second.findValuesAsText("code"));
  }

  @Test
  void takesALiabilityOnce() {
    String person = people.verified(1, "广东", "resident");
    String first = till.paid(person);

    for (String method : List.of("wechat-balance", "bank-card")) {
      JsonNode error = till.pay(person, "--method", method).saysNothing().fails(3, "ALREADY_PAID");
      assertTrue(error.required("message").asText().contains(first));
    }

    till.paid(person, "--period", "2026");
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @Test
  void neverPaysAgainWhileAnOutcomeIsUnknown() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-before'");
    String first = till.pay(person).exits(75).json().required("payment").asText();

    JsonNode error = till.pay(person).fails(3, "PAYMENT_IN_PROGRESS");

    assertTrue(error.required("message").asText().contains(first));
    assertEquals("UNKNOWN", till.stateOf(first));
  }

  @Test
  void findsOutThatTheFirstPaymentSucceededBeforeItTakesASecond() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String first = till.pay(person).exits(75).json().required("payment").asText();

    till.pay(person).fails(3, "ALREADY_PAID");

    assertEquals("PAID", till.stateOf(first));
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"decline, 3, FAILED", "timeout-before, 75, CLOSED"})
  void takesALiabilityAgainAfterAnAttemptThatMovedNoMoney(
      String behaviour, int exit, String state) {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'" + behaviour + "'");
    String first = till.pay(person).exits(exit).json().required("payment").asText();
    till.resolve(first).exits(0);
    assertEquals(state, till.stateOf(first));

    till.paid(person);

    assertEquals(1, StationBooks.agreeOn(station));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "400.001", "1e3", "1000000.01", "four", "", "４００", "400,00", "NaN"})
  void namesTheAmountThatCannotBeOne(String amount) {
    String person = people.verified(1, "广东", "resident");

    JsonNode error = till.pay(person, "--amount", amount).fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("--amount"), error.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          usage-01, --insurance, unemployment, --insurance
          usage-02, --period, 2026-11, --period
          usage-03, --period, 26, --period
          usage-04, --method, cash, --method
          usage-05, --request-id, a b, --request-id
          usage-06, --base-percent, 60, --base-percent
          """)
  void namesTheOptionThatIsWrong(String id, String option, String value, String named) {
    String person = people.verified(1, "广东", "resident");

    JsonNode error = till.pay(person, option, value).saysNothing().fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          due-01, resident-medical, 2026, 399.99, AMOUNT_NOT_DUE
          due-02, resident-medical, 2026, , PAID
          due-03, resident-medical, 2027, , AMOUNT_NOT_PUBLISHED
          due-04, resident-pension, 2026, , LEVEL_REQUIRED
          due-05, resident-pension, 2026, 1000, PAID
          due-06, resident-pension, 2026, 1050, AMOUNT_NOT_DUE
          """)
  void takesTheAmountThatIsDue(
      String id, String insurance, String period, String amount, String outcome) {
    String person = people.verified(1, "广东", "resident");
    List<String> line =
        Stream.of(
                "pay",
                person,
                "--insurance",
                insurance,
                "--period",
                period,
                "--method",
                "wechat-balance",
                "-o",
                "json",
                amount == null ? null : "--amount",
                amount)
            .filter(argument -> argument != null)
            .toList();

    var result = station.run(line.toArray(String[]::new));

    if (outcome.equals("PAID")) {
      assertEquals("PAID", result.exits(0).json().required("state").asText());
    } else {
      result.fails(3, outcome);
    }
  }

  @Test
  void doesNotRepeatANameOrANumberThatWasTypedForAPerson() {
    till.pay(TestPeople.name(1)).hides(TestPeople.name(1)).fails(5, "NO_SUCH_PERSON");
    till.pay(TestPeople.idNumber(1)).hides(TestPeople.idNumber(1)).fails(5, "NO_SUCH_PERSON");
    JsonNode slip = till.pay("R00000009").fails(5, "NO_SUCH_PERSON");
    assertTrue(slip.required("message").asText().contains("R00000009"));
  }

  @Test
  void refusesAClockOutsideTheCalendar() {
    station
        .run("provider", "status", "--at", "+999999999-12-31T23:59:59+08:00", "-o", "json")
        .fails(2, "USAGE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 缴费成功, 模拟", "en, Paid., Simulated"})
  void tellsPeopleInTheirLanguage(String lang, String paid, String simulated) {
    String person = people.verified(1, "广东", "resident");

    station
        .run(
            "pay",
            person,
            "--insurance",
            "resident-medical",
            "--period",
            "2027",
            "--amount",
            "400",
            "--method",
            "wechat-balance",
            "--lang",
            lang)
        .exits(0)
        .says(paid)
        .says(simulated)
        .hides(TestPeople.name(1), TestPeople.idNumber(1), TestPeople.phone(1));
  }

  private org.shebao.CommandResult pension(
      String person, String month, String amount, String method) {
    return till.pay(
        person,
        "--insurance",
        "flexible-pension",
        "--period",
        month,
        "--amount",
        amount,
        "--method",
        method);
  }
}
