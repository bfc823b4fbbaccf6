package org.shebao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at any write. A sequence of payments is recorded in the write-ahead logs of both
 * databases, which hold every write in its order; each beginning of them is what a disk may hold
 * afterwards.
 */
class PowerLossTest {
  @TempDir Path directory;

  private TestStation station;
  private final List<Window> windows = new ArrayList<>();
  private byte[] books;
  private byte[] provider;
  private WriteAheadLog booksLog;
  private WriteAheadLog providerLog;

  /** What one command wrote: from one length of each log to another. */
  private record Window(int booksFrom, int booksTo, int from, int to) {}

  /** What the disks hold: so much of each log. */
  private record Instant(int books, int provider) {}

  @BeforeEach
  void record() throws IOException, SQLException {
    station = new TestStation(directory.resolve("recorded"));
    TestPeople people = new TestPeople(station);
    String first = people.verified(1, "广东", "resident");
    String second = people.verified(2, "广东", "resident");
    books = Files.readAllBytes(file("shebao.db"));
    provider = Files.readAllBytes(file("provider.db"));
    // Nobody writes the logs back into the files while somebody else is there.
    try (Connection bystander = DriverManager.getConnection("jdbc:sqlite:" + file("shebao.db"))) {
      look(bystander, "ATTACH '" + file("provider.db") + "' AS provider");
      look(bystander, "SELECT COUNT(*) FROM payment, provider.charge");
      play(first, second);
      booksLog = new WriteAheadLog(Files.readAllBytes(file("shebao.db-wal")));
      providerLog = new WriteAheadLog(Files.readAllBytes(file("provider.db-wal")));
      assertArrayEquals(books, Files.readAllBytes(file("shebao.db")), "the log is not all");
      assertArrayEquals(provider, Files.readAllBytes(file("provider.db")), "the log is not all");
    }
  }

