package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, upgrading and refusing files; what happens inside one stands in {@link DatabaseTest}. */
class DatabaseFileTest {
  private static final String FIRST = "CREATE TABLE note (id BIGINT PRIMARY KEY);";
  private static final String SECOND =
      "ALTER TABLE note ADD COLUMN author TEXT; CREATE INDEX note_author ON note (author);";

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("notes.db");
  }

  private static Schema schema(String... steps) {
    return new Schema(0x4e4f5445, "note", List.of(steps));
  }

  private Database open() {
    return Database.open(file(), schema(FIRST), StoreSettings.STANDARD);
  }

  private static int add(Sql sql, long id) {
    return sql.update("INSERT INTO note (id) VALUES (?)", id);
  }

  private static long count(Sql sql) {
    return number(sql, "SELECT COUNT(*) AS n FROM note");
  }

  private static long number(Sql sql, String query) {
    return sql.one(query, row -> row.number("n")).orElseThrow();
  }

  @Test
  void anUpgradedFileIsLikeANewOne() {
    open().close();
    Path upgraded = file();
    Path fresh = directory.resolve("fresh.db");

    assertEquals(schema(fresh), schema(upgraded));
    assertEquals(2, version(upgraded));
  }

  private static List<String> schema(Path file) {
    try (Database database = Database.open(file, schema(FIRST, SECOND), StoreSettings.STANDARD)) {
      return database.read(
          sql ->
              sql.list(
                  "SELECT name, sql FROM sqlite_master ORDER BY name",
                  row -> row.text("name") + ": " + row.text("sql")));
    }
  }

  private static long version(Path file) {
    try (Database database = Database.open(file, schema(FIRST, SECOND), StoreSettings.STANDARD)) {
      return database.read(
          sql -> sql.one("PRAGMA user_version", row -> row.number("user_version")).orElseThrow());
    }
  }

  @Test
  void anUpgradeKeepsTheRows() {
    try (Database database = open()) {
      database.write(sql -> add(sql, 1));
    }
    try (Database database = Database.open(file(), schema(FIRST, SECOND), StoreSettings.STANDARD)) {
      assertEquals(1, database.read(DatabaseFileTest::count));
    }
  }

  @Test
  void anUpgradeThatFailsLeavesTheFileAsItWas() {
    open().close();
    Schema steps = schema(FIRST, SECOND + "INSERT INTO nowhere VALUES (1);");

    assertThrows(StoreException.class, () -> Database.open(file(), steps, StoreSettings.STANDARD));

    try (Database database = open()) {
      long indexes =
          database.read(
              sql ->
                  number(
                      sql,
                      "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'index'"
                          + " AND name = 'note_author'"));
      assertEquals(0, indexes);
    }
  }

  @Test
  void refusesAFileOfANewerProgram() {
    schema(file());

    var failure = assertThrows(StoreException.class, this::open);

    assertEquals(file() + ": store.newer {found=2, known=1}", failure.getMessage());
    assertEquals(2, version(file()), "and leaves it alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "name,idNumber\n", "SQLite format 4\0"})
  void refusesAFileThatIsNotADatabase(String start) throws IOException {
    Files.writeString(file(), start.repeat(100));

    var failure = assertThrows(StoreException.class, this::open);

    assertTrue(
        failure.getMessage().startsWith(file() + ": store.not-database"), failure.getMessage());
    assertEquals(start.repeat(100), Files.readString(file()), "and leaves it alone");
  }

  @Test
  void takesAnEmptyFileForANewOne() throws IOException {
    Files.createFile(file());

    try (Database database = open()) {
      assertEquals(0, database.read(DatabaseFileTest::count));
    }
  }

  @Test
  void refusesADirectory() throws IOException {
    Files.createDirectory(file());

    var failure = assertThrows(StoreException.class, this::open);

    assertTrue(
        failure.getMessage().startsWith(file() + ": store.unreachable"), failure.getMessage());
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    Path missing = directory.resolve("missing").resolve("notes.db");

    var failure =
        assertThrows(
            StoreException.class,
            () -> Database.open(missing, schema(FIRST), StoreSettings.STANDARD));

    assertTrue(failure.getMessage().startsWith(missing + ": "), failure.getMessage());
  }

  @Test
  void opensAFileWhoseNameIsNotPlain() {
    Path odd = directory.resolve("社保 站?点&#%41=.db");
    try (Database database = Database.open(odd, schema(FIRST), StoreSettings.STANDARD)) {
      database.write(sql -> add(sql, 1));
    }
    assertTrue(Files.exists(odd));
  }

  @Test
  void saysThatAFileIsReadOnly() throws IOException {
    open().close();
    forbidWriting(file(), "r--------");

    var failure = assertThrows(StoreException.class, this::writeOne);

    assertTrue(failure.getMessage().startsWith(file() + ": store.read-only"), failure.getMessage());
  }

  @Test
  void saysThatADirectoryIsReadOnly() throws IOException {
    forbidWriting(directory, "r-x------");

    var failure = assertThrows(StoreException.class, this::writeOne);

    assertTrue(failure.getMessage().startsWith(file() + ": "), failure.getMessage());
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  private int writeOne() {
    try (Database database = open()) {
      return database.write(sql -> add(sql, 1));
    }
  }

  private static void forbidWriting(Path path, String permissions) throws IOException {
    assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    assumeFalse(Files.isWritable(path), "root may write everywhere");
  }
}
