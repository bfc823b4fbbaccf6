package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao receipt show} of a refund: its receipt, or the notice that none goes back. */
class RefundReceiptTest {
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
    payment = till.paid(new TestPeople(station).verified(1, "广东", "resident"));
  }

  @Test
  void refersToTheFirstReceipt() {
    String refund = refunds.asked(payment, "--amount", "150.05");

    JsonNode receipt = show(refund);

    assertEquals(receipt, show("SIM" + refund));
    assertEquals("SIM" + refund, receipt.required("receipt").asText());
    assertEquals("SIM" + payment, receipt.required("firstReceipt").asText());
    assertEquals(refund, receipt.required("refund").asText());
    assertEquals(payment, receipt.required("payment").asText());
    assertEquals(15_005, receipt.required("amountFen").asLong());
    assertEquals("壹佰伍拾元零伍分", receipt.required("amountInWords").asText());
    assertEquals("ordinary", receipt.required("kind").asText());
    assertEquals("2026-11-20", receipt.required("returnedOn").asText());
    assertEquals("2027-05-19", receipt.required("keepUntil").asText());
    assertTrue(receipt.required("checkCode").asText().matches("[0-9a-f]{6}"));
    assertTrue(receipt.required("title").asText().contains("SIMULATED"));
    assertTrue(receipt.required("simulated").asBoolean());
    assertFalse(receipt.has("valueDate"));
  }

  @Test
  void givesEachPartItsOwnReceiptAndKeepsTheFirst() {
    String first = refunds.asked(payment, "--amount", "100");
    station.after(60);
    String second = refunds.asked(payment, "--amount", "100");

    assertNotEquals(show(first).required("checkCode"), show(second).required("checkCode"));
    JsonNode paid = show(payment);
    assertEquals("SIM" + payment, paid.required("receipt").asText());
    assertEquals(40_000, paid.required("amountFen").asLong());
    assertEquals(20_000, paid.required("refundedFen").asLong());
    station.run("receipt", "show", payment).exits(0).says("CNY 200.00 of this payment went back");
  }

  @Test
  void isThereOnceTheMoneyIsBack() {
    till.fault("'on':'refund','behaviour':'timeout-after'");
    String refund = refunds.ask(payment).exits(75).json().required("refund").asText();

    JsonNode error =
        station
            .run("receipt", "show", refund, "-o", "json")
            .saysNothing()
            .fails(3, "REFUND_NOT_DONE");
    assertTrue(error.required("next").asText().contains("pay resolve " + payment));

    till.resolve(payment).exits(0);
    assertEquals("SIM" + refund, show(refund).required("receipt").asText());
  }

  @Test
  void provesTheReturnOfATurnedDownPaymentWithoutAFirstReceipt() {
    String person = new TestPeople(station).verified(2, "广东", "flexible");
    String held =
        till.paid(
            person, "--insurance", "flexible-pension", "--period", "2026-11", "--amount", "6000");
    till.reject(held, "clerk-wang").exits(0);

    JsonNode receipt = show("R" + held);

    assertEquals("rejected", receipt.required("kind").asText());
    assertFalse(receipt.has("firstReceipt"));
  }

  @Test
  void isANoticeWhereTheMoneyWasCarried() {
    station.at("2026-11-21T10:00:00+08:00");
    String refund = refunds.asked(payment);

    JsonNode notice = show(refund);

    assertFalse(notice.has("receipt"));
    assertEquals("2027-01-01", notice.required("valueDate").asText());
    assertEquals("CARRIED_TO_NEXT_POOL", notice.required("state").asText());
    assertEquals("2026-11-21T10:00:00+08:00", notice.required("requestedAt").asText());
    assertTrue(notice.required("checkCode").asText().matches("[0-9a-f]{6}"));
    station.run("receipt", "show", "SIM" + refund, "-o", "json").fails(5, "NO_SUCH_RECEIPT");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 模拟社会保险费退款凭证 | 肆佰元整 | 原缴费凭证号
          en | SIMULATED refund receipt | 肆佰元整 | First receipt
          """)
  void printsAReceiptForPeople(String lang, String title, String words, String first) {
    String refund = refunds.asked(payment);

    station
        .run("receipt", "show", refund, "--lang", lang)
        .exits(0)
        .says(title)
        .says(words)
        .says(first)
        .says("SIM" + payment)
        .hides(TestPeople.name(1), TestPeople.idNumber(1), TestPeople.phone(1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 转入次年统筹通知 | 不退回缴费人 | 逾期转入次年统筹 | clerk-li 以外的工作人员
          en | SIMULATED notice | No money goes back | section 6 item 4 | other than clerk-li
          """)
  void printsANoticeForPeople(
      String lang, String title, String noMoney, String basis, String override) {
    station.at("2026-11-21T10:00:00+08:00");
    String refund = refunds.asked(payment);

    station
        .run("receipt", "show", refund, "--lang", lang)
        .exits(0)
        .says(title)
        .says(noMoney)
        .says(basis)
        .says(override)
        .says("2027-01-01")
        .says("400.00")
        .says("G03")
        .hides(TestPeople.name(1), TestPeople.idNumber(1));
  }

  private JsonNode show(String number) {
    return station.run("receipt", "show", number, "-o", "json").exits(0).json();
  }
}
