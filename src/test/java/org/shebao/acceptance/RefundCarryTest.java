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

/**
 * 逾期转入次年统筹 (article section 6 item 4; G03): an ordinary refund that is asked for too late gives no
 * money back, unless a second person overrides it with a reason.
 */
class RefundCarryTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestRefunds refunds;
  private String person;
  private String payment;

  /** Paid on the 20th, which was the last day to ask; now it is the 21st. */
  @BeforeEach
  void beTooLate() {
    station = new TestStation(directory);
    till = new TestTill(station);
    refunds = new TestRefunds(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    payment = till.paid(person);
    station.at("2026-11-21T10:00:00+08:00");
  }

  @Test
  void carriesTheMoneyIntoNextYearsPool() {
    JsonNode carried = refunds.ask(payment).exits(0).json();

    assertEquals("CARRIED_TO_NEXT_POOL", carried.required("state").asText());
    assertEquals("CARRIED_TO_NEXT_POOL", carried.required("paymentState").asText());
    assertEquals("2027-01-01", carried.required("valueDate").asText());
    assertEquals(40_000, carried.required("amountFen").asLong());
    assertFalse(carried.has("receipt"));
    assertFalse(carried.required("accepted").asBoolean());
    assertEquals(-40_000, refunds.balance("next-pool:2027"));
    assertEquals(0, refunds.balance("pool:resident-medical"));
    assertEquals(40_000, refunds.balance("provider"));
    assertEquals(0, refunds.returnedByProvider());
    assertEquals(1, StationBooks.agreeOn(station), "only the charge moved at the provider");
  }

  @Test
  void collectsNothingASecondTime() {
    refunds.asked(payment);

    till.pay(person).fails(3, "ALREADY_PAID");
  }

  @Test
  void takesTheYearAfterTheOneInWhichItWasAsked() {
    station.at("2027-02-21T10:00:00+08:00");

    assertEquals("2028-01-01", refunds.ask(payment).exits(0).json().required("valueDate").asText());
    assertEquals(-40_000, refunds.balance("next-pool:2028"));
  }

  @Test
  void carriesAPartAndLeavesTheRest() {
    JsonNode carried = refunds.ask(payment, "--amount", "100").exits(0).json();

    assertEquals("PAID", carried.required("paymentState").asText());
    assertEquals(-10_000, refunds.balance("next-pool:2027"));
    refunds.ask(payment, "--amount", "300.01").fails(3, "REFUND_EXCEEDS");
    refunds.ask(payment, "--amount", "300").exits(0);
    assertEquals("CARRIED_TO_NEXT_POOL", till.stateOf(payment));
  }

  @Test
  void givesItBackWhenASecondPersonDecidesSo() {
    String refund = refunds.asked(payment);

    JsonNode back = refunds.override(refund, "clerk-wang").exits(0).json();

    assertEquals("REFUNDED", back.required("state").asText());
    assertEquals("clerk-wang", back.required("reviewedBy").asText());
    assertEquals("was in hospital", back.required("reviewReason").asText());
    assertFalse(back.has("valueDate"));
    assertEquals("SIM" + refund, back.required("receipt").asText());
    assertEquals(0, refunds.balance("next-pool:2027"));
    assertEquals(40_000, refunds.returnedByProvider());
    assertEquals("REFUNDED", till.stateOf(payment));
    refunds.override(refund, "clerk-wang").fails(3, "REFUND_NOT_CARRIED");
  }

  @Test
  void letsNobodyOverrideTheirOwnRefund() {
    String refund = refunds.asked(payment);

    refunds.override(refund, "clerk-li").fails(3, "FOUR_EYES");
    refunds.refund("override", refund, "--operator", "clerk-wang").fails(2, "USAGE");
    refunds.override("RF00000099", "clerk-wang").fails(5, "NO_SUCH_REFUND");
    assertEquals("CARRIED_TO_NEXT_POOL", till.stateOf(payment));
  }

  @Test
  void keepsItCarriedWhenTheProviderDeclinesTheOverride() {
    String refund = refunds.asked(payment);
    till.fault("'on':'refund','behaviour':'decline','reason':'NOT_ENOUGH'");

    refunds.override(refund, "clerk-wang").fails(3, "REFUND_DECLINED");

    assertEquals("PAID", till.stateOf(payment), "the contribution stands as it was");
    assertEquals(-40_000, refunds.balance("pool:resident-medical"));
    assertEquals(0, refunds.balance("next-pool:2027"));
  }

  @Test
  void changesNothingOnADryRun() {
    String before = refunds.everythingOf(payment);

    JsonNode rehearsed = refunds.ask(payment, "--dry-run").exits(0).json();

    assertEquals("CARRIED_TO_NEXT_POOL", rehearsed.required("wouldBegin").asText());
    assertEquals(before, refunds.everythingOf(payment));
    station
        .run("refund", payment, "--reason", "ordinary", "--dry-run")
        .exits(0)
        .says("Nothing was kept");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 注意：申请过了期限，这笔钱不退回 | 2027-01-01 | 不能是 clerk-li
          en | Attention: asked too late. This money does not go back | 2027-01-01 | not clerk-li
          """)
  void saysLoudlyThatNoMoneyGoesBack(String lang, String loud, String date, String who) {
    station
        .run("refund", payment, "--reason", "ordinary", "--lang", lang)
        .exits(0)
        .says(loud)
        .says(date)
        .says(who)
        .says("shebao refund override RF00000001")
        .says("shebao receipt show RF00000001");
  }

  @Test
  void tellsOfItAtThePaymentAndInTheBooks() {
    refunds.asked(payment);

    station.run("pay", "status", payment).exits(0).says("does not go back");
    station.run("ledger", "verify").exits(0).says("carried into the pool of 2027");
    till.resolve("--all").exits(0).saysNothing();
    assertTrue(refunds.quote(payment).required("sentence").asText().contains("carried"));
  }
}
