package org.shebao.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;

/**
 * Looks for damage of the station's database file that no reading of its rows would show: what
 * SQLite finds in its own structures, and a schema that is not the one that our steps make.
 */
record FileExamination(Sql sql) {
  private static final String OBJECTS =
      "SELECT type || ' ' || name AS object, sql FROM sqlite_master";

  /** In SQLite's words and ours; no values of rows. */
  List<String> damage() {
    List<String> damage = integrity();
    Map<String, String> made = Made.STATION;
    Map<String, String> found = objects(sql);
    TreeSet<String> names = new TreeSet<>(made.keySet());
    names.addAll(found.keySet());
    names.removeIf(name -> made.getOrDefault(name, "").equals(found.getOrDefault(name, "")));
    names.forEach(name -> damage.add(name + " is not what this program made"));
    return damage;
  }

  private List<String> integrity() {
    try {
      List<String> damage =
          new ArrayList<>(sql.list("PRAGMA integrity_check", row -> row.text("integrity_check")));
      damage.removeIf("ok"::equals);
      return damage;
    } catch (Sql.Failure e) {
      if (Database.code(e.getCause()) == SQLiteErrorCode.SQLITE_CORRUPT) {
        // So damaged that SQLite gave up looking.
        return new ArrayList<>(List.of("SQLITE_CORRUPT"));
      }
      throw e;
    }
  }

  /** Made once, when somebody first examines a file. */
  private static final class Made {
    static final Map<String, String> STATION = by(Schema.station());

    private static Map<String, String> by(Schema schema) {
      try (Connection blank = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
          Statement statement = blank.createStatement()) {
        for (String step : schema.steps()) {
          statement.executeUpdate(step);
        }
        return objects(new Sql(blank));
      } catch (SQLException e) {
        throw new Sql.Failure(e);
      }
    }
  }

  private static Map<String, String> objects(Sql sql) {
    Map<String, String> objects = new HashMap<>();
    sql.list(
            OBJECTS,
            // An index that SQLite makes by itself has no words of its own.
            row -> Map.entry(row.text("object"), row.optionalText("sql").orElse("implied")))
        .forEach(each -> objects.put(each.getKey(), each.getValue()));
    return objects;
  }
}
