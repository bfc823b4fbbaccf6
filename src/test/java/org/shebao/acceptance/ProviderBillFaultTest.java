package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** What the provider can do to the bill of a day with three payments: 400, 100 and 200 yuan. */
class ProviderBillFaultTest {
  private static final String DAY = "2026-11-20";

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private String second;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
    TestPeople people = new TestPeople(station);
    till.paid(people.verified(1, "广东", "resident"));
    second = till.paid(people.verified(2, "广东", "resident"), "--amount", "100");
    till.paid(people.verified(3, "广东", "resident"), "--amount", "200");
  }

  /** The amounts of the rows, then what the summary says of their count and sum. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          missing    | 'missing-row'                           | 100 200          | 2 300.00
          missing-3  | 'missing-row','row':3                   | 400 100          | 2 500.00
          missing-id | 'missing-row','orderNo':'SECOND'        | 400 200          | 2 600.00
          missing-no | 'missing-row','row':4                   | 400 100 200      | 3 700.00
          extra      | 'extra-row'                             | 400 100 200 0.01 | 4 700.01
          extra-big  | 'extra-row','amountFen':30000           | 400 100 200 300  | 4 1000.00
          altered    | 'altered-row'                           | 400.01 100 200   | 3 700.00
          altered-by | 'altered-row','row':2,'deltaFen':-2     | 400 99.98 200    | 3 700.00
          altered-id | 'altered-row','orderNo':'SECOND','amountFen':7 | 400 0.07 200 | 3 700.00
          doubled    | 'doubled-row','row':2                   | 400 100 100 200  | 3 700.00
          cut        | 'truncated','row':2                     | 400              | nothing
          """)
  void damagesTheFile(String id, String fault, String rows, String summary) {
    fault(fault.replace("SECOND", second));

    List<String> lines = bill().lines().toList();

    assertEquals(rows, amounts(lines));
    assertEquals(summary, summary(lines));
    assertEquals("400 100 200", amounts(bill().lines().toList()), "the next one is right again");
  }

  @Test
  void makesUpAnExtraRowThatNoOrderOfOursHas() {
    fault("'extra-row','orderNo':'STRANGER-1'");

    String extra = bill().lines().filter(line -> line.contains("`STRANGER-1,")).findFirst().get();

    assertEquals(27, extra.split(",", -1).length);
    assertTrue(extra.contains("`4200000000202611209999999999,"), extra);
  }

  @Test
  void cutsTheFileInTheMiddleOfARow() {
    String whole = bill();
    fault("'truncated','row':3");

    String cut = bill();

    assertTrue(whole.startsWith(cut));
    assertEquals(4, cut.lines().count());
    assertFalse(cut.endsWith("\r\n"));
  }

  @Test
  void namesTheDigestOfTheWholeFileForACutOne() throws IOException, NoSuchAlgorithmException {
    String whole = bill();
    fault("'truncated'");

    String named = billInFile().exits(0).json().required("hashValue").asText();

    assertEquals(sha1(whole.getBytes(StandardCharsets.UTF_8)), named);
    assertNotEquals(sha1(Files.readAllBytes(directory.resolve("bill.csv"))), named);
  }

  private static String sha1(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
  }

  @Test
  void tellsTheSumsThatTheFileStates() {
    fault("'missing-row'");

    JsonNode written = billInFile().exits(0).json();

    assertEquals(2, written.required("payments").asInt());
    assertEquals(30_000, written.required("amountFen").asLong());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "that-day,   2026-11-20T18:00:00+08:00, 2026-11-21T10:00:00+08:00",
    "next-night, 2026-11-21T09:59:59+08:00, 2026-11-21T10:00:00+08:00",
    "next-day,   2026-11-21T10:00:00+08:00, 2026-11-21T10:30:00+08:00",
  })
  void asksForPatienceWhileTheBillIsNotReady(String id, String at, String retryAt) {
    station.at(at);
    fault("'not-ready'");

    JsonNode error = billInFile().saysNothing().fails(75, "BILL_NOT_READY");

    assertEquals(retryAt, error.required("retryAt").asText());
    assertTrue(error.required("message").asText().contains(DAY), error.toString());
    assertFalse(error.required("next").asText().isBlank());
    assertFalse(Files.exists(directory.resolve("bill.csv")));
    billInFile().exits(0);
  }

  @Test
  void deniesTheBillOfADayWithTrade() {
    fault("'no-statement'");
    assertEquals("none", billInFile().exits(0).json().required("statement").asText());
    assertFalse(Files.exists(directory.resolve("bill.csv")));
  }

  @Test
  void hasNoBillWhileItIsDown() {
    till.fault("'on':'any','behaviour':'down','forSeconds':3600");
    JsonNode error = billInFile().saysNothing().fails(75, "PROVIDER_UNREACHABLE");
    assertFalse(error.required("next").asText().isBlank());
  }

  @Test
  void strikesOnlyTheBillOfTheDayThatIsNamed() {
    fault("'no-statement','match':{'date':'2026-11-19'}");
    assertEquals("400 100 200", amounts(bill().lines().toList()));

    fault("'no-statement','match':{'date':'" + DAY + "'}");
    assertEquals("", bill());
  }

  @Test
  void leavesTheBooksAlone() {
    String before = station.run("provider", "status", "-o", "json").out();
    fault("'altered-row'");
    bill();
    assertEquals(before, station.run("provider", "status", "-o", "json").out());
  }

  private void fault(String behaviour) {
    till.fault("'on':'bill','behaviour':" + behaviour);
  }

  private String bill() {
    return station.run("provider", "bill", "--date", DAY, "--out", "-").exits(0).out();
  }

  private CommandResult billInFile() {
    return station.run("provider", "bill", "--date", DAY, "--out", "bill.csv", "-o", "json");
  }

  private static String amounts(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("`NATIVE,"))
        .map(line -> line.split(",", -1))
        .filter(cells -> cells.length == 27)
        .map(cells -> cells[24].substring(1).replaceAll("\\.00$", ""))
        .collect(Collectors.joining(" "));
  }

  private static String summary(List<String> lines) {
    if (!lines.get(lines.size() - 2).startsWith("总交易单数")) {
      return "nothing";
    }
    String[] cells = lines.get(lines.size() - 1).replace("`", "").split(",", -1);
    return cells[0] + " " + cells[1];
  }
}
