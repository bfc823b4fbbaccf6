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
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao refund review}: above the station's limit a second operator decides. */
class RefundReviewTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestRefunds refunds;
  private String payment;

  @BeforeEach
  void takeAPayment() {
    station = new TestStation(directory);
    till = new TestTill(station);
    refunds = new TestRefunds(station);
    String person = new TestPeople(station).verified(1, "广东", "flexible");
    payment =
        till.paid(
            person, "--insurance", "flexible-pension", "--period", "2026-11", "--amount", "2000");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          limit-01, '', 1000.00, REFUNDED
          limit-02, '', 1000.01, AWAITING_APPROVAL
          limit-03, '{"approvalLimit":0}', 0.01, AWAITING_APPROVAL
          limit-04, '{"approvalLimit":2000}', 2000.00, REFUNDED
          """)
  void asksForASecondOperatorAboveTheLimit(
      String id, String settings, String amount, String state) {
    if (!settings.isEmpty()) {
      station.file("home/refunds.json", settings);
    }

    JsonNode refund = refunds.ask(payment, "--amount", amount).exits(0).json();

    assertEquals(state, refund.required("state").asText());
  }

  @Test
  void setsTheAmountAsideAndSendsNothingUntilItIsApproved() {
    String refund = waiting();

    assertEquals("REFUNDING", till.stateOf(payment));
    assertEquals(-200_000, refunds.balance("refund-payable"));
    assertEquals(0, refunds.returnedByProvider());
    refunds.ask(payment, "--amount", "1").fails(3, "NOTHING_TO_REFUND");
    assertEquals(0, refunds.quote(payment).required("refundableFen").asLong());
    till.resolve("--all").exits(0).saysNothing();

    JsonNode approved = refunds.review(refund, "--approve", "clerk-wang").exits(0).json();

    assertEquals("REFUNDED", approved.required("state").asText());
    assertEquals("clerk-li", approved.required("operator").asText());
    assertEquals("clerk-wang", approved.required("reviewedBy").asText());
    assertEquals("checked", approved.required("reviewReason").asText());
    assertEquals(200_000, refunds.returnedByProvider());
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @Test
  void freesTheAmountWhenItIsNotApproved() {
    String refund = waiting();

    JsonNode rejected = refunds.review(refund, "--reject", "clerk-wang").exits(0).json();

    assertEquals("REJECTED", rejected.required("state").asText());
    assertEquals("PAID", till.stateOf(payment));
    assertEquals(0, refunds.balance("refund-payable"));
    assertEquals(200_000, refunds.quote(payment).required("refundableFen").asLong());
    assertEquals(0, refunds.returnedByProvider());
    refunds.review(refund, "--approve", "clerk-zhao").fails(3, "REFUND_NOT_AWAITING");
  }

  @Test
  void letsNobodyApproveTheirOwnRefund() {
    String refund = waiting();

    JsonNode error = refunds.review(refund, "--approve", "CLERK-LI").fails(3, "FOUR_EYES");

    assertTrue(error.required("message").asText().startsWith(refund), error.toString());
    refunds.review(refund, "--reject", "clerk-li").fails(3, "FOUR_EYES");
    assertEquals("AWAITING_APPROVAL", refunds.status(refund).required("state").asText());
  }

  @Test
  void countsTheDayOnWhichItWasAskedFor() {
    String refund = waiting();
    station.at("2026-11-25T10:00:00+08:00");

    assertEquals(
        "REFUNDED",
        refunds
            .review(refund, "--approve", "clerk-wang")
            .exits(0)
            .json()
            .required("state")
            .asText());
  }

  @Test
  void answersTheSameReviewAgainAndSendsTheMoneyOnce() {
    String refund = waiting();
    till.fault("'on':'refund','behaviour':'timeout-after'");
    refunds
        .review(refund, "--approve", "clerk-wang", "--request-id", "r-1")
        .fails(75, "REFUND_UNKNOWN");

    JsonNode again =
        refunds.review(refund, "--approve", "clerk-wang", "--request-id", "r-1").exits(0).json();

    assertEquals("REFUNDED", again.required("state").asText());
    assertEquals(200_000, refunds.returnedByProvider());
    refunds
        .review(refund, "--reject", "clerk-wang", "--request-id", "r-1")
        .fails(6, "REQUEST_ID_REUSED");
  }

  @Test
  void changesNothingOnADryRun() {
    String refund = waiting();
    String before = refunds.everythingOf(payment);

    refunds.review(refund, "--approve", "clerk-wang", "--dry-run").exits(0);
    refunds.review(refund, "--reject", "clerk-wang", "--dry-run").exits(0);

    assertEquals(before, refunds.everythingOf(payment));
  }

  @Test
  void asksForOneDecisionAndAReasonThatCanBePrinted() {
    String refund = waiting();

    refunds.review(refund, "--approve", "clerk-wang", "--reject").fails(2, "USAGE");
    refunds.refund("review", refund, "--approve").fails(2, "USAGE");
    refunds.refund("review", refund, "--reason", "x").fails(2, "USAGE");
    refunds.refund("review", refund, "--approve", "--reason", "a\nb").fails(2, "USAGE");
    refunds.review("RF00000099", "--approve", "clerk-wang").fails(5, "NO_SUCH_REFUND");
    assertEquals("AWAITING_APPROVAL", refunds.status(refund).required("state").asText());
  }

  @Test
  void reviewsNoRefundThatNobodyHasToApprove() {
    String refund = refunds.asked(payment, "--amount", "100");

    refunds.review(refund, "--approve", "clerk-wang").fails(3, "REFUND_NOT_AWAITING");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 等待复核, 不能是 clerk-li", "en, waits for approval, not clerk-li"})
  void tellsWhoHasToApprove(String lang, String waits, String who) {
    station
        .run("refund", payment, "--reason", "ordinary", "--lang", lang)
        .exits(0)
        .says(waits)
        .says(who)
        .says("shebao refund review RF00000001");
  }

  private String waiting() {
    JsonNode refund = refunds.ask(payment).exits(0).json();
    assertEquals("AWAITING_APPROVAL", refund.required("state").asText());
    assertFalse(refund.required("accepted").asBoolean());
    return refund.required("refund").asText();
  }
}
