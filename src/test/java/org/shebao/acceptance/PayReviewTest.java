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
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay review} and what it reviews: payments by a relative, and large ones. */
class PayReviewTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;
  private String insured;
  private String relative;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
    insured = people.verified(1, "广东", "resident");
    relative = people.verified(2, "北京", "flexible");
  }

  @Test
  void holdsThePaymentOfARelativeUntilItIsReviewed() {
    JsonNode held = proxy(relative).exits(0).json();

    assertEquals("HELD", held.required("state").asText());
    assertEquals("[\"proxy-review\"]", held.required("holdReasons").toString());
    assertEquals("2026-11-25", held.required("reviewBy").asText());
    assertEquals(relative, held.required("payer").asText());
    assertFalse(held.has("receipt"));
    assertFalse(held.has("arrivesOn"));
    assertEquals(40_000, balance("held:" + insured) * -1);
    till.pay(insured).fails(3, "PAYMENT_IN_PROGRESS");
  }

  @Test
  void makesAnApprovedPaymentPaidWithAReceipt() {
    String payment = held();
    station.at("2026-11-27T10:00:00+08:00");

    JsonNode paid = till.approve(payment, "clerk-wang").exits(0).json();

    assertEquals("PAID", paid.required("state").asText());
    assertEquals("SIM" + payment, paid.required("receipt").asText());
    assertEquals("2026-11-27", paid.required("arrivesOn").asText());
    assertEquals("clerk-li", paid.required("operator").asText());
    assertEquals("clerk-wang", paid.required("reviewedBy").asText());
    assertEquals("checked", paid.required("reviewReason").asText());
    assertEquals(0, balance("held:" + insured));
    assertEquals(-40_000, balance("pool:resident-medical"));
    assertEquals(1, StationBooks.agreeOn(station));
    till.pay(insured, "--at", "2026-11-20T10:01:00+08:00").fails(3, "ALREADY_PAID");
  }

  @Test
  void countsTheArrivalOfALargeCardPaymentFromItsRelease() {
    String person = people.verified(3, "广东", "flexible");
    String payment =
        till.paid(
            person,
            "--insurance",
            "flexible-pension",
            "--period",
            "2026-11",
            "--amount",
            "5000.01",
            "--method",
            "bank-card");
    station.at("2026-11-27T10:00:00+08:00");

    JsonNode paid = till.approve(payment, "clerk-wang").exits(0).json();

    assertEquals("2026-11-30", paid.required("arrivesOn").asText());
  }

  @Test
  void sendsTheMoneyOfARejectedPaymentBack() {
    String payment = held();

    JsonNode back = till.reject(payment, "clerk-wang").exits(0).json();

    assertEquals("REFUNDED", back.required("state").asText());
    assertEquals(0, balance("provider"));
    assertEquals(0, balance("refund-payable"));
    assertEquals(2, StationBooks.agreeOn(station), "the charge and its refund");
    assertEquals(40_000, refundedAtProvider());
    station.run("receipt", "show", payment, "-o", "json").fails(3, "PAYMENT_NOT_PAID");
    till.paid(insured);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"timeout-before", "timeout-after"})
  void keepsARejectedPaymentOpenWhileTheProviderIsSilent(String behaviour) {
    String payment = held();
    till.fault("'on':'refund','behaviour':'" + behaviour + "'");

    CommandResult silent = till.reject(payment, "clerk-wang");

    silent.fails(75, "REFUND_UNKNOWN");
    assertEquals("REFUNDING", silent.json().required("state").asText());
    assertEquals(-40_000, balance("refund-payable"));
    till.pay(insured).fails(3, "PAYMENT_IN_PROGRESS");
    station.run("bind", "release", insured, "-o", "json").fails(3, "OPEN_PAYMENT");

    JsonNode resolved = till.resolve("--all").exits(0).json();

    assertEquals("REFUNDED", resolved.required("state").asText());
    assertEquals(40_000, refundedAtProvider());
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @Test
  void tellsWhenTheProviderDeclinesToSendARejectedPaymentBack() {
    String payment = held();
    till.fault("'on':'refund','behaviour':'decline'");

    CommandResult declined = till.reject(payment, "clerk-wang");

    declined.fails(3, "REFUND_DECLINED");
    assertEquals("REFUNDING", declined.json().required("state").asText());
    assertEquals(-40_000, balance("refund-owed"), "what is owed stays owed");
    station.run("refund", payment, "--reason", "rejected", "-o", "json").exits(0);
    till.resolve(payment).exits(0);
    assertEquals("REFUNDED", till.stateOf(payment));
  }

  @Test
  void booksARefundOnTheDayOnWhichTheProviderMadeIt() {
    String payment = held();
    till.fault("'on':'refund','behaviour':'timeout-after'");
    till.reject(payment, "clerk-wang").exits(75);
    station.at("2026-11-21T09:00:00+08:00");

    till.resolve(payment).exits(0);

    assertEquals(2, StationBooks.agreeOn(station, "2026-11-20"));
    assertEquals(0, StationBooks.agreeOn(station, "2026-11-21"));
  }

  @Test
  void sendsNothingBackTwiceWhenTheSameReviewIsAskedAgain() {
    String payment = held();
    till.fault("'on':'refund','behaviour':'timeout-after'");
    review(payment, "--reject", "--request-id", "review-1").exits(75);

    JsonNode again = review(payment, "--reject", "--request-id", "review-1").exits(0).json();

    assertEquals("REFUNDED", again.required("state").asText());
    assertEquals(40_000, refundedAtProvider());
  }

  @Test
  void doesNotLetTheTakerReview() {
    String payment = held();

    JsonNode error = till.approve(payment, "clerk-li").saysNothing().fails(3, "FOUR_EYES");

    assertTrue(error.required("next").asText().contains("another"));
    till.reject(payment, "clerk-li").fails(3, "FOUR_EYES");
    assertEquals("HELD", till.stateOf(payment));
  }

  @Test
  void reviewsOnce() {
    String payment = held();
    till.approve(payment, "clerk-wang").exits(0);

    till.approve(payment, "clerk-zhao").fails(3, "NOT_HELD");
    till.reject(payment, "clerk-zhao").fails(3, "NOT_HELD");
    assertEquals("PAID", till.stateOf(payment));
  }

  @Test
  void reviewsOnlyWhatIsHeld() {
    till.approve(till.paid(insured), "clerk-wang").fails(3, "NOT_HELD");
    till.approve("P00000099", "clerk-wang").fails(5, "NO_SUCH_PAYMENT");
  }

  @Test
  void answersTheSameReviewAgainAndRefusesAnotherUnderItsKey() {
    String payment = held();
    review(payment, "--approve", "--request-id", "review-1").exits(0);

    JsonNode again = review(payment, "--approve", "--request-id", "review-1").exits(0).json();
    JsonNode error =
        review(payment, "--reject", "--request-id", "review-1").fails(6, "REQUEST_ID_REUSED");

    assertEquals("PAID", again.required("state").asText());
    assertTrue(error.required("message").asText().contains("approve"));
  }

  @Test
  void changesNothingOnADryRun() {
    String payment = held();

    review(payment, "--reject", "--dry-run").exits(0);

    assertEquals("HELD", till.stateOf(payment));
    assertEquals(0, refundedAtProvider());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          reason-01, '', --reason
          reason-02, '   ', --reason
          reason-03 two lines, 'ok\\nnot ok', --reason
          reason-04 escape, 'red \\33[31m', --reason
          """)
  void asksForAReasonThatCanBePrinted(String id, String reason, String named) {
    String payment = held();

    JsonNode error =
        station
            .run(
                "pay",
                "review",
                payment,
                "--approve",
                "--reason",
                reason.translateEscapes(),
                "--operator",
                "clerk-wang",
                "-o",
                "json")
            .fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named));
    assertEquals("HELD", till.stateOf(payment));
  }

  @Test
  void asksForOneDecision() {
    String payment = held();

    review(payment, "--approve", "--reject").exits(2);
    station.run("pay", "review", payment, "--reason", "x", "-o", "json").fails(2, "USAGE");
    station.run("pay", "review", payment, "--approve", "-o", "json").fails(2, "USAGE");
  }

  @Test
  void takesNobodyForTheirOwnRelative() {
    proxy(insured).fails(3, "PAYER_REQUIRED");
  }

  @Test
  void asksThatTheRelativeIsBoundAndVerified() {
    proxy("R00000099").fails(5, "NO_SUCH_PERSON");
    proxy(people.bound(3, "广东", "resident")).fails(4, "PAYER_NOT_VERIFIED");
    station.run("bind", "release", relative).exits(0);
    proxy(relative).fails(3, "PERSON_NOT_BOUND");
  }

  @Test
  void asksThatTheInsuredPersonIsVerifiedToo() {
    String other = people.bound(3, "广东", "resident");

    till.pay(other, "--method", "family-proxy", "--payer", relative).fails(4, "NOT_VERIFIED");
  }

  @Test
  void takesTheSubmissionNotTheReviewForTheWindow() {
    station.at("2026-11-25T23:50:00+08:00");
    people.verify(insured);
    people.verify(relative);
    String payment = held();
    station.at("2026-11-28T10:00:00+08:00");

    till.approve(payment, "clerk-wang").exits(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 待审核, 亲属", "en, waits for review, kinship"})
  void tellsPeopleWhatItWaitsFor(String lang, String waits, String why) {
    String payment = held();

    station.run("pay", "status", payment, "--lang", lang).exits(0).says(why);
    station.run("pay", "list", "--lang", lang).exits(0);
    station
        .run("pay", "status", payment, "--lang", lang)
        .says(lang.equals("zh") ? "审核" : waits)
        .hides(TestPeople.name(1), TestPeople.name(2));
  }

  private String held() {
    return proxy(relative).exits(0).json().required("payment").asText();
  }

  private CommandResult proxy(String payer) {
    return till.pay(insured, "--method", "family-proxy", "--payer", payer);
  }

  private CommandResult review(String payment, String... more) {
    String[] line = new String[more.length + 9];
    String[] fixed = {
      "pay", "review", payment, "--reason", "checked", "--operator", "clerk-wang", "-o", "json"
    };
    System.arraycopy(fixed, 0, line, 0, fixed.length);
    System.arraycopy(more, 0, line, fixed.length, more.length);
    return station.run(line);
  }

  private long balance(String account) {
    JsonNode balances =
        station.run("ledger", "verify", "-o", "json").exits(0).json().required("balances");
    for (JsonNode balance : balances) {
      if (balance.required("account").asText().equals(account)) {
        return balance.required("balanceFen").asLong();
      }
    }
    return 0;
  }

  private long refundedAtProvider() {
    long sum = 0;
    for (JsonNode method :
        station.run("provider", "status", "-o", "json").exits(0).json().required("methods")) {
      sum += method.required("refundedFen").asLong();
    }
    return sum;
  }
}
