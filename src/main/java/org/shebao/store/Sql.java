package org.shebao.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements on one connection, inside its open transaction. A statement is prepared once and kept
 * for the next time; used again while its rows are still being read, it is prepared once more.
 * Parameters may be {@code String}, {@code Long}, {@code Integer}, {@code Boolean}, {@code byte[]},
 * {@link Instant} (stored as epoch milliseconds), {@link LocalDate} (stored as ISO text), {@link
 * Optional} of those, or null.
 */
final class Sql {
  /** A statement failed; {@link Database} turns it into a {@link StoreException}. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(SQLException cause) {
      super(cause);
    }

    @Override
    public synchronized SQLException getCause() {
      return (SQLException) super.getCause();
    }
  }

  /** Reads one row. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** One row of an answer, read by column name. */
  static final class Row {
    private final ResultSet rows;

    private Row(ResultSet rows) {
      this.rows = rows;
    }

    String text(String column) throws SQLException {
      return rows.getString(column);
    }

    Optional<String> optionalText(String column) throws SQLException {
      return Optional.ofNullable(rows.getString(column));
    }

    long number(String column) throws SQLException {
      return rows.getLong(column);
    }

    boolean flag(String column) throws SQLException {
      return rows.getLong(column) != 0;
    }

    byte[] bytes(String column) throws SQLException {
      return rows.getBytes(column);
    }

    Instant instant(String column) throws SQLException {
      return Instant.ofEpochMilli(rows.getLong(column));
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
      long millis = rows.getLong(column);
      return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    Optional<LocalDate> optionalDate(String column) throws SQLException {
      return optionalText(column).map(LocalDate::parse);
    }
  }

  private final Connection connection;

  /** Prepared statements that nobody uses at the moment, at most one of each text. */
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement that answers no rows, and answers how many it touched. */
  int update(String sql, Object... parameters) {
    return run(sql, PreparedStatement::executeUpdate, parameters);
  }

  <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
              found.add(mapper.map(row));
            }
            return found;
          }
        },
        parameters);
  }

  <T> Optional<T> one(String sql, Mapper<T> mapper, Object... parameters) {
    List<T> found = list(sql, mapper, parameters);
    if (found.size() > 1) {
      throw new IllegalStateException("more than one row: " + sql);
    }
    return found.stream().findFirst();
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Execution<T> execution, Object... parameters) {
    PreparedStatement statement = null;
    try {
      statement = taken(sql);
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      T result = execution.of(statement);
      giveBack(sql, statement);
      return result;
    } catch (SQLException e) {
      discard(statement, e);
      throw new Failure(e);
    } catch (RuntimeException | Error e) {
      discard(statement, e);
      throw e;
    }
  }

  /** A statement in use is not in the map: whoever wants the same text meanwhile gets another. */
  private PreparedStatement taken(String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept == null ? connection.prepareStatement(sql) : kept;
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    // Or a parameter left out the next time would have the value of this time.
    statement.clearParameters();
    if (idle.putIfAbsent(sql, statement) != null) {
      statement.close();
    }
  }

  /** What failed is not kept: its state is not known. */
  private static void discard(PreparedStatement statement, Throwable cause) {
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Optional<?> optional) {
      bind(statement, index, optional.orElse(null));
    } else if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof Instant instant) {
      statement.setLong(index, instant.toEpochMilli());
    } else if (value instanceof Boolean flag) {
      statement.setLong(index, flag ? 1 : 0);
    } else if (value instanceof LocalDate date) {
      statement.setString(index, date.toString());
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof Number number) {
      statement.setLong(index, number.longValue());
    } else {
      statement.setString(index, (String) value);
    }
  }
}
