package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay PERSON}: the key of a request, and the dry run. */
class PayRequestTest {
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

  @Test
  void answersTheSameRequestWithTheSamePayment() {
    String person = people.verified(1, "广东", "resident");
    String first = till.paid(person, "--request-id", "till-1");
    station.at("2026-11-27T10:00:00+08:00");

    JsonNode again = till.pay(person, "--request-id", "till-1").exits(0).json();

    assertEquals(first, again.required("payment").asText());
    assertEquals("2026-11-20T10:00:00+08:00", again.required("takenAt").asText());
    assertEquals("till-1", again.required("requestId").asText());
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void answersTheSameRequestWithTheSameFailure() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'decline','reason':'NOT_ENOUGH'");
    till.pay(person, "--request-id", "till-1").fails(3, "PAYMENT_DECLINED");
    till.paid(person, "--request-id", "till-2");

    var again = till.pay(person, "--request-id", "till-1");

    again.fails(3, "PAYMENT_DECLINED");
    assertEquals("FAILED", again.json().required("state").asText());
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void asksTheProviderAgainWhenTheSameRequestWasUnknown() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    till.pay(person, "--request-id", "till-1").exits(75);

    JsonNode again = till.pay(person, "--request-id", "till-1").exits(0).json();

    assertEquals("PAID", again.required("state").asText());
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void onlyAsksAndSendsNothingAgainWhenTheSameRequestNeverArrived() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-before'");
    till.pay(person, "--request-id", "till-1").exits(75);

    till.pay(person, "--request-id", "till-1").fails(75, "OUTCOME_UNKNOWN");

    JsonNode provider = station.run("provider", "status", "-o", "json").exits(0).json();
    assertEquals("{}", provider.required("orders").toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          period, --period, 2026
          amount, --amount, 401
          method, --method, bank-card
          insurance, --insurance, resident-pension
          confirmNoSubsidy, --confirm-no-subsidy,
          """)
  void refusesAUsedKeyForAnotherRequestAndNamesTheField(String field, String option, String value) {
    String person = people.verified(1, "广东", "resident");
    till.paid(person, "--request-id", "till-1");
    Stream<String> changed =
        Stream.of(
                option,
                value,
                "--request-id",
                "till-1",
                field.equals("insurance") ? "--period" : null,
                field.equals("insurance") ? "2026" : null)
            .filter(argument -> argument != null);

    JsonNode error =
        till.pay(person, changed.toArray(String[]::new))
            .saysNothing()
            .fails(6, "REQUEST_ID_REUSED");

    assertTrue(error.required("message").asText().contains(" " + field + " "), error::toString);
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void refusesAUsedKeyForAnotherPersonAndForAnotherCommand() {
    String first = people.verified(1, "广东", "resident");
    String second = people.verified(2, "广东", "resident");
    String payment = till.paid(first, "--request-id", "till-1");

    till.pay(second, "--request-id", "till-1").fails(6, "REQUEST_ID_REUSED");
    station
        .run(
            "pay",
            "review",
            payment,
            "--approve",
            "--reason",
            "x",
            "--request-id",
            "till-1",
            "-o",
            "json")
        .fails(6, "REQUEST_ID_REUSED");
  }

  @Test
  void keepsNothingOfARefusedRequest() {
    String person = people.bound(1, "广东", "resident");
    till.pay(person, "--request-id", "till-1").exits(4);
    people.verify(person);

    till.paid(person, "--request-id", "till-1", "--method", "bank-card");
  }

  @Test
  void changesNothingOnADryRun() {
    String person = people.verified(1, "广东", "resident");
    String before = books();

    JsonNode rehearsed = till.pay(person, "--dry-run").exits(0).json();

    assertEquals("NOT_TAKEN", rehearsed.required("state").asText());
    assertTrue(rehearsed.required("dryRun").asBoolean());
    assertFalse(rehearsed.has("payment"), "a payment that does not exist has no number");
    assertEquals(before, books());
    till.pay(person, "--dry-run", "--period", "2028").fails(3, "NOT_IN_COLLECTION_PERIOD");
    till.paid(person);
  }

  @Test
  void showsTheRealPaymentOnADryRunOfARequestThatWasMade() {
    String person = people.verified(1, "广东", "resident");
    String first = till.paid(person, "--request-id", "till-1");

    JsonNode again = till.pay(person, "--request-id", "till-1", "--dry-run").exits(0).json();

    assertEquals(first, again.required("payment").asText());
    assertEquals("PAID", again.required("state").asText());
  }

  /** All that the two parties have written about payments. */
  private String books() {
    return station.run("ledger", "verify", "-o", "json").exits(0).out()
        + station.run("ledger", "export", "--date", "2026-11-20", "--out", "-").exits(0).out()
        + station.run("provider", "status", "-o", "json").exits(0).out()
        + station.run("provider", "bill", "--date", "2026-11-20", "--out", "-").exits(0).out()
        + station.run("pay", "list", "-o", "json").exits(0).out();
  }
}
