package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay resolve}: only the provider's word settles an unknown outcome. */
class PayResolveTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
    person = people.verified(1, "广东", "resident");
  }

  /** The client waits ten seconds; an answer that takes longer is lost. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "provider-faults.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void settlesEveryFaultOfTheProvider(
      String id, String fault, int exit, String state, String code, String settled, int rows) {
    till.fault("'on':'charge'," + fault);

    CommandResult taken = till.pay(person);

    if (exit == 0) {
      taken.exits(0);
    } else {
      taken.fails(exit, code);
    }
    assertEquals(state, taken.json().required("state").asText());
    assertEquals(state.equals("PAID"), taken.json().has("receipt"));

    String payment = taken.json().required("payment").asText();
    assertEquals(settled, till.resolve(payment).exits(0).json().required("state").asText());
    assertEquals(settled, till.stateOf(payment));
    assertEquals(rows, StationBooks.agreeOn(station));
    if (rows == 0) {
      till.paid(person);
    } else {
      till.pay(person).fails(3, "ALREADY_PAID");
    }
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void waitsForASuccessThatComesLate() {
    till.fault("'on':'charge','behaviour':'late-success','delaySeconds':600");
    String payment = unknown();

    CommandResult early = till.resolve(payment);
    early.fails(75, "OUTCOME_UNKNOWN");
    assertEquals("UNKNOWN", early.json().required("state").asText());
    till.pay(person).fails(3, "PAYMENT_IN_PROGRESS");

    station.at("2026-11-20T10:10:00+08:00");
    JsonNode settled = till.resolve(payment).exits(0).json();

    assertEquals("PAID", settled.required("state").asText());
    assertEquals("2026-11-20T10:10:00+08:00", settled.required("arrivedAt").asText());
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void booksASuccessOnTheDayOnWhichItCame() {
    station.at("2026-11-20T23:59:00+08:00");
    people.verify(person);
    till.fault("'on':'charge','behaviour':'late-success','delaySeconds':120");
    String payment = unknown();
    station.at("2026-11-21T09:00:00+08:00");

    till.resolve(payment).exits(0);

    assertEquals(0, StationBooks.agreeOn(station, "2026-11-20"));
    assertEquals(1, StationBooks.agreeOn(station, "2026-11-21"));
  }

  @Test
  void leavesThePaymentUnknownWhenTheQuestionGetsNoAnswer() {
    String payment = unknownWith("timeout-after");
    till.fault("'on':'query','behaviour':'timeout'");

    till.resolve(payment).fails(75, "OUTCOME_UNKNOWN");
    assertEquals("UNKNOWN", till.stateOf(payment));

    till.resolve(payment).exits(0);
    assertEquals("PAID", till.stateOf(payment));
  }

  @Test
  void neverChargesANumberThatWasGivenUp() {
    String payment = unknownWith("timeout-before");
    till.resolve(payment).exits(0);

    JsonNode orders =
        station.run("provider", "status", "-o", "json").exits(0).json().required("orders");

    assertEquals("{\"closed\":1}", orders.toString());
  }

  @Test
  void settlesAllThatAreOpenAndLeavesTheRest() {
    String paid = till.paid(person, "--period", "2026");
    String closed = unknownWith("timeout-before");
    String other = people.verified(2, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String late = till.pay(other).exits(75).json().required("payment").asText();

    CommandResult all = till.resolve("--all").exits(0);

    assertEquals(2, all.jsonLines().size());
    assertEquals("CLOSED", till.stateOf(closed));
    assertEquals("PAID", till.stateOf(late));
    assertEquals("PAID", till.stateOf(paid));
    assertEquals("", till.resolve("--all").exits(0).out());
  }

  @Test
  void givesAHeldPaymentToItsReviewEvenWhenItsAnswerCameLate() {
    String flexible = people.verified(2, "广东", "flexible");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String payment =
        till.pay(
                flexible,
                "--insurance",
                "flexible-pension",
                "--period",
                "2026-11",
                "--amount",
                "5000.01")
            .exits(75)
            .json()
            .required("payment")
            .asText();

    assertEquals("HELD", till.resolve(payment).exits(0).json().required("state").asText());
    till.approve(payment, "clerk-wang").exits(0);
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void answersForWhatIsSettledWithoutAskingAnybody() {
    String payment = till.paid(person);
    till.fault("'on':'query','behaviour':'timeout','times':0");

    assertEquals("PAID", till.resolve(payment).exits(0).json().required("state").asText());
  }

  @Test
  void goesOnAfterANumberThatDoesNotExist() {
    String payment = unknownWith("timeout-after");

    CommandResult both = till.resolve("P00000099", payment);

    both.fails(5, "NO_SUCH_PAYMENT");
    assertEquals("PAID", both.json().required("state").asText());
  }

  @Test
  void asksWhichPayments() {
    till.resolve().fails(2, "USAGE");
    till.resolve("--all", "P00000001").fails(2, "USAGE");
  }

  @Test
  void asksNobodyOnADryRun() {
    String payment = unknownWith("timeout-after");

    JsonNode open = till.resolve("--all", "--dry-run").exits(0).json();

    assertEquals(payment, open.required("payment").asText());
    assertEquals("UNKNOWN", open.required("state").asText());
    assertEquals("UNKNOWN", till.stateOf(payment));
  }

  @Test
  void keepsAnUnknownPaymentInTheExportUntilItIsSettled() {
    String payment = unknownWith("timeout-before");

    String export =
        station.run("ledger", "export", "--date", "2026-11-20", "--out", "-").exits(0).out();
    assertTrue(export.contains(payment + ",,payment,UNKNOWN,40000,"), export);

    till.resolve(payment).exits(0);
    String settled =
        station.run("ledger", "export", "--date", "2026-11-20", "--out", "-").exits(0).out();
    assertFalse(settled.contains(payment), settled);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 结果, 不要", "en, not known yet, do not pay again"})
  void tellsPeopleNotToPayAgain(String lang, String unknown, String doNot) {
    unknownWith("timeout-before");

    CommandResult told = station.run("pay", "status", "P00000001", "--lang", lang).exits(0);

    told.says(unknown).says(doNot);
  }

  private String unknownWith(String behaviour) {
    till.fault("'on':'charge','behaviour':'" + behaviour + "'");
    return unknown();
  }

  private String unknown() {
    return till.pay(person).exits(75).json().required("payment").asText();
  }
}
