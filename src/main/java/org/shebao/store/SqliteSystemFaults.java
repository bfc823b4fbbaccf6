package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.engine.CorruptRecordException;
import org.shebao.refund.SystemFault;
import org.shebao.refund.SystemFaultStore;

/** Table {@code system_fault}. */
record SqliteSystemFaults(Sql sql) implements SystemFaultStore {
  private static final String SELECT = "SELECT * FROM system_fault";

  @Override
  public void insert(SystemFault fault) {
    sql.update(
        "INSERT INTO system_fault (id, began_at, ended_at, note, operator) VALUES (?, ?, ?, ?, ?)",
        fault.id(),
        fault.from(),
        fault.to(),
        fault.note(),
        fault.operator());
  }

  @Override
  public void end(SystemFault fault) {
    sql.update("UPDATE system_fault SET ended_at = ? WHERE id = ?", fault.to(), fault.id());
  }

  @Override
  public Optional<SystemFault> find(String id) {
    return sql.one(SELECT + " WHERE id = ?", SqliteSystemFaults::fault, id);
  }

  @Override
  public List<SystemFault> all() {
    return sql.list(SELECT + " ORDER BY began_at, id", SqliteSystemFaults::fault);
  }

  @Override
  public List<SystemFault> covering(Instant at) {
    return sql.list(
        SELECT
            + " WHERE began_at <= ? AND (ended_at IS NULL OR ended_at >= ?) ORDER BY began_at, id",
        SqliteSystemFaults::fault,
        at,
        at);
  }

  private static SystemFault fault(Sql.Row row) throws SQLException {
    try {
      return new SystemFault(
          row.text("id"),
          row.instant("began_at"),
          row.optionalInstant("ended_at"),
          row.text("note"),
          row.text("operator"));
    } catch (IllegalArgumentException e) {
      throw new CorruptRecordException("system_fault " + row.text("id"), e);
    }
  }
}
