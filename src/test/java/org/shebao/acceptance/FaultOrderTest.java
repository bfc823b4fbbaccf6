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
import org.shebao.TestCases;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** 系统故障期间产生的异常订单: the orders of a fault, and their cases (article section 5; G32). */
class FaultOrderTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestCases cases;
  private TestRefunds refunds;
  private TestPeople people;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory).at("2026-11-10T10:00:00+08:00");
    till = new TestTill(station);
    cases = new TestCases(station);
    refunds = new TestRefunds(station);
    people = new TestPeople(station);
    person = people.verified(1, "广东", "resident");
    station.file("voucher.jpg", "a picture");
  }

  private String record() {
    return refunds
        .refund("fault", "record", "--note", "outage", "--from", "2026-11-10T09:30:00+08:00")
        .exits(0)
        .json()
        .required("fault")
        .asText();
  }

  private JsonNode ended(String fault, String at) {
    return refunds.refund("fault", "end", fault, "--to", at).exits(0).json();
  }

  @Test
  void theEndOfAFaultListsItsOrdersAndUntilWhenTheyGoBack() {
    String paid = till.paid(person);
    String other = people.verified(2, "广东", "resident");
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String unknown = till.pay(other).exits(75).json().required("payment").asText();
    String third = people.verified(3, "广东", "resident");
    till.fault("'on':'charge','behaviour':'decline','reason':'NOT_ENOUGH'");
    till.pay(third).exits(3);
    String fault = record();
    station.at("2026-11-10T18:00:00+08:00");

    JsonNode orders = ended(fault, "2026-11-10T15:00:00+08:00").required("orders");

    assertEquals(2, orders.size(), orders.toString());
    assertEquals(paid, orders.get(0).required("payment").asText());
    assertEquals("2026-11-12T15:00:00+08:00", orders.get(0).required("until").asText());
    assertEquals(unknown, orders.get(1).required("payment").asText());
    assertEquals("UNKNOWN", orders.get(1).required("state").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          as the fault ends,      10:00:00, 1
          a second before it,     09:59:59, 0
          """)
  void anOrderOfItsLastMomentBelongsToIt(String id, String end, int orders) {
    till.paid(person);
    String fault = record();

    assertEquals(orders, ended(fault, "2026-11-10T" + end + "+08:00").required("orders").size());
  }

  @Test
  void aDuplicateOfTheFaultIsListed() {
    till.fault("'on':'charge','behaviour':'success-after-close','delaySeconds':60");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.resolve(payment).exits(0);
    station.after(3600);
    till.resolve("--all").exits(0);
    String fault = record();

    JsonNode order = ended(fault, "2026-11-10T10:30:00+08:00").required("orders").get(0);

    assertEquals("CLOSED", order.required("state").asText());
    assertTrue(order.required("duplicate").asBoolean());
  }

  @Test
  void aCaseNeedsAFaultThatCoversThePayment() {
    String payment = till.paid(person);
    cases.open("fault-order", "--payment", payment).fails(3, "NO_SYSTEM_FAULT");

    record();

    cases.open("fault-order", "--payment", payment).exits(0);
  }

  @Test
  void isDueFortyEightHoursAfterTheEndAndNotBefore() {
    String payment = till.paid(person);
    String fault = record();
    String id = cases.opened("fault-order", "--payment", payment);
    station.at("2026-11-20T10:00:00+08:00");
    assertFalse(cases.show(id).has("dueUntil"));
    assertFalse(cases.show(id).required("overdue").asBoolean());
    station.run("troubleshoot", "case", "show", id).exits(0).says("the system fault lasts");

    ended(fault, "2026-11-10T15:00:00+08:00");

    JsonNode late = cases.show(id);
    assertEquals("2026-11-12T15:00:00+08:00", late.required("dueUntil").asText());
    assertTrue(late.required("overdue").asBoolean());
    station.at("2026-11-12T15:00:00+08:00");
    assertFalse(cases.show(id).required("overdue").asBoolean());
    station.after(1);
    assertTrue(cases.show(id).required("overdue").asBoolean());
  }

  @Test
  void goesBackByTheFortyEightHourRouteAndEnds() {
    String payment = till.paid(person);
    record();
    String id =
        cases.opened("fault-order", "--payment", payment, "--evidence", "voucher=voucher.jpg");

    JsonNode done = cases.resolve(id, "--action", "refund").exits(0).json();

    assertEquals("system-fault", done.required("refund").required("kind").asText());
    assertEquals("upheld", done.required("outcome").asText());
    assertEquals("OPENED EVIDENCE_ADDED MONEY RESOLVED", cases.told(id));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 故障期间的订单 | 可退款至
          en | Orders made during the fault | Refundable until
          """)
  void tellsPeopleOfTheOrders(String lang, String orders, String until) {
    String payment = till.paid(person);
    String fault = record();

    station
        .run("refund", "fault", "end", fault, "--lang", lang)
        .exits(0)
        .says(orders)
        .says(until)
        .says("case open fault-order --payment " + payment);
  }
}
