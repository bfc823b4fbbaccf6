package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao provider}: the simulated provider's bill, its books and the faults it is given. */
class ProviderTest {
  private static final int COLUMNS = 27;

  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
    person = people.verified(1, "广东", "resident");
  }

  @Test
  void writesTheDaysBill() {
    String payment = till.paid(person);
    till.paid(person, "--period", "2026", "--method", "bank-card", "--amount", "450.5");

    String bill = bill("2026-11-20");

    List<String> lines = bill.lines().toList();
    assertTrue(bill.startsWith("\uFEFF"), "byte order mark");
    assertTrue(bill.endsWith("\r\n"));
    assertEquals(5, lines.size());
    assertEquals(COLUMNS, lines.get(0).split(",", -1).length);
    String[] row = lines.get(1).split(",", -1);
    assertEquals(COLUMNS, row.length);
    assertEquals("`2026-11-20 10:00:00", row[0]);
    assertEquals("`" + payment, row[6]);
    assertEquals("`SUCCESS", row[9]);
    assertEquals("`400.00", row[24]);
    assertTrue(lines.get(4).startsWith("`2,`850.50,`0.00"), lines.get(4));
    assertFalse(bill.contains(person), "the provider knows nobody of ours");
  }

  @Test
  void listsTheRefundOfARejectedPayment() {
    String relative = people.verified(2, "广东", "resident");
    String payment = till.paid(person, "--method", "family-proxy", "--payer", relative);
    till.reject(payment, "clerk-wang").exits(0);

    List<String> lines = bill("2026-11-20").lines().toList();

    String refund =
        lines.stream().filter(line -> line.contains("`REFUND,")).findFirst().orElseThrow();
    assertTrue(refund.contains("`R" + payment + ",`400.00"), refund);
    assertTrue(lines.get(lines.size() - 1).startsWith("`2,`400.00,`400.00"), lines.toString());
  }

  @Test
  void hasNoBillOfADayWithoutTrade() {
    station
        .run("provider", "bill", "--date", "2026-11-19", "--out", "-")
        .exits(0)
        .saysNothing()
        .complains("NO_STATEMENT_EXIST");
    JsonNode none =
        station
            .run("provider", "bill", "--date", "2026-11-19", "--out", "bill.csv", "-o", "json")
            .exits(0)
            .json();
    assertEquals("none", none.required("statement").asText());
    assertFalse(Files.exists(directory.resolve("bill.csv")));
  }

  @Test
  void namesTheDigestOfTheUncompressedBill() throws IOException, NoSuchAlgorithmException {
    till.paid(person);
    JsonNode written =
        station
            .run(
                "provider",
                "bill",
                "--date",
                "2026-11-20",
                "--gzip",
                "--out",
                "bill.csv.gz",
                "-o",
                "json")
            .exits(0)
            .json();

    byte[] zipped = Files.readAllBytes(directory.resolve("bill.csv.gz"));
    byte[] bill;
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      bill = unzipped.readAllBytes();
    }
    String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bill));
    assertEquals(sha1, written.required("hashValue").asText());
    assertEquals(bill("2026-11-20"), new String(bill, StandardCharsets.UTF_8));
    assertEquals(1, written.required("payments").asInt());
    assertEquals(40_000, written.required("amountFen").asLong());
    assertTrue(written.required("provisional").asBoolean(), "the day is not over");
  }

  @Test
  void settlesCardsOnTheNextWorkingDay() {
    till.paid(person, "--method", "bank-card");

    assertEquals(40_000, method("debit-card").required("unsettledFen").asLong());
    station.at("2026-11-23T00:00:00+08:00");
    assertEquals(40_000, method("debit-card").required("settledFen").asLong());
  }

  @Test
  void strikesOnlyTheCallsThatAFaultNames() {
    till.fault("'on':'charge','behaviour':'decline','times':0,'match':{'method':'debit-card'}");

    till.paid(person);
    till.pay(person, "--period", "2026", "--method", "bank-card").fails(3, "PAYMENT_DECLINED");

    JsonNode fault = station.run("provider", "status", "-o", "json").json().at("/faults/0");
    assertEquals("debit-card", fault.at("/match/method").asText());
    assertEquals(1, fault.required("used").asInt());
  }

  @Test
  void spendsAFaultAsOftenAsItSays() {
    till.fault("'on':'charge','behaviour':'decline','times':2");

    till.pay(person).exits(3);
    till.pay(person).exits(3);
    till.paid(person);
    assertTrue(status().at("/faults").isEmpty());
  }

  @Test
  void loadsNothingOnADryRunAndReplacesOtherwise() {
    till.fault("'on':'charge','behaviour':'decline','times':0");
    String empty = "{\"faults\":[]}";

    station.runWithInput(empty, "provider", "faults", "-", "--dry-run", "-o", "json").exits(0);
    till.pay(person).exits(3);

    station.runWithInput(empty, "provider", "faults", "-", "-o", "json").exits(0);
    till.paid(person);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "fault-scripts.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void refusesAScriptItDoesNotUnderstand(String id, String script, String named) {
    JsonNode error =
        station
            .runWithInput(script, "provider", "faults", "-", "-o", "json")
            .saysNothing()
            .fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
    till.paid(person);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          bill-01, 2026-11-31, -, wechat, --date
          bill-02, 20261120, -, wechat, --date
          bill-03, 2026-11-20, -, alipay, --format
          bill-04, 2026-11-20, nowhere/bill.csv, wechat, --out
          bill-05, 2026-11-20, home, wechat, --out
          """)
  void namesWhatIsWrongWithTheWishForABill(
      String id, String date, String out, String format, String named) {
    till.paid(person);

    JsonNode error =
        station
            .run("provider", "bill", "--date", date, "--out", out, "--format", format, "-o", "json")
            .saysNothing()
            .fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 零钱, 模拟", "en, wallet, Simulated"})
  void showsItsBooksToPeople(String lang, String wallet, String simulated) {
    till.paid(person);

    station.run("provider", "status", "--lang", lang).exits(0).says(wallet).says(simulated);
  }

  private String bill(String date) {
    return station.run("provider", "bill", "--date", date, "--out", "-").exits(0).out();
  }

  private JsonNode status() {
    return station.run("provider", "status", "-o", "json").exits(0).json();
  }

  private JsonNode method(String code) {
    for (JsonNode method : status().required("methods")) {
      if (method.required("method").asText().equals(code)) {
        return method;
      }
    }
    throw new AssertionError(code);
  }
}
