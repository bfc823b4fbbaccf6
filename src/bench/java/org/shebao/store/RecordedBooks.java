package org.shebao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.shebao.crypto.KeyRing;
import org.sqlite.JDBC;

/** The station's books with a tape running beside them. */
public final class RecordedBooks {
  private RecordedBooks() {}

  /** Books that exist already; their write-ahead log is kept whole, so that it can be measured. */
  public static SqliteBooks open(Path file, KeyRing keys, Tape tape) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("foreign_keys", "true");
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint=0");
    }
    return new SqliteBooks(
        new Database(file, StoreSettings.STANDARD, tape.recording(connection)),
        keys,
        StoreSettings.STANDARD);
  }
}
