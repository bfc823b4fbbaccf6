package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao refund quote}: one answer of all rules (article sections 5 and 6; G01 to G03). */
class RefundQuoteTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;
  private TestRefunds refunds;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
    refunds = new TestRefunds(station);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open-zh | zh | 20T10:00:00 | 可退 400.00 元，2026年11月20日 24:00 前申请；之后转入次年统筹。
          open-en | en | 20T10:00:00 | CNY 400.00 can go back when asked for before 24:00 on \
          20 November 2026; after that it is carried into next year's pool.
          late-zh | zh | 21T00:00:00 | 不能退：申请期限到 2026年11月20日 24:00 为止；现在申请，400.00 元不退回，转入次年统筹。
          late-en | en | 21T00:00:00 | Nothing can go back: the last moment was 24:00 on \
          20 November 2026; asking now carries CNY 400.00 into next year's pool.
          """)
  void beginsWithOnePlainSentence(String id, String lang, String asked, String sentence) {
    String payment = paidOn("2026-11-10T10:00:00+08:00");
    station.at("2026-11-" + asked + "+08:00").with("SHEBAO_LANG", lang);

    assertEquals(sentence, refunds.quote(payment).required("sentence").asText());
    assertEquals(
        sentence, station.run("refund", "quote", payment).exits(0).out().lines().findFirst().get());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          G02 the last millisecond, 2026-11-10T10:00:00, 2026-11-20T23:59:59.999, true,  2026-11-20
          G02 the first of the 21st, 2026-11-10T10:00:00, 2026-11-21T00:00:00,    false, 2026-11-20
          G01 paid on the 20th,      2026-11-20T23:59:59, 2026-11-20T23:59:59,    true,  2026-11-20
          G01 paid on the 21st,      2026-11-21T00:00:00, 2026-12-20T23:59:59,    true,  2026-12-20
          G01 paid on the 23rd,      2026-11-23T10:00:00, 2026-12-20T10:00:00,    true,  2026-12-20
          G01 and too late,          2026-11-23T10:00:00, 2026-12-21T00:00:00,    false, 2026-12-20
          G01 over the year,         2026-12-23T10:00:00, 2027-01-20T23:59:59,    true,  2027-01-20
          """)
  void keepsTheOrdinaryRouteOpenUntilThe20th(
      String id, String paid, String asked, boolean allowed, String lastDay) {
    String payment = paidOn(paid + "+08:00");
    station.at(asked + "+08:00");

    JsonNode route = refunds.route(payment, "ordinary");

    assertEquals(allowed, route.required("allowed").asBoolean());
    assertEquals(lastDay + "T23:59:59+08:00", route.required("until").asText());
    assertEquals(!allowed, route.required("carries").asBoolean());
    assertEquals(allowed ? 40_000 : 0, route.required("refundableFen").asLong());
    assertEquals(allowed ? 40_000 : 0, refunds.quote(payment).required("refundableFen").asLong());
  }

  @Test
  void namesEveryRouteWithItsRule() {
    String payment = paidOn("2026-11-10T10:00:00+08:00");

    JsonNode quote = refunds.quote(payment);

    assertEquals(
        List.of("duplicate", "system-fault", "ordinary"),
        StreamSupport.stream(quote.required("routes").spliterator(), false)
            .map(route -> route.required("kind").asText())
            .toList());
    JsonNode fault = refunds.route(payment, "system-fault");
    assertFalse(fault.required("allowed").asBoolean());
    assertEquals("NO_SYSTEM_FAULT", fault.required("code").asText());
    assertEquals("article 5 sentence 2; G32", fault.required("rule").asText());
    assertTrue(fault.required("reason").asText().contains(payment));
    assertFalse(fault.has("until"));
    assertFalse(refunds.route(payment, "ordinary").has("reason"));
    assertEquals(payment, quote.required("payment").asText());
    assertEquals("PAID", quote.required("state").asText());
    assertFalse(quote.has("handledFrom"), "nothing was charged twice");
    assertTrue(quote.required("simulated").asBoolean());
  }

  @Test
  void countsWhatIsSetAsideAlready() {
    String payment = paidOn("2026-11-20T10:00:00+08:00");
    refunds.asked(payment, "--amount", "150.01");

    assertEquals(24_999, refunds.quote(payment).required("refundableFen").asLong());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          strict-01, '{"strictSameMonth":true}', 2026-11-23T10:00:00, 2026-11-23T10:00:00, false
          strict-02, '{"strictSameMonth":true}', 2026-11-20T10:00:00, 2026-11-20T10:00:00, true
          cutoff-01, '{"cutoffDay":10}', 2026-11-10T10:00:00, 2026-11-10T23:59:59, true
          cutoff-02, '{"cutoffDay":10}', 2026-11-10T10:00:00, 2026-11-11T00:00:00, false
          cutoff-03, '{"cutoffDay":10}', 2026-11-11T10:00:00, 2026-12-10T23:59:59, true
          """)
  void followsTheStationsOwnFile(
      String id, String settings, String paid, String asked, boolean allowed) {
    station.file("home/refunds.json", settings);
    String payment = paidOn(paid + "+08:00");
    station.at(asked + "+08:00");

    assertEquals(allowed, refunds.route(payment, "ordinary").required("allowed").asBoolean());
  }

  @Test
  void carriesNothingWhereTheStationRefuses() {
    station.file("home/refunds.json", "{\"late\":\"refuse\"}");
    String payment = paidOn("2026-11-10T10:00:00+08:00");
    assertTrue(refunds.quote(payment).required("sentence").asText().endsWith("nothing can."));
    station.at("2026-11-21T10:00:00+08:00");

    assertFalse(refunds.route(payment, "ordinary").required("carries").asBoolean());
    assertTrue(
        refunds.quote(payment).required("sentence").asText().contains("2026-11-20 23:59:59"));
    refunds.ask(payment).fails(3, "REFUND_LATE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          settings-01, '{"cutoffDay":0}', cutoffDay
          settings-02, '{"cutoffDay":29}', cutoffDay
          settings-03, '{"late":"lose"}', late
          settings-04, '{"approvalLimit":-1}', approvalLimit
          settings-05, '{"approvalLimit":10.001}', approvalLimit
          settings-06, '{"deadline":20}', deadline
          """)
  void refusesSettingsItDoesNotUnderstand(String id, String settings, String field) {
    String payment = paidOn("2026-11-10T10:00:00+08:00");
    station.file("home/refunds.json", settings);

    JsonNode error = refunds.refund("quote", payment).fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("refunds.json"), error.toString());
    assertTrue(error.required("message").asText().contains(field), error.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          unknown, timeout-after, UNKNOWN, OUTCOME_UNKNOWN
          failed,  decline,       FAILED,  NOTHING_TO_REFUND
          """)
  void saysWhyNothingOfAnUnpaidPaymentCanGoBack(
      String id, String behaviour, String state, String code) {
    String person = people.verified(1, "广东", "resident");
    String reason = state.equals("FAILED") ? ",'reason':'NOT_ENOUGH'" : "";
    till.fault("'on':'charge','behaviour':'" + behaviour + "'" + reason);
    String payment = till.pay(person).json().required("payment").asText();

    assertEquals(state, refunds.quote(payment).required("state").asText());
    assertEquals(0, refunds.quote(payment).required("refundableFen").asLong());
    assertEquals(code, refunds.route(payment, "ordinary").required("code").asText());
    refunds.ask(payment).fails(code.equals("OUTCOME_UNKNOWN") ? 75 : 3, code);
  }

  @Test
  void sendsAHeldPaymentToItsReview() {
    String person = people.verified(1, "广东", "flexible");
    String payment =
        till.paid(
            person,
            "--insurance",
            "flexible-pension",
            "--period",
            "2026-11",
            "--amount",
            "5000.01");

    assertEquals(
        "REFUND_UNDER_REVIEW", refunds.route(payment, "ordinary").required("code").asText());
    JsonNode error = refunds.ask(payment).fails(3, "REFUND_UNDER_REVIEW");
    assertTrue(error.required("next").asText().contains("pay review " + payment));
  }

  @Test
  void knowsOnlyPayments() {
    refunds.refund("quote", "P00000099").fails(5, "NO_SUCH_PAYMENT");
    refunds.refund("quote").fails(2, "USAGE");
  }

  @Test
  void changesNothing() {
    String payment = paidOn("2026-11-10T10:00:00+08:00");
    String before = refunds.everythingOf(payment);

    refunds.quote(payment);

    assertEquals(before, refunds.everythingOf(payment));
  }

  private String paidOn(String instant) {
    station.at(instant);
    return till.paid(people.verified(1, "广东", "resident"));
  }
}
