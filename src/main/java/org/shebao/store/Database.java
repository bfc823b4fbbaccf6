package org.shebao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file: a connection, its transactions and its schema version. Not for use by two
 * threads at once; two processes take turns through SQLite's own lock.
 *
 * <p>Every commit is on disk when {@link #write} returns (WAL with {@code synchronous=FULL}).
 */
public final class Database implements AutoCloseable {
  /** How long a writer waits for its turn before the station gives up with exit 74. */
  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  private static final int WAL_ATTEMPTS = 100;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file, makes it when absent, and brings its schema up to date.
   *
   * @throws StoreException when it is not a database, or of a newer version of this program
   */
  static Database open(Path file, List<String> migrations) {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY_TIMEOUT_MILLIS));
    properties.setProperty("foreign_keys", "true");
    Connection connection = null;
    try {
      connection = JDBC.createConnection(url(file), properties);
      Database database = new Database(file, connection);
      database.prepare(migrations);
      return database;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw failure(file, e);
    } catch (RuntimeException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /** As an URI: the driver would take what follows a question mark in a plain path for settings. */
  private static String url(Path file) {
    String escaped = file.toString().replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    return "jdbc:sqlite:file:" + escaped;
  }

  private void prepare(List<String> migrations) throws SQLException {
    useWriteAheadLog();
    execute("PRAGMA synchronous=FULL");
    if (version() == migrations.size()) {
      return;
    }
    execute("BEGIN IMMEDIATE");
    try {
      // Read again under the lock: another process may have migrated meanwhile.
      int from = version();
      if (from > migrations.size()) {
        throw new StoreException(
            file
                + ": schema version "
                + from
                + " is newer than this program knows ("
                + migrations.size()
                + ")");
      }
      for (String step : migrations.subList(from, migrations.size())) {
        try (Statement statement = connection.createStatement()) {
          statement.executeUpdate(step);
        }
      }
      execute("PRAGMA user_version=" + migrations.size());
      execute("COMMIT");
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      throw e;
    }
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

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
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
      execute(begin);
      T result;
      try {
        result = work.apply(new Sql(connection));
        execute(undo ? "ROLLBACK" : "COMMIT");
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
      return result;
    } catch (SQLException e) {
      throw failure(file, e);
    } catch (Sql.Failure e) {
      throw failure(file, e.getCause());
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

  private static StoreException failure(Path file, SQLException e) {
    String what =
        e instanceof SQLiteException sqlite && sqlite.getResultCode() != null
            ? describe(sqlite.getResultCode())
            : e.getMessage();
    return new StoreException(file + ": " + what, e);
  }

  private static String describe(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
          "locked by another program for longer than "
              + BUSY_TIMEOUT_MILLIS / 1000
              + " s ("
              + code
              + ")";
      case SQLITE_NOTADB -> "not a database (" + code + ")";
      case SQLITE_FULL -> "the disk is full (" + code + ")";
      case SQLITE_READONLY, SQLITE_READONLY_DBMOVED -> "read-only (" + code + ")";
      case SQLITE_CANTOPEN -> "cannot be opened (" + code + ")";
      default -> code.toString();
    };
  }

  private static void closeQuietly(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
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
      throw failure(file, e);
    }
  }
}
