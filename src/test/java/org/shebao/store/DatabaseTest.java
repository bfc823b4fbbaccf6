package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  private static final String FIRST =
      "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT);"
          + "CREATE TABLE line (note_id BIGINT NOT NULL REFERENCES note (id));";

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
    return sql.update("INSERT INTO note (id, text) VALUES (?, ?)", id, "note " + id);
  }

  private static long count(Sql sql) {
    return number(sql, "SELECT COUNT(*) AS n FROM note");
  }

  private static long number(Sql sql, String query) {
    return sql.one(query, row -> row.number("n")).orElseThrow();
  }

  @Test
  void keepsWhatWasWritten() {
    try (Database database = open()) {
      database.write(sql -> add(sql, 1));
    }
    try (Database database = open()) {
      assertEquals(1, database.read(DatabaseTest::count));
    }
  }

  @Test
  void showsAnotherConnectionWhatWasWritten() {
    try (Database one = open();
        Database other = open()) {
      one.write(sql -> add(sql, 1));

      assertEquals(1, other.read(DatabaseTest::count));
    }
  }

  /** What a commit promises: on disk when it returns, beside readers that are not disturbed. */
  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1"})
  void runsEveryConnectionWith(String setting, String value) {
    open().close();
    try (Database database = open()) {
      assertEquals(
          List.of(value),
          database.read(sql -> sql.list("PRAGMA " + setting, row -> row.text(setting))));
    }
  }

  @Test
  void readsWhileAnotherConnectionWrites() {
    try (Database one = open();
        Database other = open()) {
      long seen =
          one.write(
              sql -> {
                add(sql, 1);
                return other.read(DatabaseTest::count);
              });

      assertEquals(0, seen, "and sees nothing of it before it is done");
    }
  }

  @Test
  void readsOneStateOfTheFileThroughout() {
    try (Database one = open();
        Database other = open()) {
      long seen =
          one.read(
              sql -> {
                long before = count(sql);
                other.write(page -> add(page, 1));
                return before + count(sql);
              });

      assertEquals(0, seen);
    }
  }

  @Test
  void aWriterWaitsUntilTheOtherIsDone() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Database one = open();
        Database other = open()) {
      Future<Long> waiting =
          one.write(
              sql -> {
                add(sql, 1);
                CountDownLatch started = new CountDownLatch(1);
                Future<Long> second =
                    thread.submit(
                        () -> {
                          started.countDown();
                          return other.write(page -> count(page));
                        });
                assertStillWaiting(started, second);
                return second;
              });

      assertEquals(1, waiting.get(60, TimeUnit.SECONDS), "the other's note was there");
    } finally {
      thread.shutdownNow();
    }
  }

  private static void assertStillWaiting(CountDownLatch started, Future<Long> work) {
    try {
      assertTrue(started.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThrows(TimeoutException.class, () -> work.get(300, TimeUnit.MILLISECONDS));
  }

  @Test
  void losesNoChangeOfTwoWriters() throws Exception {
    int each = 40;
    try (Database database = open()) {
      database.write(sql -> add(sql, 0));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = threads.submit(() -> increase(each));
      Future<Integer> other = threads.submit(() -> increase(each));
      one.get(60, TimeUnit.SECONDS);
      other.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    try (Database database = open()) {
      assertEquals(
          List.of(String.valueOf(2 * each)),
          database.read(sql -> sql.list("SELECT text FROM note", row -> row.text("text"))));
    }
  }

  /** Reads, then writes what was read plus one: the pattern of every command. */
  private int increase(int times) {
    try (Database database = open()) {
      database.write(sql -> sql.update("UPDATE note SET text = '0' WHERE text = 'note 0'"));
      for (int i = 0; i < times; i++) {
        database.write(
            sql -> {
              long seen = number(sql, "SELECT CAST(text AS BIGINT) AS n FROM note");
              return sql.update("UPDATE note SET text = ?", String.valueOf(seen + 1));
            });
      }
      return times;
    }
  }

  @Test
  void aRehearsalSeesItsOwnWorkAndLeavesNothing() {
    try (Database database = open()) {
      long seen =
          database.rehearse(
              sql -> {
                add(sql, 1);
                return count(sql);
              });

      assertEquals(1, seen);
      assertEquals(0, database.read(DatabaseTest::count));
    }
  }

  @Test
  void aReadLeavesNothingEither() {
    try (Database database = open()) {
      database.read(sql -> add(sql, 1));

      assertEquals(0, database.read(DatabaseTest::count));
    }
  }

  @Test
  void anExceptionUndoesTheTransactionAndPassesThrough() {
    IllegalStateException thrown = new IllegalStateException("the power fails here");
    try (Database database = open()) {
      assertSame(
          thrown,
          assertThrows(
              IllegalStateException.class,
              () ->
                  database.write(
                      sql -> {
                        add(sql, 1);
                        throw thrown;
                      })));

      assertEquals(0, database.write(DatabaseTest::count));
    }
  }

  @Test
  void anErrorUndoesTheTransactionToo() {
    try (Database database = open()) {
      assertThrows(
          StackOverflowError.class,
          () ->
              database.write(
                  sql -> {
                    add(sql, 1);
                    throw new StackOverflowError();
                  }));

      assertEquals(0, database.write(DatabaseTest::count));
    }
  }

  @Test
  void aTransactionInsideATransactionUndoesBoth() {
    try (Database database = open()) {
      assertThrows(
          StoreException.class,
          () ->
              database.write(
                  sql -> {
                    add(sql, 1);
                    return database.write(inner -> add(inner, 2));
                  }));

      assertEquals(0, database.write(DatabaseTest::count));
    }
  }

  @Test
  void aStatementThatFailsNamesTheFileAndTheCause() {
    try (Database database = open()) {
      database.write(sql -> add(sql, 1));

      var failure = assertThrows(StoreException.class, () -> database.write(sql -> add(sql, 1)));

      assertTrue(failure.getMessage().startsWith(file() + ": "), failure.getMessage());
      assertTrue(failure.getMessage().contains("SQLITE_CONSTRAINT_PRIMARYKEY"));
    }
  }

  @Test
  void aRowCannotPointToNothing() {
    try (Database database = open()) {
      assertThrows(
          StoreException.class,
          () -> database.write(sql -> sql.update("INSERT INTO line (note_id) VALUES (1)")));
    }
  }
}
