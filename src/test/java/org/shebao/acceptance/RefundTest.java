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

/** {@code shebao refund}: money goes back, never more than was paid, and each refund once. */
class RefundTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestRefunds refunds;
  private String person;
  private String payment;

  @BeforeEach
  void takeAPayment() {
    station = new TestStation(directory);
    till = new TestTill(station);
    refunds = new TestRefunds(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    payment = till.paid(person);
  }

  @Test
  void sendsTheWholePaymentBack() {
    JsonNode refund = refunds.ask(payment).exits(0).json();

    assertEquals("REFUNDED", refund.required("state").asText());
    assertEquals("ordinary", refund.required("kind").asText());
    assertEquals(payment, refund.required("payment").asText());
    assertEquals("REFUNDED", refund.required("paymentState").asText());
    assertEquals(40_000, refund.required("amountFen").asLong());
    assertTrue(refund.required("accepted").asBoolean());
    assertEquals("2026-11-20T10:00:00+08:00", refund.required("acceptedAt").asText());
    assertEquals("2026-11-20T10:00:00+08:00", refund.required("returnedAt").asText());
    assertEquals("SIM" + refund.required("refund").asText(), refund.required("receipt").asText());
    assertEquals("SIM" + payment, refund.required("firstReceipt").asText());
    assertEquals("clerk-li", refund.required("operator").asText());
    assertFalse(refund.has("valueDate"));
    assertEquals(40_000, refunds.returnedByProvider());
    assertEquals(0, refunds.balance("provider"));
    assertEquals(2, StationBooks.agreeOn(station), "the charge and its refund");
    till.paid(person);
  }

  @Test
  void sendsPartsUntilNothingIsLeft() {
    refunds.asked(payment, "--amount", "150.00");
    assertEquals("PAID", till.stateOf(payment));
    station.after(60);
    refunds.asked(payment, "--amount", "249.99");
    station.after(60);
    assertEquals(1, refunds.quote(payment).required("refundableFen").asLong());
    refunds.asked(payment, "--amount", "0.01");

    assertEquals("REFUNDED", till.stateOf(payment));
    assertEquals(40_000, refunds.returnedByProvider());
    assertEquals(4, StationBooks.agreeOn(station));
    station.after(60);
    refunds.ask(payment).fails(3, "NOTHING_TO_REFUND");
  }

  @Test
  void takesExactlyWhatIsLeftAndNotOneFenMore() {
    refunds.asked(payment, "--amount", "150");
    station.after(60);
    String before = refunds.everythingOf(payment);

    JsonNode error = refunds.ask(payment, "--amount", "250.01").fails(3, "REFUND_EXCEEDS");

    assertTrue(error.required("message").asText().contains("250.00"), error.toString());
    assertEquals(before, refunds.everythingOf(payment), "a refused refund changes nothing");
    refunds.asked(payment, "--amount", "250.00");
    assertEquals("REFUNDED", till.stateOf(payment));
  }

  @Test
  void doesNotDisturbTheFirstRefundWhenTheSecondIsRefused() {
    till.fault("'on':'refund','behaviour':'timeout-after'");
    String first = refunds.ask(payment).exits(75).json().required("refund").asText();
    String before = refunds.everythingOf(payment);

    refunds.ask(payment).fails(3, "NOTHING_TO_REFUND");
    refunds.ask(payment, "--amount", "1").fails(3, "NOTHING_TO_REFUND");

    assertEquals(before, refunds.everythingOf(payment));
    till.resolve(payment).exits(0);
    assertEquals("REFUNDED", refunds.status(first).required("state").asText());
    assertEquals(40_000, refunds.returnedByProvider());
  }

  @Test
  void answersTheSameRequestAgainWithoutSendingMoreMoney() {
    JsonNode first =
        refunds.ask(payment, "--amount", "100", "--request-id", "once").exits(0).json();

    JsonNode again =
        refunds.ask(payment, "--amount", "100", "--request-id", "once").exits(0).json();

    assertEquals(first, again);
    assertEquals(10_000, refunds.returnedByProvider());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          reuse-01 another amount, --amount 101, amount
          reuse-02 no amount, '', amount
          reuse-03 another reason, --amount 100 --reason system-fault, reason
          """)
  void refusesAnotherRefundUnderTheSameKey(String id, String other, String field) {
    refunds.asked(payment, "--amount", "100", "--request-id", "once");

    JsonNode error =
        refunds.ask(payment, (other + " --request-id once").strip().split(" +")).error();

    assertEquals("REQUEST_ID_REUSED", error.required("code").asText());
    assertTrue(error.required("message").asText().contains(field), error.toString());
    assertEquals(10_000, refunds.returnedByProvider());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lost before, timeout-before", "lost after, timeout-after"})
  void keepsARefundOpenWhoseAnswerIsLost(String id, String behaviour) {
    till.fault("'on':'refund','behaviour':'" + behaviour + "'");

    var silent = refunds.ask(payment, "--request-id", "once");

    JsonNode error = silent.fails(75, "REFUND_UNKNOWN");
    assertTrue(error.required("next").asText().contains("pay resolve " + payment));
    JsonNode refund = silent.json();
    assertEquals("PROCESSING", refund.required("state").asText());
    assertFalse(refund.required("accepted").asBoolean());
    assertFalse(refund.has("receipt"));
    assertEquals("REFUNDING", till.stateOf(payment));
    assertEquals(-40_000, refunds.balance("refund-payable"));
    till.pay(person).fails(3, "PAYMENT_IN_PROGRESS");

    JsonNode again = refunds.ask(payment, "--request-id", "once").exits(0).json();

    assertEquals(refund.required("refund"), again.required("refund"));
    assertEquals("REFUNDED", again.required("state").asText());
    assertEquals(40_000, refunds.returnedByProvider());
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lost before, timeout-before", "lost after, timeout-after"})
  void settlesAnOpenRefundByAskingTheProvider(String id, String behaviour) {
    till.fault("'on':'refund','behaviour':'" + behaviour + "'");
    String refund = refunds.ask(payment).exits(75).json().required("refund").asText();

    JsonNode settled = till.resolve(payment).exits(0).json();

    assertEquals("REFUNDED", settled.required("state").asText());
    assertEquals(40_000, settled.required("refundedFen").asLong());
    assertEquals("[\"" + refund + "\"]", settled.required("refunds").toString());
    assertEquals("SIM" + refund, refunds.status(refund).required("receipt").asText());
    assertEquals(40_000, refunds.returnedByProvider());
  }

  @Test
  void letsGoOfTheAmountWhenTheProviderDeclines() {
    till.fault("'on':'refund','behaviour':'decline','reason':'NOT_ENOUGH'");

    var declined = refunds.ask(payment);

    declined.fails(3, "REFUND_DECLINED");
    assertEquals("DECLINED", declined.json().required("state").asText());
    assertEquals("PAID", till.stateOf(payment));
    assertEquals(0, refunds.balance("refund-payable"));
    assertEquals(0, refunds.returnedByProvider());
    station.after(60);
    refunds.asked(payment);
    assertEquals(40_000, refunds.returnedByProvider());
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @Test
  void keepsAMinuteBetweenTwoRefunds() {
    refunds.asked(payment, "--amount", "1");
    station.after(59);

    JsonNode error = refunds.ask(payment, "--amount", "1").fails(3, "REFUND_TOO_SOON");

    assertEquals("2026-11-20T10:01:00+08:00", error.required("retryAt").asText());
    station.after(1);
    refunds.asked(payment, "--amount", "1");
  }

  @Test
  void sendsAtMostFiftyRefundsOfOnePayment() {
    for (int i = 0; i < 50; i++) {
      refunds.asked(payment, "--amount", "1");
      station.after(60);
    }
    String before = refunds.everythingOf(payment);

    refunds.ask(payment, "--amount", "1").fails(3, "REFUNDS_USED_UP");

    assertEquals(before, refunds.everythingOf(payment));
    assertEquals(5_000, refunds.returnedByProvider());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          the last moment, 2027-11-20T10:00:00+08:00, 0, REFUNDED
          a second later, 2027-11-20T10:00:01+08:00, 3, REFUND_EXPIRED
          """)
  void asksTheProviderWithin365Days(String id, String asked, int exit, String code) {
    station.run("refund", "fault", "record", "--from", "2026-11-20T00:00:00+08:00", "--note", "x");
    station.at(asked);

    var refund = refunds.ask(payment, "--reason", "system-fault");

    if (exit == 0) {
      assertEquals(code, refund.exits(0).json().required("state").asText());
    } else {
      refund.fails(exit, code);
    }
  }

  @Test
  void changesNothingOnADryRun() {
    String before = refunds.everythingOf(payment);

    JsonNode rehearsed = refunds.ask(payment, "--amount", "100", "--dry-run").exits(0).json();

    assertEquals("NOT_REQUESTED", rehearsed.required("state").asText());
    assertEquals("PROCESSING", rehearsed.required("wouldBegin").asText());
    assertFalse(rehearsed.has("refund"));
    assertTrue(rehearsed.required("dryRun").asBoolean());
    assertEquals(before, refunds.everythingOf(payment));
    refunds.ask(payment, "--amount", "400.01", "--dry-run").fails(3, "REFUND_EXCEEDS");
  }

  @Test
  void listsRefundsByDayAndState() {
    String first = refunds.asked(payment, "--amount", "100");
    station.at("2026-11-21T09:00:00+08:00");
    String second = refunds.asked(payment);

    assertEquals(2, refunds.refund("list").exits(0).jsonLines().size());
    JsonNode carried = refunds.refund("list", "--state", "carried_to_next_pool").exits(0).json();
    assertEquals(second, carried.required("refund").asText());
    JsonNode early = refunds.refund("list", "--to", "2026-11-20").exits(0).json();
    assertEquals(first, early.required("refund").asText());
    refunds.refund("list", "--from", "2026-11-22").exits(0).saysNothing();
    refunds.refund("list", "--state", "EATEN").fails(2, "USAGE");
    station.run("refund", "list").exits(0).says(first).says("refunded").says("CNY 100.00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          usage-01 no payment | --reason ordinary
          usage-02 no reason  | P00000001
          usage-03 a strange reason | P00000001 --reason generosity
          usage-04 no money   | P00000001 --reason ordinary --amount 0
          usage-05 less than a fen | P00000001 --reason ordinary --amount 1.001
          usage-06 a strange key | P00000001 --reason ordinary --request-id ü
          """)
  void asksForWhatIsMissing(String id, String line) {
    refunds.refund(line.split(" ")).fails(2, "USAGE");
  }

  @Test
  void knowsOnlyItsOwnPaymentsAndRefunds() {
    refunds.ask("P00000099").fails(5, "NO_SUCH_PAYMENT");
    refunds.refund("status", "RF00000099").fails(5, "NO_SUCH_REFUND");
    refunds
        .refund("status", TestPeople.idNumber(1))
        .hides(TestPeople.idNumber(1))
        .fails(5, "NO_SUCH_REFUND");
  }

  @Test
  void sendsBackATurnedDownPaymentWhoseRefundWasDeclined() {
    String flexible = new TestPeople(station).verified(2, "广东", "flexible");
    String held =
        till.paid(
            flexible,
            "--insurance",
            "flexible-pension",
            "--period",
            "2026-11",
            "--amount",
            "5000.01");
    till.fault("'on':'refund','behaviour':'decline','reason':'NOT_ENOUGH'");
    JsonNode rejected = till.reject(held, "clerk-wang").json();
    assertEquals("REFUNDING", rejected.required("state").asText());
    assertEquals("[\"REFUND_DECLINED\"]", rejected.required("escalations").toString());
    assertEquals(-500_001, refunds.balance("refund-owed"));
    station.at("2026-12-30T10:00:00+08:00");

    JsonNode again = refunds.ask(held, "--reason", "rejected").exits(0).json();

    assertEquals("REFUNDED", again.required("state").asText());
    assertEquals("REFUNDED", till.stateOf(held));
    assertEquals(0, refunds.balance("refund-owed"));
    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();
    refunds.ask(payment, "--reason", "rejected").fails(3, "NOT_TURNED_DOWN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 已退款，钱已退回原账户。 | 请不要再申请一次
          en | the money is back where it came from | do not ask for it again
          """)
  void tellsPeopleWhetherTheMoneyIsBack(String lang, String done, String open) {
    station.with("SHEBAO_LANG", lang);
    till.fault("'on':'refund','behaviour':'timeout-after'");
    station.run("refund", payment, "--reason", "ordinary", "-q").exits(75).says(open);
    station.run("refund", "status", "RF00000001").exits(0).says(open);

    till.resolve(payment).exits(0);

    station
        .run("refund", "status", "RF00000001")
        .exits(0)
        .says(done)
        .hides(TestPeople.name(1), TestPeople.idNumber(1));
  }
}
