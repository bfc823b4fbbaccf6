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
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** 重复扣款 (article section 5 row 2; G30): money that nobody owes is seen, told of and sent back. */
class RefundDuplicateTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestRefunds refunds;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory).at("2026-09-22T10:00:00+08:00");
    till = new TestTill(station);
    refunds = new TestRefunds(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    station.at("2026-09-22T10:05:00+08:00");
  }

  @Test
  void tellsThatAPaymentWasChargedTwiceAndWhenItIsHandled() {
    String payment = chargedTwice();

    JsonNode status = station.run("pay", "status", payment, "-o", "json").exits(0).json();
    assertEquals("PAID", status.required("state").asText());
    assertEquals(40_000, status.required("duplicates").get(0).required("waitingFen").asLong());
    assertEquals("[\"DUPLICATE_CHARGE\"]", status.required("escalations").toString());
    assertEquals(-40_000, refunds.balance("refund-owed"));

    station.at("2026-09-29T10:00:00+08:00");
    JsonNode quote = refunds.quote(payment);
    assertEquals(80_000, quote.required("refundableFen").asLong());
    assertEquals("2026-10-09", quote.required("handledFrom").asText());
    assertEquals("2026-10-12", quote.required("handledTo").asText());
    JsonNode route = refunds.route(payment, "duplicate");
    assertTrue(route.required("allowed").asBoolean());
    assertFalse(route.has("until"), "the article sets no deadline");
  }

  @Test
  void sendsTheSecondChargeBackAndKeepsTheFirst() {
    String payment = chargedTwice();
    String second =
        station
            .run("pay", "status", payment, "-o", "json")
            .json()
            .required("duplicates")
            .get(0)
            .required("providerTransaction")
            .asText();

    JsonNode refund = refunds.ask(payment, "--reason", "duplicate").exits(0).json();

    assertEquals("REFUNDED", refund.required("state").asText());
    assertEquals(second, refund.required("providerTransaction").asText());
    assertEquals("PAID", refund.required("paymentState").asText());
    assertEquals(0, refunds.balance("refund-owed"));
    assertEquals(-40_000, refunds.balance("pool:resident-medical"));
    assertEquals(40_000, refunds.returnedByProvider());
    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();
    assertFalse(refunds.quote(payment).has("handledFrom"), "nothing waits any more");
    assertEquals(3, StationBooks.agreeOn(station, "2026-09-22"));
    refunds.ask(payment, "--reason", "duplicate").fails(3, "NO_DUPLICATE_CHARGE");
  }

  @Test
  void sendsBackAtAnyTimeAndBesidesTheContribution() {
    String payment = chargedTwice();
    station.at("2026-12-30T10:00:00+08:00");

    assertEquals(40_000, refunds.quote(payment).required("refundableFen").asLong());
    refunds.asked(payment, "--reason", "duplicate");
    assertEquals("PAID", till.stateOf(payment));
  }

  @Test
  void takesAChargeAfterTheCloseForADuplicateOfNothing() {
    till.fault("'on':'charge','behaviour':'success-after-close','delaySeconds':3600");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    assertEquals("CLOSED", till.resolve(payment).exits(0).json().required("state").asText());
    station.at("2026-09-22T12:00:00+08:00");

    CommandResult watched = till.resolve("--all").exits(0);

    assertEquals("CLOSED", watched.json().required("state").asText());
    assertEquals(-40_000, refunds.balance("refund-owed"));
    refunds.asked(payment, "--reason", "duplicate");
    assertEquals(0, refunds.balance("refund-owed"));
    assertEquals(0, refunds.balance("provider"));
    assertEquals(2, StationBooks.agreeOn(station, "2026-09-22"));
  }

  @Test
  void staysOwedWhenTheProviderDeclinesToSendItBack() {
    String payment = chargedTwice();
    till.fault("'on':'refund','behaviour':'decline','reason':'NOT_ENOUGH'");
    refunds.ask(payment, "--reason", "duplicate").fails(3, "REFUND_DECLINED");

    assertEquals(-40_000, refunds.balance("refund-owed"));
    assertEquals(2, station.run("pay", "escalations", "-o", "json").exits(0).jsonLines().size());
    station.after(60);
    refunds.asked(payment, "--reason", "duplicate");
    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();
  }

  @Test
  void tellsAnAcceptedRefundFromOneThatIsDone() {
    String payment = till.paid(person);
    till.fault("'on':'refund','behaviour':'processing','delaySeconds':3600");

    CommandResult accepted = refunds.ask(payment);

    accepted.fails(75, "REFUND_UNKNOWN");
    assertTrue(accepted.json().required("accepted").asBoolean());
    assertEquals("PROCESSING", accepted.json().required("state").asText());
    assertFalse(accepted.json().has("returnedAt"));
    String refund = accepted.json().required("refund").asText();
    station.run("refund", "status", refund).exits(0).says("Accepted is not done.");
    station.run("refund", "status", refund, "--lang", "zh").exits(0).says("受理不等于到账");
    station.at("2026-09-22T12:00:00+08:00");

    till.resolve("--all").exits(0);

    JsonNode done = refunds.status(refund);
    assertEquals("REFUNDED", done.required("state").asText());
    assertEquals("2026-09-22T11:05:00+08:00", done.required("returnedAt").asText());
    assertEquals(2, StationBooks.agreeOn(station, "2026-09-22"));
  }

  @Test
  void keepsAskingAboutARefundThatWasNotDelivered() {
    String payment = till.paid(person);
    till.fault("'on':'refund','behaviour':'abnormal','delaySeconds':60");
    String refund = refunds.ask(payment).exits(75).json().required("refund").asText();
    station.at("2026-09-22T10:10:00+08:00");

    CommandResult asked = till.resolve(payment);

    String state = refunds.status(refund).required("state").asText();
    if (state.equals("ABNORMAL")) {
      asked.fails(75, "REFUND_ABNORMAL");
      assertEquals("-40000", String.valueOf(refunds.balance("refund-payable")));
      till.resolve(payment).exits(0);
    }
    assertEquals("REFUNDED", refunds.status(refund).required("state").asText());
    assertEquals(40_000, refunds.returnedByProvider());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 多收的 400.00 元应当退回 | 应当退回：shebao refund P00000001
          en | that nobody owes must go back | must go back: shebao refund P00000001
          """)
  void tellsPeopleOfIt(String lang, String quote, String status) {
    String payment = chargedTwice();

    station.run("refund", "quote", payment, "--lang", lang).exits(0).says(quote).says("2026-09-30");
    station.run("pay", "status", payment, "--lang", lang).exits(0).says(status);
    station.run("pay", "escalations", "--lang", lang).exits(0).says(payment);
  }

  private String chargedTwice() {
    till.fault("'on':'charge','behaviour':'charged-twice'");
    String payment = till.paid(person);
    till.resolve(payment).exits(0);
    return payment;
  }
}
