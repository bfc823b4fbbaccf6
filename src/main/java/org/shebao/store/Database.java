package org.shebao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Function;
import org.shebao.input.Problem;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file: a connection and its transactions. Not for use by two threads at once; two
 * processes take turns through SQLite's own lock.
 *
 * <p>Every commit is on disk when {@link #write} returns (WAL with {@code synchronous=FULL}).
 */
public final class Database implements AutoCloseable {
  private static final int WAL_ATTEMPTS = 100;

  private final Path file;
  private final StoreSettings settings;
  private final Connection connection;
  private final Sql sql;

  Database(Path file, StoreSettings settings, Connection connection) {
    this.file = file;
    this.settings = settings;
    this.connection = connection;
    this.sql = new Sql(connection);
  }

  /**
   * Opens the file, makes it when absent, and brings its schema up to date.
   *
   * @throws StoreException when it is not a database of ours, or of a newer version of this program
   */
  static Database open(Path file, Schema schema, StoreSettings settings) {
    Database database = null;
    try {
      database = new Database(file, settings, connect(file, settings));
      database.prepare(new SchemaUpgrade(file, database.connection, schema));
      return database;
    } catch (SQLException e) {
      closeQuietly(database);
      throw failure(file, settings, e);
    } catch (RuntimeException e) {
      closeQuietly(database);
      throw e;
    }
  }

  private static Connection connect(Path file, StoreSettings settings) throws SQLException {
    Properties properties = settings.properties();
    // Or the driver asks for a generated key after every INSERT, and our keys are our own.
    properties.setProperty("jdbc.get_generated_keys", "false");
    return JDBC.createConnection(url(file), properties);
  }

  /** As an URI: the driver would take what follows a question mark in a plain path for settings. */
  private static String url(Path file) {
    String escaped = file.toString().replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    return "jdbc:sqlite:file:" + escaped;
  }

  private void prepare(SchemaUpgrade upgrade) throws SQLException {
    upgrade.requireOurs();
    useWriteAheadLog();
    execute("PRAGMA synchronous=FULL");
    upgrade.run(() -> connect(file, settings));
  }

  /**
   * The switch to WAL does not wait for its turn: SQLite answers busy at once while another process
   * makes the same file. Taking the writers' lock does wait, and then the switch is tried again.
   */
  private void useWriteAheadLog() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        execute("PRAGMA journal_mode=WAL");
        return;
      } catch (SQLiteException e) {
        if (attempt == WAL_ATTEMPTS || e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY) {
          throw e;
        }
        execute("BEGIN IMMEDIATE");
        execute("ROLLBACK");
      }
    }
  }

  /**
   * Runs {@code work} in one transaction that sees one state of the file and writes nothing.
   *
   * @throws StoreException when the file cannot be read
   */
  <T> T read(Function<Sql, T> work) {
    return transaction("BEGIN DEFERRED", work, true);
  }

  /**
   * Runs {@code work} in one transaction; when this returns, everything is on disk. When {@code
   * work} throws, nothing is.
   *
   * @throws StoreException when the file cannot be written
   */
  <T> T write(Function<Sql, T> work) {
    return transaction("BEGIN IMMEDIATE", work, false);
  }

  /** Like {@link #write}, with everything undone at the end: what a dry run does. */
  <T> T rehearse(Function<Sql, T> work) {
    return transaction("BEGIN IMMEDIATE", work, true);
  }

  private <T> T transaction(String begin, Function<Sql, T> work, boolean undo) {
    try {
      sql.update(begin);
      T result;
      try {
        result = work.apply(sql);
        sql.update(undo ? "ROLLBACK" : "COMMIT");
      } catch (RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
      return result;
    } catch (Sql.Failure e) {
      throw failure(file, settings, e.getCause());
    }
  }

  private void rollBack(Throwable cause) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Copies one state of the file, as it is when nobody is in the middle of a transaction. */
  DatabaseCopy copyTo(Path target) throws IOException {
    try {
      return DatabaseCopy.of(connection, target);
    } catch (SQLException e) {
      throw failure(file, settings, e);
    }
  }

  private static StoreException failure(Path file, StoreSettings settings, SQLException e) {
    return new StoreException(problem(file.toString(), settings, e), e);
  }

  /** The primary code of a failure, of which the extended one is a variety. */
  static SQLiteErrorCode code(SQLException e) {
    // The low byte of an extended code is the primary one.
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
  }

  private static Problem problem(String file, StoreSettings settings, SQLException e) {
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Problem(file, "store.locked").with("seconds", settings.patienceSeconds());
      case SQLITE_NOTADB -> new Problem(file, "store.not-database");
      case SQLITE_FULL -> new Problem(file, "store.full");
      case SQLITE_READONLY -> new Problem(file, "store.read-only");
      case SQLITE_CANTOPEN -> new Problem(file, "store.unreachable");
      case SQLITE_CORRUPT -> new Problem(file, "store.damaged");
      default -> new Problem(file, "store.failed").with("code", exactly(e));
    };
  }

  private static String exactly(SQLException e) {
    return e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : e.getMessage();
  }

  private static void closeQuietly(Database database) {
    if (database != null) {
      try {
        database.connection.close();
      } catch (SQLException ignored) {
        // The failure that made us close is the one to report.
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(file, settings, e);
    }
  }
}
