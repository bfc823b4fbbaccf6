package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.FirstVersionHome;
import org.shebao.TestStation;

/** Files that a disk or a person has damaged: told, never believed, and never a bug of ours. */
class StoreDamageTest {
  private static final int FLIPS = 250;
  private static final int PAGE = 4096;

  /** What {@code ledger verify} answers for. */
  private static final List<String> EXAMINED =
      List.of(
          "SELECT type, name, sql FROM sqlite_master",
          "SELECT * FROM journal NOT INDEXED",
          "SELECT * FROM posting NOT INDEXED",
          "SELECT * FROM receipt NOT INDEXED",
          "SELECT id, person_id, insurance, period, amount_fen, state, transaction_no, charged_at"
              + " FROM payment NOT INDEXED",
          "SELECT id, document_index, document_type, hex(sealed_name), hex(sealed_document),"
              + " hex(sealed_phone), hex(sealed_subsidy) FROM person NOT INDEXED");

  @TempDir Path directory;

  private TestStation station;
  private byte[] books;
  private byte[] provider;

  @BeforeEach
  void open() throws IOException {
    station = new TestStation(directory);
    FirstVersionHome.copyTo(station.home());
    station.run("pay", "resolve", "--all").exits(0);
    books = Files.readAllBytes(file("shebao.db"));
    provider = Files.readAllBytes(file("provider.db"));
  }

  private Path file(String name) {
    return station.home().resolve(name);
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.deleteIfExists(file(name + "-wal"));
    Files.deleteIfExists(file(name + "-shm"));
    Files.write(file(name), bytes);
  }

  private int verify() {
    return station.run("ledger", "verify", "-o", "json").exitCode();
  }

  @Test
  void findsEveryFlippedBitThatChangesWhatItExamines() throws IOException {
    Set<String> whole = examined();
    Random random = new Random(20261120);
    int changing = 0;
    for (int flips = 0; flips < FLIPS; ) {
      int offset = random.nextInt(books.length);
      if (books[offset] != 0) {
        flips++;
        int bit = random.nextInt(8);
        byte[] damaged = books.clone();
        damaged[offset] ^= (byte) (1 << bit);
        put("shebao.db", damaged);
        put("provider.db", provider);
        boolean changes = !examined().equals(whole);

        int exit = verify();

        changing += changes ? 1 : 0;
        String where = "bit " + bit + " of byte " + offset;
        assertTrue(Set.of(0, 8, 74).contains(exit), () -> where + " ends with exit " + exit);
        assertTrue(exit != 0 || !changes, () -> where + " was not found");
      }
    }
    assertTrue(changing > FLIPS / 10, "only " + changing + " flips changed anything");
  }

  /** The rows that verifying is about, read as they lie there; empty when they cannot be read. */
  private Set<String> examined() {
    Set<String> rows = new TreeSet<>();
    try (Connection raw =
        DriverManager.getConnection("jdbc:sqlite:file:" + file("shebao.db") + "?immutable=1")) {
      for (String query : EXAMINED) {
        rows.addAll(rows(raw, query));
      }
      return rows;
    } catch (SQLException e) {
      return Set.of();
    }
  }

  private static List<String> rows(Connection raw, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = raw.createStatement().executeQuery(query)) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder(query);
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] bytes = rows.getBytes(i);
          row.append('|').append(bytes == null ? "-" : HexFormat.of().formatHex(bytes));
        }
        found.add(row.toString());
      }
    }
    return found;
  }

  @ParameterizedTest(name = "shebao.db of {0} bytes")
  @ValueSource(ints = {0, 1, 16, 50, 99, 100, 101, 512, 4095, 4096, 4097, 6144, 8192, 40_000})
  void tellsThatTheBooksWereCutOff(int length) throws IOException {
    cut("shebao.db", books, length);

    assertTrue(Set.of(8, 74).contains(verify()));
    station.run("pay", "list").exits(74).saysNothing();
  }

  @Test
  void tellsThatTheBooksWereCutOffAtAnyPage() throws IOException {
    for (int length = PAGE; length < books.length; length += PAGE) {
      cut("shebao.db", books, length);
      int exit = verify();
      int at = length;
      assertTrue(Set.of(8, 74).contains(exit), () -> "cut at " + at + " ends with exit " + exit);
    }
  }

  @ParameterizedTest(name = "provider.db of {0} bytes")
  @ValueSource(ints = {0, 1, 99, 100, 4095, 4096, 6144, 8192})
  void tellsThatTheProvidersBooksWereCutOff(int length) throws IOException {
    cut("provider.db", provider, length);

    station.run("provider", "status", "-o", "json").saysNothing().fails(74, "STORE");
  }

  private void cut(String name, byte[] whole, int length) throws IOException {
    put("shebao.db", books);
    put("provider.db", provider);
    put(name, Arrays.copyOf(whole, length));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, database file is damaged", "zh, 数据库文件已损坏"})
  void saysThatTheFileItselfIsDamagedAndCountsNothing(String lang, String told)
      throws IOException, SQLException {
    byte[] damaged = books.clone();
    // There is no such kind of page.
    damaged[(firstPageOf("journal") - 1) * PAGE] = 77;
    put("shebao.db", damaged);

    var report = station.run("ledger", "verify", "-o", "json").exits(8).json();

    assertEquals("file", report.required("findings").get(0).required("kind").asText());
    assertEquals(0, report.required("entries").asInt());
    station.run("ledger", "verify", "--lang", lang).exits(8).says(told);
  }

  private int firstPageOf(String table) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file("shebao.db"));
        ResultSet rows =
            raw.createStatement()
                .executeQuery("SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'")) {
      return rows.getInt(1);
    }
  }

  @Test
  void findsAConstraintThatSomebodyTookAway() throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file("shebao.db"))) {
      raw.createStatement().executeUpdate("DROP INDEX payment_liability");
    }

    station.run("ledger", "verify").exits(8).says("payment_liability");
  }

  @Test
  void isNotDisturbedByIndexFilesThatAreOld() throws IOException {
    Files.write(
        file("shebao.db-shm"),
        "left by something else".repeat(3000).getBytes(StandardCharsets.UTF_8));

    assertEquals(0, verify());
    station.run("pay", "list").exits(0);
  }
}
