package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTest {
  @TempDir private Path directory;
  private Database database;

  @BeforeEach
  void openDatabase() {
    database =
        Database.open(
            directory.resolve("x.db"),
            new Schema(
                1, "cell", List.of("CREATE TABLE cell (number BIGINT, text TEXT, bytes BYTEA)")),
            StoreSettings.STANDARD);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private void put(String column, Object value) {
    database.write(sql -> sql.update("INSERT INTO cell (" + column + ") VALUES (?)", value));
  }

  private <T> T got(Sql.Mapper<T> mapper) {
    return database.read(sql -> sql.one("SELECT * FROM cell", mapper)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource
  void storesAsANumber(Object value, long stored) {
    put("number", value);

    long got = got(row -> row.number("number"));
    assertEquals(stored, got);
  }

  static Stream<Arguments> storesAsANumber() {
    return Stream.of(
        arguments(Long.MAX_VALUE, Long.MAX_VALUE),
        arguments(-7, -7),
        arguments(true, 1),
        arguments(false, 0),
        arguments(Instant.parse("1970-01-01T00:00:01.002999999Z"), 1002),
        arguments(Instant.ofEpochMilli(Long.MIN_VALUE), Long.MIN_VALUE),
        arguments(Optional.of(5L), 5));
  }

  @ParameterizedTest
  @MethodSource
  void storesAsText(Object value, String stored) {
    put("text", value);

    assertEquals(stored, got(row -> row.text("text")));
  }

  static Stream<Arguments> storesAsText() {
    return Stream.of(
        arguments("张\uD842\uDFB7\n'\"\\;--", "张\uD842\uDFB7\n'\"\\;--"),
        arguments("", ""),
        arguments(LocalDate.of(2026, 1, 2), "2026-01-02"),
        arguments(Optional.of("x"), "x"));
  }

  @Test
  void storesBytes() {
    put("bytes", new byte[] {0, -1, 39, 0});

    assertArrayEquals(new byte[] {0, -1, 39, 0}, got(row -> row.bytes("bytes")));
  }

  @ParameterizedTest
  @MethodSource
  void storesNothing(Object value) {
    put("number", value);

    assertEquals(Optional.empty(), got(row -> row.optionalInstant("number")));
    assertEquals(Optional.empty(), got(row -> row.optionalText("number")));
    assertEquals(Optional.empty(), got(row -> row.optionalDate("number")));
  }

  static Stream<Object> storesNothing() {
    return Stream.of(Arguments.of((Object) null), Optional.empty());
  }

  @Test
  void tellsAnInstantAtTheEpochFromNone() {
    put("number", Instant.EPOCH);

    assertEquals(Optional.of(Instant.EPOCH), got(row -> row.optionalInstant("number")));
  }

  @Test
  void refusesAParameterItDoesNotKnow() {
    assertThrows(ClassCastException.class, () -> put("text", new StringBuilder("x")));
  }

  @Test
  void saysHowManyRowsItTouched() {
    put("number", 1);
    put("number", 1);

    assertEquals(2, database.write(sql -> sql.update("UPDATE cell SET number = 2")).intValue());
    assertEquals(
        0, database.write(sql -> sql.update("DELETE FROM cell WHERE number = 1")).intValue());
  }

  @Test
  void findsNoRowWhereThereIsNone() {
    assertEquals(
        Optional.empty(), database.read(sql -> sql.one("SELECT * FROM cell", row -> true)));
  }

  @Test
  void refusesTwoRowsWhereOneIsExpected() {
    put("number", 1);
    put("number", 2);

    assertThrows(IllegalStateException.class, () -> got(row -> row.number("number")));
  }

  @Test
  void readsTheSameTextWhileItIsStillReading() {
    String wanted = "SELECT number FROM cell WHERE number >= ? ORDER BY number";
    put("number", 1);
    put("number", 2);
    put("number", 3);

    List<List<Long>> nested =
        database.read(
            sql ->
                sql.list(
                    wanted,
                    row -> sql.list(wanted, inner -> inner.number("number"), row.number("number")),
                    1));

    assertEquals(List.of(List.of(1L, 2L, 3L), List.of(2L, 3L), List.of(3L)), nested);
    assertEquals(
        List.of(3L), database.read(sql -> sql.list(wanted, row -> row.number("number"), 3)));
  }

  @Test
  void forgetsTheParametersOfTheLastTime() {
    String both = "INSERT INTO cell (number, text) VALUES (?, ?)";
    database.write(sql -> sql.update(both, 1, "first"));
    database.write(sql -> sql.update(both, 2));

    assertEquals(
        Optional.empty(),
        database
            .read(
                sql ->
                    sql.one(
                        "SELECT text FROM cell WHERE number = 2", row -> row.optionalText("text")))
            .orElseThrow());
  }

  @Test
  void runsAStatementAgainThatFailed() {
    String wanted = "SELECT number FROM cell";
    put("number", 1);
    Sql.Mapper<Long> failing =
        row -> {
          throw new IllegalStateException("on purpose");
        };

    assertThrows(
        IllegalStateException.class, () -> database.read(sql -> sql.list(wanted, failing)));

    assertEquals(List.of(1L), database.read(sql -> sql.list(wanted, row -> row.number("number"))));
  }

  @Test
  void holdsNoRowsWhenItHasReadThem() {
    put("number", 1);
    put("number", 2);
    assertThrows(IllegalStateException.class, () -> got(row -> row.number("number")));

    // SQLite refuses this while any statement is still reading.
    database.write(sql -> sql.update("DROP TABLE cell"));

    assertEquals(
        List.of(), database.read(sql -> sql.list("SELECT name FROM sqlite_schema", row -> true)));
  }

  @Test
  void seesAColumnThatAnotherProgramAdded() {
    put("number", 1);
    assertEquals(1L, got(row -> row.number("number")).longValue());
    Schema newer = new Schema(1, "cell", List.of("", "ALTER TABLE cell ADD more BIGINT"));
    try (Database other = Database.open(directory.resolve("x.db"), newer, StoreSettings.STANDARD)) {
      other.write(sql -> sql.update("UPDATE cell SET more = 7"));
    }

    assertEquals(7L, got(row -> row.number("more")).longValue());
  }
}
