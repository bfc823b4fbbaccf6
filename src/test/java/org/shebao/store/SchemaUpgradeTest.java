package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From one schema to the next: one transaction a step, a copy before, and never backward. */
class SchemaUpgradeTest {
  private static final int OURS = 0x4e4f5445;
  private static final String FIRST = "CREATE TABLE note (id BIGINT PRIMARY KEY);";
  private static final String SECOND = "ALTER TABLE note ADD COLUMN author TEXT;";
  private static final String THIRD = "CREATE INDEX note_author ON note (author);";
  private static final String BROKEN =
      "CREATE TABLE half (id BIGINT); INSERT INTO nowhere VALUES (1);";

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("notes.db");
  }

  private Database open(String... steps) {
    return open(file(), steps);
  }

  private static Database open(Path file, String... steps) {
    return Database.open(file, new Schema(OURS, "note", List.of(steps)), StoreSettings.STANDARD);
  }

  private static long number(Path file, String query, String... steps) {
    try (Database database = open(file, steps)) {
      return database.read(sql -> sql.one(query, row -> row.number("n")).orElseThrow());
    }
  }

  private static long version(Path file, String... steps) {
    return number(file, "SELECT user_version AS n FROM pragma_user_version", steps);
  }

  private void firstVersionWithOneNote() {
    try (Database database = open(FIRST)) {
      database.write(sql -> sql.update("INSERT INTO note (id) VALUES (7)"));
    }
  }

  /** What lies beside the file, sorted. */
  private List<String> others() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.equals("notes.db"))
          .sorted()
          .toList();
    }
  }

  @Test
  void copiesAnExistingFileBeforeTheFirstStep() throws IOException {
    firstVersionWithOneNote();

    open(FIRST, SECOND, THIRD).close();

    assertEquals(List.of("notes.db.v1.bak"), others());
    Path copy = directory.resolve("notes.db.v1.bak");
    assertEquals(1, version(copy, FIRST));
    assertEquals(7, number(copy, "SELECT id AS n FROM note", FIRST));
  }

  @Test
  void showsTheCopyToItsOwnerAlone() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    firstVersionWithOneNote();

    open(FIRST, SECOND).close();

    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(directory.resolve("notes.db.v1.bak")));
  }

  @Test
  void copiesNothingWhenTheFileIsNewOrUpToDate() throws IOException {
    open(FIRST, SECOND).close();
    open(FIRST, SECOND).close();

    assertEquals(List.of(), others());
  }

  @Test
  void neverOverwritesAnEarlierCopy() throws IOException {
    Files.writeString(directory.resolve("notes.db.v1.bak"), "of an earlier attempt");
    Files.writeString(directory.resolve("notes.db.v1.2.bak"), "of another one");
    firstVersionWithOneNote();

    open(FIRST, SECOND).close();

    assertEquals(List.of("notes.db.v1.2.bak", "notes.db.v1.3.bak", "notes.db.v1.bak"), others());
    assertEquals("of an earlier attempt", Files.readString(directory.resolve("notes.db.v1.bak")));
    assertEquals(1, version(directory.resolve("notes.db.v1.3.bak"), FIRST));
  }

  @Test
  void keepsTheStepsBeforeTheOneThatFails() throws IOException {
    firstVersionWithOneNote();

    assertThrows(StoreException.class, () -> open(FIRST, SECOND, BROKEN));

    assertEquals(2, version(file(), FIRST, SECOND));
    assertEquals(List.of("notes.db.v1.bak"), others());
    assertEquals(
        0,
        number(
            file(), "SELECT COUNT(*) AS n FROM sqlite_master WHERE name = 'half'", FIRST, SECOND));
  }

  @Test
  void leavesNoCopyOfAFileThatDidNotChange() throws IOException {
    firstVersionWithOneNote();

    assertThrows(StoreException.class, () -> open(FIRST, BROKEN));

    assertEquals(List.of(), others());
    assertEquals(1, version(file(), FIRST));
  }

  @Test
  void upgradesOnceWhenManyOpenTheFile() throws Exception {
    firstVersionWithOneNote();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Long> upgrade = () -> version(file(), FIRST, SECOND, THIRD);
      for (Future<Long> each : threads.invokeAll(List.of(upgrade, upgrade, upgrade, upgrade))) {
        assertEquals(3, each.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, version(directory.resolve("notes.db.v1.bak"), FIRST));
  }

  @Test
  void marksAFileAsOurs() {
    open(FIRST).close();

    assertEquals(
        OURS, number(file(), "SELECT application_id AS n FROM pragma_application_id", FIRST));
  }

  /** The first version wrote no application id. */
  @Test
  void opensAndUpgradesAFileOfTheFirstVersion() throws SQLException {
    make(FIRST, 0, 1);

    assertEquals(1, version(file(), FIRST));
    assertEquals(2, version(file(), FIRST, SECOND));
    assertEquals(
        OURS,
        number(file(), "SELECT application_id AS n FROM pragma_application_id", FIRST, SECOND));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tables without a version    | CREATE TABLE note (id INT) | 0   | 0
          a version of something else | CREATE TABLE song (id INT) | 0   | 1
          another program's id        | CREATE TABLE note (id INT) | 252 | 1
          another program's new file  | SELECT 1                   | 252 | 0
          """)
  void leavesTheDatabaseOfAnotherProgramAlone(String what, String script, int id, int version)
      throws SQLException, IOException {
    make(script, id, version);
    byte[] before = Files.readAllBytes(file());

    StoreException refused = assertThrows(StoreException.class, () -> open(FIRST, SECOND), what);

    assertEquals("store.foreign", refused.problem().key());
    assertEquals(file().toString(), refused.problem().where());
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertEquals(List.of(), others());
  }

  @Test
  void leavesANewerFileAlone() throws SQLException, IOException {
    make(FIRST, OURS, 3);
    byte[] before = Files.readAllBytes(file());

    StoreException refused = assertThrows(StoreException.class, () -> open(FIRST, SECOND));

    assertEquals("store.newer", refused.problem().key());
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  /** Plain JDBC, as another program would. */
  private void make(String script, int id, int version) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate(
          script + "; PRAGMA application_id=" + id + "; PRAGMA user_version=" + version);
    }
  }
}
