package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao ledger}: the books examined, also after somebody edited them, and given out. */
class LedgerTest {
  private static final String HEADER =
      "orderNo,providerTransaction,kind,state,amountFen,occurredAt";

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;

  /** One payment in each of the states that books can hold at rest. */
  private final Map<String, String> payments = new TreeMap<>();

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
    TestPeople people = new TestPeople(station);
    String person = people.verified(1, "广东", "resident");
    String relative = people.verified(2, "广东", "resident");
    payments.put("paid", till.paid(person));
    payments.put("held", proxy(person, relative));
    payments.put("refunded", proxy(relative, person));
    till.reject(payments.get("refunded"), "clerk-wang").exits(0);
    till.fault("'on':'charge','behaviour':'decline'");
    payments.put("failed", till.pay(relative).exits(3).json().required("payment").asText());
  }

  private String proxy(String insured, String payer) {
    return till.paid(insured, "--period", "2026", "--method", "family-proxy", "--payer", payer);
  }

  @Test
  void findsCleanBooksCleanAndSaysWhatItChecked() {
    JsonNode report = verify().exits(0).json();

    assertTrue(report.required("clean").asBoolean());
    assertEquals(4, report.required("payments").asInt());
    assertEquals(11, report.required("entries").asInt());
    assertEquals(2, report.required("receipts").asInt());
    assertEquals(
        Map.of(
            "held:R00000001", -40_000L,
            "held:R00000002", 0L,
            "pool:resident-medical", -40_000L,
            "provider", 80_000L,
            "refund-owed", 0L,
            "refund-payable", 0L),
        balances(report));
    assertTrue(report.required("findings").isEmpty());
    station.run("ledger", "verify", "--lang", "en").exits(0).says("clean").says("every entry");
    station.run("ledger", "verify", "--lang", "zh").exits(0).says("账");
  }

  @Test
  void findsEmptyBooksClean() {
    TestStation other = new TestStation(directory.resolve("other"));

    JsonNode report = other.run("ledger", "verify", "-o", "json").exits(0).json();

    assertTrue(report.required("clean").asBoolean());
    assertEquals(0, report.required("entries").asInt());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "ledger-edits.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void namesThePlaceThatSomebodyEdited(String id, String sql, String places) throws SQLException {
    edit(named(sql));

    CommandResult examined = verify().exits(8);

    JsonNode report = examined.json();
    assertEquals(
        List.of(named(places).split(", ")).stream().sorted().toList(),
        StreamSupport.stream(report.required("findings").spliterator(), false)
            .map(LedgerTest::place)
            .sorted()
            .toList());
    assertEquals("INTEGRITY", examined.error().required("code").asText());
    station.run("ledger", "verify", "--lang", "zh").exits(8);
  }

  @Test
  void doesNotServeAPaymentThatSomebodyEdited() throws SQLException {
    edit(named("UPDATE payment SET state = 'DONE' WHERE id = '{paid}'"));

    station
        .run("pay", "status", payments.get("paid"), "-o", "json")
        .saysNothing()
        .fails(8, "INTEGRITY");
  }

  @Test
  void exportsWhatMovedOnADay() {
    String export = export("2026-11-20");

    List<String> lines = export.lines().toList();
    assertEquals(HEADER, lines.get(0));
    assertEquals(5, lines.size(), export);
    assertTrue(
        lines.contains(
            payments.get("paid")
                + ",4200000000202611200000000001,payment,PAID,40000,2026-11-20T10:00:00+08:00"),
        export);
    assertTrue(
        export.contains(payments.get("held") + ",4200000000202611200000000002,payment,HELD"));
    assertTrue(export.contains(",payment,REFUNDED,40000,"), export);
    assertTrue(export.contains("R" + payments.get("refunded") + ",5030"), export);
    assertTrue(export.contains(",refund,REFUNDED,40000,"), export);
    assertTrue(export.endsWith("\n") && !export.contains("\r"));
    assertEquals(4, StationBooks.agreeOn(station));
  }

  @Test
  void exportsTheHeaderAloneOfADayOnWhichNothingMoved() {
    assertEquals(HEADER + "\n", export("2026-11-19"));
    assertEquals(HEADER + "\n", export("2026-11-21"));
  }

  @Test
  void writesAFileWholeOrNotAtAll() throws IOException {
    JsonNode written =
        station
            .run("ledger", "export", "--date", "2026-11-20", "--out", "day.csv", "-o", "json")
            .exits(0)
            .json();

    assertEquals(4, written.required("rows").asInt());
    assertEquals(export("2026-11-20"), Files.readString(directory.resolve("day.csv")));
    station
        .run("ledger", "export", "--date", "2026-11-20", "--out", "no/day.csv", "-o", "json")
        .fails(2, "USAGE");
    station
        .run("ledger", "export", "--date", "2026-11-31", "--out", "-", "-o", "json")
        .fails(2, "USAGE");
  }

  @Test
  void servesOutsideTheWindowToo() {
    station.at("2026-11-27T03:00:00+08:00");

    verify().exits(0);
    export("2026-11-20");
  }

  @Test
  void tellsWhenTheBooksAreNotADatabase() throws IOException {
    Files.writeString(
        station.home().resolve("shebao.db"), "not a database, not at all\n".repeat(99));

    verify().saysNothing().fails(74, "STORE");
  }

  private CommandResult verify() {
    return station.run("ledger", "verify", "-o", "json");
  }

  private String export(String date) {
    return station.run("ledger", "export", "--date", date, "--out", "-").exits(0).out();
  }

  /** The kind of a finding, and the payment or else the entry that it names. */
  private static String place(JsonNode finding) {
    String where =
        Stream.of("refund", "payment", "seq")
            .filter(finding::has)
            .findFirst()
            .map(fact -> finding.required(fact).asText())
            .orElseThrow();
    return finding.required("kind").asText() + " " + where;
  }

  private static Map<String, Long> balances(JsonNode report) {
    Map<String, Long> balances = new TreeMap<>();
    report
        .required("balances")
        .forEach(
            each ->
                balances.put(
                    each.required("account").asText(), each.required("balanceFen").asLong()));
    return balances;
  }

  private String named(String text) {
    String named = text;
    for (Map.Entry<String, String> payment : payments.entrySet()) {
      named = named.replace("{" + payment.getKey() + "}", payment.getValue());
    }
    return named;
  }

  /** Plain JDBC, as somebody with the file would: foreign keys are not looked at. */
  private void edit(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + station.home().resolve("shebao.db");
    try (Connection books = DriverManager.getConnection(url);
        Statement statement = books.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
    }
  }
}
