package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.shebao.engine.CorruptRecordException;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.recovery.EscalationStore;

/** Table {@code escalation}. */
record SqliteEscalations(Sql sql) implements EscalationStore {
  private static final String SELECT = "SELECT * FROM escalation";

  @Override
  public void insert(Escalation escalation) {
    sql.update(
        "INSERT INTO escalation (id, kind, subject, payment_id, case_id, opened_at,"
            + " closed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        escalation.id(),
        escalation.kind().name(),
        escalation.subject(),
        escalation.paymentId(),
        escalation.caseId(),
        escalation.openedAt(),
        escalation.closedAt());
  }

  @Override
  public boolean isOpen(EscalationKind kind, String subject) {
    return sql.one(
            "SELECT 1 FROM escalation WHERE kind = ? AND subject = ? AND closed_at IS NULL",
            row -> true,
            kind.name(),
            subject)
        .isPresent();
  }

  @Override
  public List<Escalation> openOn(String subject) {
    return sql.list(
        SELECT + " WHERE subject = ? AND closed_at IS NULL ORDER BY opened_at, id",
        SqliteEscalations::escalation,
        subject);
  }

  @Override
  public void close(String subject, Instant at) {
    sql.update(
        "UPDATE escalation SET closed_at = ? WHERE subject = ? AND closed_at IS NULL", at, subject);
  }

  @Override
  public List<Escalation> of(String paymentId) {
    return sql.list(
        SELECT + " WHERE payment_id = ? ORDER BY opened_at, id",
        SqliteEscalations::escalation,
        paymentId);
  }

  @Override
  public List<Escalation> open() {
    return sql.list(
        SELECT + " WHERE closed_at IS NULL ORDER BY opened_at, id", SqliteEscalations::escalation);
  }

  private static Escalation escalation(Sql.Row row) throws SQLException {
    try {
      return new Escalation(
          row.text("id"),
          EscalationKind.valueOf(row.text("kind")),
          row.text("subject"),
          row.text("payment_id"),
          row.optionalText("case_id"),
          row.instant("opened_at"),
          row.optionalInstant("closed_at"));
    } catch (IllegalArgumentException e) {
      throw new CorruptRecordException("escalation " + row.text("id"), e);
    }
  }
}
