package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.FirstVersionHome;
import org.shebao.StationBooks;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** A home of the first version, opened by this one: nothing is lost and everything goes on. */
class UpgradeTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    FirstVersionHome.copyTo(station.home());
  }

  @Test
  void findsTheBooksClean() {
    station.run("ledger", "verify", "-o", "json").exits(0);
  }

  @Test
  void keepsEveryPaymentAsItWas() {
    assertEquals(
        Map.of("PAID", 2, "HELD", 1, "UNKNOWN", 2, "FAILED", 1, "REFUNDED", 1, "REFUNDING", 1),
        states());
  }

  @Test
  void settlesWhatWasOpen() {
    station.run("pay", "resolve", "--all").exits(0);

    assertEquals(Map.of("PAID", 3, "HELD", 1, "CLOSED", 1, "FAILED", 1, "REFUNDED", 2), states());
    StationBooks.agreeOn(station);
  }

  @Test
  void takesTheNextPaymentOfAPersonBoundBefore() {
    TestTill till = new TestTill(station);
    int before = StationBooks.agreeOn(resolved());
    String person =
        station.run("bind", "list", "-o", "json").exits(0).jsonLines().stream()
            .filter(each -> each.required("name").asText().startsWith("何"))
            .map(each -> each.required("person").asText())
            .findFirst()
            .orElseThrow();

    till.paid(person);

    assertEquals(before + 1, StationBooks.agreeOn(station));
  }

  private TestStation resolved() {
    station.run("pay", "resolve", "--all").exits(0);
    return station;
  }

  @ParameterizedTest
  @ValueSource(strings = {"shebao.db", "provider.db"})
  void copiesAFileBeforeItsSchemaIsChangedAndOnlyThen(String name) throws SQLException {
    Path file = station.home().resolve(name);
    Path copy = station.home().resolve(name + ".v1.bak");

    station.run("ledger", "verify").exits(0);

    boolean changed = version(file) > 1;
    assertEquals(changed, Files.exists(copy));
    if (changed) {
      assertEquals(1, version(copy));
    }
  }

  private static int version(Path file) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet rows = database.createStatement().executeQuery("PRAGMA user_version")) {
      return rows.getInt(1);
    }
  }

  private Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    station
        .run("pay", "list", "-o", "json")
        .exits(0)
        .jsonLines()
        .forEach(payment -> states.merge(payment.required("state").asText(), 1, Integer::sum));
    return states;
  }
}
