package org.shebao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.shebao.input.Problem;

/**
 * Brings one database file to the schema of this program: forward only, each step in a transaction
 * of its own, and a copy of an existing file before the first of them.
 */
final class SchemaUpgrade {
  /** A second connection to the same file: the copy is made beside the open transaction. */
  interface Connections {
    Connection another() throws SQLException;
  }

  private final Path file;
  private final Connection connection;
  private final Schema schema;

  SchemaUpgrade(Path file, Connection connection, Schema schema) {
    this.file = file;
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * Looks at the file and changes nothing.
   *
   * @throws StoreException when it belongs to another program, or to a newer version of this one
   */
  void requireOurs() throws SQLException {
    execute("BEGIN");
    try {
      requireOursNow();
    } finally {
      rollBack();
    }
  }

  private void requireOursNow() throws SQLException {
    int version = version();
    int id = number("PRAGMA application_id");
    boolean isNew = id == 0 && version == 0 && count("%") == 0;
    boolean isFirstVersion = id == 0 && version > 0 && count(schema.landmark()) > 0;
    if (id != schema.applicationId() && !isNew && !isFirstVersion) {
      throw new StoreException(new Problem(file.toString(), "store.foreign"));
    }
    if (version > schema.version()) {
      throw new StoreException(
          new Problem(file.toString(), "store.newer")
              .with("found", version)
              .with("known", schema.version()));
    }
  }

  /**
   * Takes the steps that are missing. A step that fails leaves the file as it was before that step.
   */
  void run(Connections connections) throws SQLException {
    for (boolean first = true; version() < schema.version(); first = false) {
      step(connections, first);
    }
  }

  /**
   * @param first whether this run has taken no step yet
   */
  private void step(Connections connections, boolean first) throws SQLException {
    execute("BEGIN IMMEDIATE");
    Path copy = null;
    boolean done = false;
    try {
      // Again under the lock: another process may have upgraded meanwhile.
      requireOursNow();
      int from = version();
      if (from < schema.version()) {
        copy = first && from > 0 ? copy(connections, from) : null;
        execute(schema.steps().get(from));
        execute("PRAGMA user_version=" + (from + 1));
        execute("PRAGMA application_id=" + schema.applicationId());
      }
      execute("COMMIT");
      done = true;
    } catch (IOException e) {
      throw new StoreException(file.toString(), e);
    } finally {
      if (!done) {
        giveUp(copy);
      }
    }
  }

  /** Nobody can write between this copy and the step: the transaction that takes it is open. */
  private Path copy(Connections connections, int version) throws SQLException, IOException {
    Path target = free(version);
    try (Connection beside = connections.another();
        DatabaseCopy copy = DatabaseCopy.of(beside, target)) {
      copy.keep();
      return target;
    }
  }

  /** An earlier copy is never overwritten: it may hold what somebody wants to go back to. */
  private Path free(int version) {
    Path target = file.resolveSibling(file.getFileName() + ".v" + version + ".bak");
    for (int n = 2; Files.exists(target); n++) {
      target = file.resolveSibling(file.getFileName() + ".v" + version + "." + n + ".bak");
    }
    return target;
  }

  /** The file is as it was, so its copy is of no use; one for each attempt would fill the disk. */
  private void giveUp(Path copy) {
    rollBack();
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException ignored) {
        // The failure of the step is the one to report.
      }
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException ignored) {
      // Some failures roll back by themselves.
    }
  }

  private int version() throws SQLException {
    return number("PRAGMA user_version");
  }

  private int count(String table) throws SQLException {
    String query = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name LIKE ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.getInt(1);
      }
    }
  }

  private int number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private void execute(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }
}
