package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestCases;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/**
 * The station opens a case by itself for what it finds; money goes back in it by the rules of
 * refunds, and the case ends when the money is back (article section 5 row 2; G30; demands F3 F8).
 */
class CaseRefundTest {
  private static final String SILENT = "'on':'query','behaviour':'timeout','times':0";

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestCases cases;
  private TestRefunds refunds;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory).at("2026-09-22T10:00:00+08:00");
    till = new TestTill(station);
    cases = new TestCases(station);
    refunds = new TestRefunds(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    station.file("voucher.jpg", "a picture");
  }

  private String chargedTwice() {
    till.fault("'on':'charge','behaviour':'charged-twice'");
    return till.paid(person);
  }

  private CommandResult refund(String id, String... more) {
    String[] line =
        Stream.concat(Stream.of("--action", "refund"), Stream.of(more)).toArray(String[]::new);
    return cases.resolve(id, line);
  }

  @Test
  void aDuplicateOpensItsCaseWithItsDates() {
    String payment = chargedTwice();

    JsonNode open = cases.only("open");

    assertEquals("duplicate-charge", open.required("kind").asText());
    assertEquals(payment, open.required("payment").asText());
    assertEquals("(station)", open.required("openedBy").asText());
    assertEquals("2026-09-28", open.required("dueFrom").asText());
    assertEquals("2026-09-30", open.required("dueTo").asText());
    assertEquals("[]", open.required("missing").toString(), "the provider itself told us");
  }

  @Test
  void isTheOnlyCaseOfItsDuplicate() {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();
    till.resolve(payment).exits(0);

    JsonNode error =
        cases.open("duplicate-charge", "--payment", payment).fails(3, "CASE_OPEN_ALREADY");

    assertTrue(error.required("message").asText().contains(id));
    assertEquals(id, cases.only("all").required("case").asText());
  }

  @Test
  void aReportedDuplicateIsPinnedToTheChargeThatIsFound() {
    till.fault("'on':'charge','behaviour':'success-after-close','delaySeconds':3600");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.resolve(payment).exits(0);
    String reported = cases.opened("duplicate-charge", "--payment", payment);
    assertEquals(
        "[\"voucher\",\"statement-line\"]", cases.show(reported).get("missing").toString());
    station.after(7200);

    till.resolve(payment).exits(0);

    JsonNode open = cases.only("all");
    assertEquals(reported, open.required("case").asText());
    assertTrue(open.has("reference"));
    assertEquals("2026-09-22T10:00:00+08:00", open.required("openedAt").asText());
    assertEquals("OPENED NOTED", cases.told(reported));
    station.run("ledger", "verify").exits(0);
  }

  @Test
  void isSettledWhenTheMoneyIsBackByAnotherWay() {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();

    refunds.asked(payment, "--reason", "duplicate");

    JsonNode done = cases.show(id);
    assertEquals("settled", done.required("outcome").asText());
    assertEquals("(station)", done.required("history").get(1).required("operator").asText());
    assertEquals("OPENED RESOLVED", cases.told(id));
  }

  @Test
  void staysOpenUntilAllOfItIsBack() {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();
    refunds.asked(payment, "--reason", "duplicate", "--amount", "100");
    assertEquals("OPEN", cases.show(id).required("state").asText());
    JsonNode error = cases.resolve(id, "--outcome", "rejected").fails(3, "MONEY_NOT_BACK");
    assertTrue(error.required("next").asText().contains("resolve " + id + " --action refund"));
    cases.resolve(id, "--outcome", "upheld").fails(3, "MONEY_NOT_BACK");
    station.after(60);

    refund(id).exits(0);

    assertEquals("upheld", cases.show(id).required("outcome").asText());
    assertEquals(80_000 - 40_000, refunds.returnedByProvider());
  }

  @Test
  void aDryRunShowsTheRefundAndChangesNothing() {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();
    String before = refunds.everythingOf(payment) + cases.show(id);

    JsonNode shown = refund(id, "--dry-run").exits(0).json();

    assertEquals("NOT_REQUESTED", shown.required("refund").required("state").asText());
    assertEquals(40_000, shown.required("refund").required("amountFen").asLong());
    assertEquals("OPEN", shown.required("state").asText());
    assertEquals(before, refunds.everythingOf(payment) + cases.show(id));
  }

  @Test
  void endsWithTheRefundAndNamesIt() {
    chargedTwice();
    String id = cases.only("open").required("case").asText();

    JsonNode done = refund(id, "--request-id", "r-1").exits(0).json();

    String refund = done.required("refund").required("refund").asText();
    assertEquals("REFUNDED", done.required("refund").required("state").asText());
    assertEquals("duplicate", done.required("refund").required("kind").asText());
    assertEquals("RESOLVED", done.required("state").asText());
    assertEquals("OPENED MONEY RESOLVED", cases.told(id));
    JsonNode money = cases.show(id).required("history").get(1);
    assertEquals(refund, money.required("reference").asText());
    assertEquals("clerk-li", money.required("operator").asText());
    assertEquals("checked", money.required("text").asText());
    assertEquals(done, refund(id, "--request-id", "r-1").exits(0).json(), "the same again");
    refund(id).fails(3, "CASE_RESOLVED");
    station.run("ledger", "verify").exits(0);
  }

  @Test
  void waitsForARefundThatIsUnderWayAndEndsByItself() {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();
    till.fault("'on':'refund','behaviour':'processing','delaySeconds':3600");

    JsonNode asked = refund(id).fails(75, "REFUND_UNKNOWN");

    assertTrue(asked.required("next").asText().contains("pay resolve"));
    JsonNode open = cases.show(id);
    assertEquals("OPEN", open.required("state").asText());
    assertEquals("shebao pay resolve " + payment, open.required("command").asText());
    assertEquals("PROCESSING", open.required("refunds").get(0).required("state").asText());
    station.after(7200);
    till.resolve(payment).exits(0);
    assertEquals("upheld", cases.show(id).required("outcome").asText());
    assertEquals("OPENED MONEY RESOLVED", cases.told(id));
  }

  @Test
  void passesTheRefusalsOfRefundsOn() {
    String payment = till.paid(person);
    String id = cases.opened("other", "--payment", payment);
    station.at("2026-11-25T10:00:00+08:00");

    refund(id, "--amount", "500").fails(3, "REFUND_EXCEEDS");
    assertEquals("OPENED", cases.told(id));
  }

  @Test
  void givesMoneyBackOnlyForWhatIsProven() {
    String payment = till.paid(person);
    String id = cases.opened("duplicate-charge", "--payment", payment);
    refund(id).fails(3, "EVIDENCE_MISSING");
    cases
        .run(
            "note",
            id,
            "--evidence",
            "voucher=voucher.jpg",
            "--evidence",
            "statement-line=voucher.jpg")
        .exits(0);

    refund(id).fails(3, "NO_DUPLICATE_CHARGE");
    refund(cases.opened("other", "--person", person)).fails(2, "USAGE");
  }

  @Test
  void anUnknownOutcomeOpensACaseThatIsSettledWithIt() {
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.fault(SILENT);
    station.after(86_400);
    till.resolve(payment).exits(75);

    JsonNode open = cases.only("open");

    assertEquals("payment-failed", open.required("kind").asText());
    assertEquals("2026-09-23", open.required("dueTo").asText(), "at once");
    assertEquals("shebao pay resolve " + payment, open.required("command").asText());
    JsonNode escalation = station.run("pay", "escalations", "-o", "json").exits(0).json();
    assertEquals(open.required("case"), escalation.required("case"));
    station.runWithInput("{\"faults\":[]}", "provider", "faults", "-").exits(0);
    till.resolve(payment).exits(0);
    assertEquals("settled", cases.only("resolved").required("outcome").asText());
  }

  @Test
  void aCaseThatAPersonEndedStaysEnded() {
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.fault(SILENT);
    station.after(86_400);
    till.resolve(payment).exits(75);
    String id = cases.only("open").required("case").asText();
    cases.resolve(id, "--outcome", "withdrawn").exits(0);
    station.runWithInput("{\"faults\":[]}", "provider", "faults", "-").exits(0);

    till.resolve(payment).exits(0);

    assertEquals("OPENED RESOLVED", cases.told(id));
    assertEquals("withdrawn", cases.show(id).required("outcome").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 重复扣款 | 被多扣了一次  | 申请退款         | 已办结：情况属实
          en | charged twice | once too often | refund asked for | it was so
          """)
  void tellsPeopleOfIt(String lang, String kind, String why, String money, String end) {
    String payment = chargedTwice();
    String id = cases.only("open").required("case").asText();

    station
        .run("troubleshoot", "case", "show", id, "--lang", lang)
        .exits(0)
        .says(kind)
        .says(why)
        .says("shebao troubleshoot case resolve " + id + " --action refund");
    station.run("pay", "escalations", "--lang", lang).exits(0).says(id);
    station.run("pay", "status", payment, "--lang", lang).exits(0).says("case show " + id);
    station
        .run(
            "troubleshoot",
            "case",
            "resolve",
            id,
            "--action",
            "refund",
            "--reason",
            "x",
            "--lang",
            lang)
        .exits(0)
        .says(money)
        .says(end);
  }

  @Test
  void aRefundAboveTheLimitWaitsForAnotherClerk() {
    station.file("home/refunds.json", "{\"approvalLimit\":100}");
    chargedTwice();
    String id = cases.only("open").required("case").asText();

    JsonNode asked = refund(id).exits(0).json();

    String refund = asked.required("refund").required("refund").asText();
    assertEquals("OPEN", asked.required("state").asText());
    assertTrue(asked.required("command").asText().contains("refund review " + refund));
    refunds.review(refund, "--approve", "clerk-wang").exits(0);
    assertEquals("upheld", cases.show(id).required("outcome").asText());
  }

  @Test
  void aRefundThatCameTooLateIsLetGoByAnotherClerk() {
    String payment = till.paid(person);
    String id = cases.opened("other", "--payment", payment);
    station.at("2026-11-25T10:00:00+08:00");

    JsonNode asked = refund(id).exits(0).json();

    String refund = asked.required("refund").required("refund").asText();
    assertEquals("OPEN", asked.required("state").asText());
    assertTrue(asked.required("command").asText().contains("refund override " + refund));
    refunds.override(refund, "clerk-wang").exits(0);
    assertEquals("upheld", cases.show(id).required("outcome").asText());
    assertEquals("OPENED MONEY RESOLVED", cases.told(id));
  }

  @Test
  void aRefundThatWasTurnedDownLeavesTheCaseOpen() {
    station.file("home/refunds.json", "{\"approvalLimit\":100}");
    chargedTwice();
    String id = cases.only("open").required("case").asText();
    String first = refund(id).json().required("refund").required("refund").asText();

    refunds.review(first, "--reject", "clerk-wang").exits(0);

    assertEquals("OPEN", cases.show(id).required("state").asText());
    assertTrue(cases.show(id).required("command").asText().contains("--action refund"));
  }
}
