package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** {@code shebao pay escalations}: what asking does not settle waits for a person, with advice. */
class PayEscalationsTest {
  private static final String SILENT = "'on':'query','behaviour':'timeout','times':0";

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
  }

  @Test
  void knowsOfNothingOnAGoodDay() {
    till.paid(person);

    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();
    station.run("pay", "escalations").exits(0).saysNothing();
  }

  @Test
  void namesAPaymentThatIsUnknownForADay() {
    String payment = unknown();
    till.fault(SILENT);
    station.at("2026-11-21T09:59:59+08:00");
    till.resolve(payment).exits(75);
    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();

    station.at("2026-11-21T10:00:00+08:00");
    till.resolve(payment).exits(75);

    JsonNode escalation = station.run("pay", "escalations", "-o", "json").exits(0).json();
    assertEquals("OUTCOME_UNKNOWN", escalation.required("kind").asText());
    assertEquals(payment, escalation.required("payment").asText());
    assertEquals("2026-11-21T10:00:00+08:00", escalation.required("since").asText());
    assertTrue(escalation.required("next").asText().contains("pay resolve " + payment));
    till.resolve(payment).exits(75);
    assertEquals(
        1, station.run("pay", "escalations", "-o", "json").jsonLines().size(), "told once");
  }

  @Test
  void goesAwayWhenItIsSettled() {
    String payment = unknown();
    till.fault(SILENT);
    station.at("2026-11-21T10:00:00+08:00");
    till.resolve(payment).exits(75);
    station.run("provider", "faults", station.file("none.json", "{\"faults\":[]}")).exits(0);

    till.resolve(payment).exits(0);

    station.run("pay", "escalations", "-o", "json").exits(0).saysNothing();
  }

  @Test
  void namesARefundThatIsUnknownForADay() {
    String payment = till.paid(person);
    TestRefunds refunds = new TestRefunds(station);
    till.fault("'on':'refund','behaviour':'timeout-after'");
    String refund = refunds.ask(payment).exits(75).json().required("refund").asText();
    till.fault(SILENT);
    station.at("2026-11-21T10:00:00+08:00");

    till.resolve(payment).fails(75, "REFUND_UNKNOWN");

    JsonNode escalation = station.run("pay", "escalations", "-o", "json").exits(0).json();
    assertEquals("REFUND_UNKNOWN", escalation.required("kind").asText());
    assertEquals(refund, escalation.required("subject").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 超过一天还不知道 | 不要重复缴费
          en | unknown for more than a day | do not pay again
          """)
  void tellsPeopleWhatToDo(String lang, String what, String next) {
    String payment = unknown();
    till.fault(SILENT);
    station.at("2026-11-21T10:00:00+08:00");
    till.resolve(payment).exits(75);

    station.run("pay", "escalations", "--lang", lang).exits(0).says(what).says(next).says(payment);
    station.run("pay", "status", payment, "--lang", lang).exits(0).says(what).says(next);
  }

  @Test
  void asksOnlyWhatIsDueAndSaysSo() {
    String payment = unknown();
    till.fault(SILENT);
    till.resolve(payment).exits(75);

    JsonNode error = till.resolve("--all").saysNothing().fails(75, "ASKED_RECENTLY");

    assertEquals("2026-11-20T10:01:00+08:00", error.required("retryAt").asText());
    station.after(60);
    till.resolve("--all").fails(75, "OUTCOME_UNKNOWN");
    JsonNode later = till.resolve("--all").fails(75, "ASKED_RECENTLY");
    assertEquals("2026-11-20T10:03:00+08:00", later.required("retryAt").asText(), "twice as long");
  }

  private String unknown() {
    till.fault("'on':'charge','behaviour':'timeout-after'");
    return till.pay(person).exits(75).json().required("payment").asText();
  }
}
