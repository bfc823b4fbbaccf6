package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestRosters;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao ledger backup}, and a station that goes on from what it made. */
class LedgerBackupTest {
  private static final int LINES = 120;

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
  }

  /** One backup taken beside a writer, with what was reported paid before it began. */
  private record Taken(String file, Set<String> paidBefore, int payments) {}

  @Test
  void holdsEveryPaymentReportedPaidBeforeItBegan() throws Exception {
    TestRosters rosters = new TestRosters(station);
    rosters.bind(LINES);
    String roster = rosters.roster("roster.csv", 0, LINES);
    List<Taken> backups = new ArrayList<>();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<CommandResult> batch = writer.submit(() -> station.run("pay", "batch", roster));
      while (!batch.isDone()) {
        backups.add(backup(backups.size()));
      }
      batch.get().exits(0);
    } finally {
      writer.shutdownNow();
    }

    assertTrue(backups.stream().anyMatch(each -> each.payments() < LINES), "none in the middle");
    for (Taken each : List.of(backups.get(0), backups.get(backups.size() / 2))) {
      restore(each.file());
      Set<String> lost = new HashSet<>(each.paidBefore());
      lost.removeAll(paid(station));
      assertEquals(Set.of(), lost);
      station.run("ledger", "verify").exits(0);
    }
  }

  /** From another till: the numbers of the writing one are its own. */
  private Taken backup(int n) {
    TestStation other = new TestStation(directory);
    Set<String> before = paid(other);
    String file = "backup-" + n + ".db";
    JsonNode made = other.run("ledger", "backup", file, "-o", "json").exits(0).json();
    return new Taken(file, before, made.required("payments").asInt());
  }

  private static Set<String> paid(TestStation station) {
    Set<String> paid = new HashSet<>();
    station
        .run("pay", "list", "--state", "PAID", "-o", "json")
        .exits(0)
        .jsonLines()
        .forEach(payment -> paid.add(payment.required("payment").asText()));
    return paid;
  }

  /** As the help tells a person to do it. */
  private void restore(String file) throws IOException {
    Path books = station.home().resolve("shebao.db");
    Files.copy(directory.resolve(file), books, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(station.home().resolve("shebao.db-wal"));
    Files.deleteIfExists(station.home().resolve("shebao.db-shm"));
  }

  @Test
  void letsTheStationGoOnFromIt() throws IOException {
    TestPeople people = new TestPeople(station);
    String person = people.verified(1, "广东", "resident");
    String before = till.paid(person);
    till.fault("'on':'charge','behaviour':'timeout-after'");
    String open =
        till.pay(person, "--period", "2026").exits(75).json().required("payment").asText();
    station.run("ledger", "backup", "noon.db").exits(0);
    till.resolve("--all").exits(0);
    String later =
        till.paid(person, "--insurance", "resident-pension", "--period", "2026", "--amount", "200");

    restore("noon.db");

    station.run("ledger", "verify").exits(0);
    assertEquals("PAID", till.stateOf(before));
    assertEquals("UNKNOWN", till.stateOf(open));
    assertEquals("PAID", till.resolve(open).exits(0).json().required("state").asText());
    // What was taken after the copy is known to the provider alone: its bill tells.
    station.run("pay", "status", later, "-o", "json").fails(5, "NO_SUCH_PAYMENT");
    station
        .run("provider", "bill", "--date", "2026-11-20", "--out", "-")
        .exits(0)
        .says(later)
        .says(before);
    String next = people.verified(2, "广东", "resident");
    assertEquals("PAID", till.stateOf(till.paid(next)));
  }

  @Test
  void tellsWhatIsNotInIt() {
    station.run("ledger", "backup", "en.db").exits(0).says("key ring").says("shebao.db-wal");
    station.run("ledger", "backup", "zh.db", "--lang", "zh").exits(0).says("密钥").says("恢复方法");
  }

  @Test
  void isForItsOwnerAloneAndHasNothingBesideIt() throws IOException {
    station.run("ledger", "backup", "noon.db").exits(0);

    assertEquals(List.of("home", "noon.db"), names());
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(directory.resolve("noon.db")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "there.db, such a file already",
    "home, a directory",
    "no/noon.db, does not exist",
    "-, the name of a file"
  })
  void refusesAPlaceWhereItCannotMakeANewFile(String file, String why) throws IOException {
    station.run("ledger", "verify").exits(0);
    station.file("there.db", "of yesterday");

    station.run("ledger", "backup", file).exits(2).complains("FILE " + file).complains(why);

    assertEquals("of yesterday", Files.readString(directory.resolve("there.db")));
    assertEquals(List.of("home", "there.db"), names());
  }

  @Test
  void keepsNoCopyOfBooksThatDoNotAgree() throws IOException, SQLException {
    String payment = till.paid(new TestPeople(station).verified(1, "广东", "resident"));
    String url = "jdbc:sqlite:" + station.home().resolve("shebao.db");
    try (Connection books = DriverManager.getConnection(url)) {
      books.createStatement().executeUpdate("UPDATE payment SET amount_fen = 1");
    }

    JsonNode report = station.run("ledger", "backup", "noon.db", "-o", "json").exits(8).json();

    assertEquals(payment, report.required("findings").get(0).required("payment").asText());
    assertFalse(names().stream().anyMatch(name -> name.startsWith("noon.db")), names()::toString);
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
