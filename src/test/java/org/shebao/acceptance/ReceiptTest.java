package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao receipt show}: what a payer takes away. */
class ReceiptTest {
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
  void showsAReceiptByPaymentAndByItsOwnNumber() {
    String payment = paidIn("广东");

    JsonNode receipt = show(payment);

    assertEquals(receipt, show("SIM" + payment));
    assertEquals("SIM" + payment, receipt.required("receipt").asText());
    assertEquals(payment, receipt.required("payment").asText());
    assertEquals(40_000, receipt.required("amountFen").asLong());
    assertEquals("2026-11-20", receipt.required("paidOn").asText());
    assertEquals("resident-medical", receipt.required("insurance").asText());
    assertEquals("2027", receipt.required("period").asText());
    assertEquals("wechat-balance", receipt.required("method").asText());
    assertTrue(receipt.required("simulated").asBoolean());
    assertTrue(receipt.required("title").asText().contains("SIMULATED"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          words-01, 400, 肆佰元整
          words-02, 450.05, 肆佰伍拾元零伍分
          words-03, 1001.10, 壹仟零壹元壹角
          """)
  void writesTheAmountInWords(String id, String amount, String words) {
    String person = people.verified(1, "广东", "resident");

    assertEquals(
        words, show(till.paid(person, "--amount", amount)).required("amountInWords").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          keep-01, 2026-11-20, 2027-05-19
          keep-02, 2026-01-01, 2026-06-30
          """)
  void namesTheLastDayOnWhichItMustBeKept(String id, String paidOn, String keepUntil) {
    station.at(paidOn + "T12:00:00+08:00");
    String person = people.verified(1, "广东", "flexible");
    String payment =
        till.paid(person, "--insurance", "flexible-pension", "--period", paidOn.substring(0, 7));

    assertEquals(keepUntil, show(payment).required("keepUntil").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          routes-01, 广东, e-receipt-card-wallet ems-mail, article-table
          routes-02, 黑龙江, gov-service-site-download, article-table
          routes-03, 河南, e-receipt-card-wallet paper-by-pickup-code, article-general
          """)
  void namesTheRoutesOfTheRegion(String id, String region, String routes, String basis) {
    JsonNode receipt = show(paidIn(region));

    assertEquals(
        List.of(routes.split(" ")),
        StreamSupport.stream(receipt.required("routes").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
    assertEquals(basis, receipt.required("routesBasis").asText());
  }

  @Test
  void sendsBeijingToTheHall() {
    String person = people.verified(1, "北京", "flexible");
    String payment = till.paid(person, "--insurance", "flexible-pension", "--period", "2026-11");

    assertEquals("[\"hall-pickup\"]", show(payment).required("routes").toString());
  }

  @Test
  void keepsTheRegionOfThePaymentWhenThePersonMoves() {
    String payment = paidIn("广东");
    station.run("bind", "move", "R00000001", "--region", "黑龙江").exits(0);

    assertEquals("440000", show(payment).required("region").asText());
  }

  @Test
  void givesEveryReceiptItsOwnPickUpCode() {
    JsonNode first = show(paidIn("广东"));
    JsonNode second = show(till.paid("R00000001", "--period", "2026"));

    assertTrue(first.required("pickupCode").asText().matches("[0-9]{9}"));
    assertNotEquals(first.required("pickupCode"), second.required("pickupCode"));
    assertTrue(first.required("checkCode").asText().matches("[0-9a-f]{6}"));
    assertNotEquals(first.required("checkCode"), second.required("checkCode"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 模拟, 肆佰元整, 2027-05-19, 微信零钱", "en, SIMULATED, 肆佰元整, 2027-05-19, WeChat balance"})
  void printsAReceiptForPeople(
      String lang, String title, String words, String keepUntil, String method) {
    String payment = paidIn("广东");

    station
        .run("receipt", "show", payment, "--lang", lang)
        .exits(0)
        .says(title)
        .says(words)
        .says(keepUntil)
        .says(method)
        .says("SIM" + payment)
        .hides(TestPeople.name(1), TestPeople.idNumber(1), TestPeople.phone(1));
  }

  @Test
  void masksThePerson() {
    String payment = paidIn("广东");

    station
        .run("receipt", "show", payment, "-o", "json")
        .hides(TestPeople.name(1), TestPeople.idNumber(1), TestPeople.phone(1))
        .hides(TestPeople.idNumber(1).substring(6, 14));
  }

  @Test
  void letsTheFormatBeChosen() {
    String payment = paidIn("广东");

    assertEquals(show(payment), station.run("receipt", "show", payment, "--format", "json").json());
    station.run("receipt", "show", payment, "--format", "text", "-o", "json").exits(0).says("肆佰元整");
    station.run("receipt", "show", payment, "--format", "pdf", "-o", "json").fails(2, "USAGE");
    station.run("receipt", "show", "P00000099", "--format", "pdf", "-o", "json").fails(2, "USAGE");
  }

  @Test
  void hasNoReceiptOfWhatIsNotPaid() {
    String person = people.verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-before'");
    String payment = till.pay(person).exits(75).json().required("payment").asText();

    JsonNode error =
        station
            .run("receipt", "show", payment, "-o", "json")
            .saysNothing()
            .fails(3, "PAYMENT_NOT_PAID");

    assertTrue(error.required("message").asText().contains(payment));
  }

  @Test
  void doesNotKnowAnotherNumberAndDoesNotRepeatAnIdNumber() {
    station.run("receipt", "show", "SIMP00000099", "-o", "json").fails(5, "NO_SUCH_RECEIPT");
    station
        .run("receipt", "show", TestPeople.idNumber(1), "-o", "json")
        .hides(TestPeople.idNumber(1))
        .fails(5, "NO_SUCH_RECEIPT");
  }

  private String paidIn(String region) {
    return till.paid(people.verified(1, region, "resident"));
  }

  private JsonNode show(String number) {
    return station.run("receipt", "show", number, "-o", "json").exits(0).json();
  }
}
