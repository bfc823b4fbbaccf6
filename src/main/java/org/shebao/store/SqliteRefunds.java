package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.engine.CorruptRecordException;
import org.shebao.money.Money;
import org.shebao.payment.Review;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundStore;

/** Table {@code refund}. */
record SqliteRefunds(Sql sql) implements RefundStore {
  private static final String SELECT = "SELECT * FROM refund";

  /** Word for word as the partial index has it: for other words SQLite does not use it. */
  static final String OPEN = quoted(RefundState::isOpen);

  private static String quoted(Predicate<RefundState> wanted) {
    return Stream.of(RefundState.values())
        .filter(wanted)
        .map(state -> "'" + state.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public void insert(Refund refund) {
    sql.update(
        "INSERT INTO refund (id, payment_id, transaction_no, kind, amount_fen, operator,"
            + " request_id, asked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        refund.id(),
        refund.target().paymentId(),
        refund.target().transactionNo(),
        refund.kind().name(),
        refund.amount().fen(),
        refund.asking().operator(),
        refund.asking().requestId(),
        refund.asking().at(),
        refund.state().name());
  }

  @Override
  public boolean replace(Refund before, Refund after) {
    Refund.Handling how = after.handling();
    int rows =
        sql.update(
            "UPDATE refund SET state = ?, review_approved = ?, review_operator = ?,"
                + " review_reason = ?, reviewed_at = ?, accepted_no = ?, accepted_at = ?,"
                + " returned_at = ? WHERE id = ? AND state = ?",
            after.state().name(),
            how.review().map(Review::approved),
            how.review().map(Review::operator),
            how.review().map(Review::reason),
            how.review().map(Review::at),
            how.acceptance().map(Refund.Acceptance::transactionNo),
            how.acceptance().map(Refund.Acceptance::at),
            how.returnedAt(),
            before.id(),
            before.state().name());
    return rows == 1;
  }

  @Override
  public Optional<Refund> find(String id) {
    return sql.one(SELECT + " WHERE id = ?", SqliteRefunds::refund, id);
  }

  @Override
  public List<Refund> of(String paymentId) {
    return sql.list(
        SELECT + " WHERE payment_id = ? ORDER BY asked_at, id", SqliteRefunds::refund, paymentId);
  }

  @Override
  public List<Refund> in(Set<RefundState> states) {
    String marks = states.stream().map(state -> "?").collect(Collectors.joining(", "));
    // Open refunds are few among all that were ever made; they have an index of their own.
    String open = states.stream().allMatch(RefundState::isOpen) ? " AND state IN " + OPEN : "";
    return sql.list(
        SELECT + " WHERE state IN (" + marks + ")" + open + " ORDER BY asked_at, id",
        SqliteRefunds::refund,
        states.stream().map(RefundState::name).toArray());
  }

  @Override
  public List<Refund> askedBetween(Instant from, Instant to) {
    return sql.list(
        SELECT + " WHERE asked_at >= ? AND asked_at < ? ORDER BY asked_at, id",
        SqliteRefunds::refund,
        from,
        to);
  }

  @Override
  public List<Refund> acceptedBetween(Instant from, Instant to) {
    return sql.list(
        SELECT + " WHERE accepted_at >= ? AND accepted_at < ? ORDER BY accepted_at, id",
        SqliteRefunds::refund,
        from,
        to);
  }

  @Override
  public List<String> ids() {
    return sql.list("SELECT id FROM refund ORDER BY asked_at, id", row -> row.text("id"));
  }

  /** A row that somebody edited may be no refund any more. */
  private static Refund refund(Sql.Row row) throws SQLException {
    try {
      return new Refund(
          row.text("id"),
          new Refund.Target(row.text("payment_id"), row.text("transaction_no")),
          RefundKind.valueOf(row.text("kind")),
          Money.ofFen(row.number("amount_fen")),
          new Refund.Asking(row.text("operator"), row.text("request_id"), row.instant("asked_at")),
          RefundState.valueOf(row.text("state")),
          new Refund.Handling(
              SqlitePayments.review(row), acceptance(row), row.optionalInstant("returned_at")));
    } catch (IllegalArgumentException e) {
      throw new CorruptRecordException("refund " + row.text("id"), e);
    }
  }

  private static Optional<Refund.Acceptance> acceptance(Sql.Row row) throws SQLException {
    Instant at = row.instant("accepted_at");
    return row.optionalText("accepted_no").map(number -> new Refund.Acceptance(number, at));
  }
}
