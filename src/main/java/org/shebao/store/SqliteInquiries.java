package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.recovery.Inquiry;
import org.shebao.recovery.InquiryStore;

/** Table {@code inquiry}. */
record SqliteInquiries(Sql sql) implements InquiryStore {
  private static final String SELECT = "SELECT * FROM inquiry";

  @Override
  public void save(Inquiry inquiry) {
    sql.update(
        "INSERT INTO inquiry (subject, payment_id, tries, next_at, watch_until)"
            + " VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (subject) DO UPDATE SET tries = excluded.tries,"
            + " next_at = excluded.next_at, watch_until = excluded.watch_until",
        inquiry.subject(),
        inquiry.paymentId(),
        inquiry.tries(),
        inquiry.nextAt(),
        inquiry.until());
  }

  @Override
  public void remove(String subject) {
    sql.update("DELETE FROM inquiry WHERE subject = ?", subject);
  }

  @Override
  public Optional<Inquiry> find(String subject) {
    return sql.one(SELECT + " WHERE subject = ?", SqliteInquiries::inquiry, subject);
  }

  @Override
  public List<Inquiry> watchesDue(Instant now) {
    return sql.list(
        SELECT + " WHERE watch_until IS NOT NULL AND next_at <= ? ORDER BY next_at, subject",
        SqliteInquiries::inquiry,
        now);
  }

  private static Inquiry inquiry(Sql.Row row) throws SQLException {
    return new Inquiry(
        row.text("subject"),
        row.text("payment_id"),
        Math.toIntExact(row.number("tries")),
        row.instant("next_at"),
        row.optionalInstant("watch_until"));
  }
}