  private static void look(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Every way a payment can go. */
  private void play(String first, String second) {
    pay(first, "resident-medical", "2027", "wechat-balance");
    fault("charge", "timeout-after");
    pay(first, "resident-medical", "2026", "wechat-balance");
    fault("charge", "timeout-before");
    pay(second, "resident-medical", "2027", "wechat-balance");
    type("pay", "resolve", "--all");
    fault("charge", "decline");
    pay(second, "resident-medical", "2026", "wechat-balance");
    String held = pay(first, "resident-pension", "2026", "bank-card", "6000");
    type("pay", "review", held, "--approve", "--reason", "x", "--operator", "clerk-wang");
    String back = pay(second, "resident-pension", "2026", "bank-card", "6000");
    fault("refund", "timeout-after");
    type("pay", "review", back, "--reject", "--reason", "x", "--operator", "clerk-wang");
    type("pay", "resolve", "--all");
  }

  private Path file(String name) {
    return station.home().resolve(name);
  }

  private void fault(String call, String behaviour) {
    station.file(
        "fault.json",
        "{\"faults\":[{\"on\":\"" + call + "\",\"behaviour\":\"" + behaviour + "\"}]}");
    type("provider", "faults", "fault.json");
  }

  private String pay(String person, String insurance, String period, String method) {
    return pay(person, insurance, period, method, "400");
  }

  private String pay(String person, String insurance, String period, String method, String amount) {
    String line =
        String.join(
            " ",
            "pay",
            person,
            "--insurance",
            insurance,
            "--period",
            period,
            "--amount",
            amount,
            "--method",
            method,
            "-o json");
    return type(line.split(" ")).jsonLines().get(0).required("payment").asText();
  }

  private CommandResult type(String... line) {
    int booksFrom = length("shebao.db-wal");
    int from = length("provider.db-wal");
    CommandResult result = station.run(line);
    assertTrue(List.of(0, 3, 75).contains(result.exitCode()), result::err);
    windows.add(new Window(booksFrom, length("shebao.db-wal"), from, length("provider.db-wal")));
    return result;
  }

  private int length(String name) {
    return (int) file(name).toFile().length();
  }

  /**
   * What two disks may hold together. The intention is written before the provider is called, and
   * its answer after that; a command that writes once writes an answer.
   */
  private Stream<Instant> instants(Window window) {
    List<Integer> ours = within(booksLog.commits(), window.booksFrom(), window.booksTo());
    List<Integer> theirs = within(providerLog.commits(), window.from(), window.to());
    List<Instant> all = new ArrayList<>();
    for (int mine : ours) {
      boolean intended = ours.size() < 3 || mine > window.booksFrom();
      boolean answered = ours.size() > 1 && mine == window.booksTo();
      for (int other : theirs) {
        if (answered ? other == window.to() : intended || other == window.from()) {
          all.add(new Instant(mine, other));
        }
      }
    }
    return all.stream();
  }

  private static List<Integer> within(List<Integer> commits, int from, int to) {
    return commits.stream().filter(end -> end >= from && end <= to).toList();
  }

  @Test
  void bothPartiesAgreeAfterAnyCommit() throws IOException {
    List<Instant> instants = windows.stream().flatMap(this::instants).distinct().toList();
    for (Instant each : instants) {
      TestStation survivor = survivor(each);
      survivor.run("ledger", "verify").exits(0);
      if (survivor.run("pay", "resolve", "--all").exitCode() == 75) {
        // The fault that the command was going to meet has waited for this one.
        CommandResult again = survivor.run("pay", "resolve", "--all");
        assertEquals(0, again.exitCode(), () -> each + ": " + again.err());
      }
      survivor.run("pay", "list", "--state", "UNKNOWN").exits(0).saysNothing();
      StationBooks.agreeOn(survivor);
    }
    assertTrue(instants.size() > 30, "only " + instants.size());
  }

  private TestStation survivor(Instant instant) throws IOException {
    Path place = directory.resolve("books-" + instant.books() + "-" + instant.provider());
    TestStation survivor = new TestStation(place);
    Files.createDirectories(survivor.home());
    // With their modes: keys that others may read are refused.
    for (String each : List.of("keys", "keys/keyring.json")) {
      Files.copy(file(each), survivor.home().resolve(each), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.write(survivor.home().resolve("shebao.db"), books);
    Files.write(survivor.home().resolve("shebao.db-wal"), booksLog.cut(instant.books()));
    Files.write(survivor.home().resolve("provider.db"), provider);
    Files.write(survivor.home().resolve("provider.db-wal"), providerLog.cut(instant.provider()));
    return survivor;
  }

  @Test
  void aTornWriteIsTheStateBeforeItsTransaction() throws IOException, SQLException {
    int frame = booksLog.frameSize();
    List<Integer> commits = booksLog.commits();
    for (int i = 1; i < commits.size(); i++) {
      int before = commits.get(i - 1);
      String state = state(books, booksLog.cut(before));
      for (int start = Math.max(before, WriteAheadLog.HEADER);
          start < commits.get(i);
          start += frame) {
        for (int extra : new int[] {0, 1, WriteAheadLog.FRAME_HEADER, frame / 2, frame - 1}) {
          assertEquals(state, state(books, booksLog.cut(start + extra)), start + "+" + extra);
        }
        // The disk made room for the whole transaction, and wrote all of it but this.
        byte[] hole = booksLog.cut(commits.get(i));
        Arrays.fill(hole, start + frame / 2, start + frame, (byte) 0x55);
        assertEquals(state, state(books, hole), "a hole at " + start);
      }
    }
    assertTrue(booksLog.frames() > 150, "only " + booksLog.frames());
  }

  @Test
  void aTornCheckpointIsTheStateOfTheWholeLog() throws IOException, SQLException {
    byte[] log = booksLog.cut(booksLog.start(booksLog.frames()));
    String state = state(books, log);
    int end = books.length;
    for (int n = 0; n < booksLog.frames(); n++) {
      end = Math.max(end, booksLog.position(n) + booksLog.page(n).length);
    }
    byte[] file = Arrays.copyOf(books, end);
    for (int n = 0; n < booksLog.frames(); n++) {
      byte[] page = booksLog.page(n);
      System.arraycopy(page, 0, file, booksLog.position(n), page.length / 2);
      assertEquals(state, state(file, log), "half of page " + n);
      System.arraycopy(page, 0, file, booksLog.position(n), page.length);
    }
    assertEquals(state, state(file, new byte[0]), "everything written back");
  }

  /** Everything that a database says after it was opened with a log that the power left. */
  private String state(byte[] database, byte[] log) throws IOException, SQLException {
    Path file = directory.resolve("survivor.db");
    Files.write(file, database);
    Files.write(directory.resolve("survivor.db-wal"), log);
    Files.deleteIfExists(directory.resolve("survivor.db-shm"));
    StringBuilder state = new StringBuilder();
    try (Connection opened = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      append(state, opened, "PRAGMA integrity_check");
      for (String table : List.of("payment", "journal", "posting", "receipt", "request")) {
        append(state, opened, "SELECT * FROM " + table + " ORDER BY 1, 2");
      }
    }
    assertTrue(state.toString().startsWith("ok|\n"), state::toString);
    return state.toString();
  }

  private static void append(StringBuilder state, Connection opened, String query)
      throws SQLException {
    try (ResultSet rows = opened.createStatement().executeQuery(query)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          state.append(rows.getString(i)).append('|');
        }
        state.append('\n');
      }
    }
  }
}
