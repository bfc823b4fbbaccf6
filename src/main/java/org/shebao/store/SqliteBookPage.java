package org.shebao.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.Transaction;
import org.shebao.provider.simulated.BookPage;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.BookedRefund;
import org.shebao.provider.simulated.BookedRefund.Acceptance;
import org.shebao.provider.simulated.FaultPage;
import org.shebao.provider.simulated.Refunded;
import org.shebao.provider.simulated.Series;
import org.shebao.provider.simulated.StatementPage;
import org.shebao.provider.simulated.Taking;

/**
 * The simulated provider's tables {@code charge}, {@code taking}, {@code refund} and {@code
 * counter}.
 */
final class SqliteBookPage implements BookPage {
  private final Sql sql;

  SqliteBookPage(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<BookedCharge> charge(String orderNo) {
    return sql.one(
        """
        SELECT order_no, state, amount_fen, method, description, reason, arrives_at
        FROM charge WHERE order_no = ?\
        """,
        this::charge,
        orderNo);
  }

  private BookedCharge charge(Sql.Row row) throws SQLException {
    String orderNo = row.text("order_no");
    return new BookedCharge(
        orderNo,
        BookedCharge.State.valueOf(row.text("state")),
        row.text("method") == null ? Optional.empty() : Optional.of(order(row)),
        takings(orderNo),
        row.text("reason"),
        row.optionalInstant("arrives_at"));
  }

  private List<Taking> takings(String orderNo) {
    return sql.list(
        """
        SELECT transaction_no, amount_fen, taken_at, settles_on, planned
        FROM taking WHERE order_no = ? ORDER BY taken_at, transaction_no\
        """,
        SqliteBookPage::taking,
        orderNo);
  }

  @Override
  public void add(BookedCharge charge) {
    sql.update(
        """
        INSERT INTO charge (order_no, state, amount_fen, method, description, reason, arrives_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """,
        charge.orderNo(),
        charge.state().name(),
        charge.order().map(o -> o.amount().fen()),
        charge.order().map(o -> o.method().name()),
        charge.order().map(ChargeOrder::description),
        charge.reason(),
        charge.arrivesAt());
    charge.takings().forEach(taking -> add(charge.orderNo(), taking));
  }

  private void add(String orderNo, Taking taking) {
    sql.update(
        """
        INSERT INTO taking (transaction_no, order_no, amount_fen, taken_at, settles_on, planned)
        VALUES (?, ?, ?, ?, ?, ?)\
        """,
        taking.transaction().no(),
        orderNo,
        taking.transaction().amount().fen(),
        taking.transaction().at(),
        taking.settlesOn(),
        taking.planned());
  }

  @Override
  public void forget(BookedCharge onItsWay) {
    if (onItsWay.arrivesAt().isEmpty()) {
      throw new IllegalArgumentException("what has arrived is never forgotten");
    }
    sql.update("DELETE FROM taking WHERE order_no = ?", onItsWay.orderNo());
    sql.update("DELETE FROM charge WHERE order_no = ?", onItsWay.orderNo());
  }

  @Override
  public Optional<BookedRefund> refund(String refundNo) {
    return sql.one(
        """
        SELECT refund_no, order_no, paid_by, amount_fen, number, accepted_at, abnormal_at,
               returned_at, reason
        FROM refund WHERE refund_no = ?\
        """,
        SqliteBookPage::refund,
        refundNo);
  }

  @Override
  public void add(BookedRefund refund) {
    sql.update(
        """
        INSERT INTO refund (refund_no, order_no, paid_by, amount_fen, number, accepted_at,
                            abnormal_at, returned_at, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        refund.order().refundNo(),
        refund.order().orderNo(),
        refund.order().transactionNo(),
        refund.order().amount().fen(),
        refund.accepted().map(Acceptance::number),
        refund.accepted().map(Acceptance::at),
        refund.accepted().flatMap(Acceptance::abnormalAt),
        refund.accepted().flatMap(Acceptance::returnedAt),
        refund.reason());
  }

  @Override
  public void complete(BookedRefund refund) {
    sql.update(
        "UPDATE refund SET returned_at = ? WHERE refund_no = ? AND returned_at IS NULL",
        refund.accepted().flatMap(Acceptance::returnedAt),
        refund.order().refundNo());
  }

  @Override
  public Refunded refunded(String transactionNo) {
    return sql.one(
            """
            SELECT COUNT(*) AS count, SUM(amount_fen) AS total, MAX(accepted_at) AS last
            FROM refund WHERE paid_by = ? AND accepted_at IS NOT NULL\
            """,
            row ->
                new Refunded(
                    row.number("count"),
                    Money.ofFen(row.number("total")),
                    row.optionalInstant("last")),
            transactionNo)
        .orElse(Refunded.NOTHING);
  }

  @Override
  public long next(Series series) {
    return sql.one(
            "UPDATE counter SET last = last + 1 WHERE series = ? RETURNING last",
            row -> row.number("last"),
            series.name())
        .orElseThrow(() -> new IllegalStateException("no such series: " + series));
  }

  @Override
  public FaultPage faults() {
    return new SqliteFaultPage(sql);
  }

  @Override
  public StatementPage statement() {
    return new SqliteStatementPage(sql);
  }

  static ChargeOrder order(Sql.Row row) throws SQLException {
    return new ChargeOrder(
        row.text("order_no"),
        Money.ofFen(row.number("amount_fen")),
        ProviderMethod.valueOf(row.text("method")),
        row.text("description"));
  }

  private static Taking taking(Sql.Row row) throws SQLException {
    return new Taking(
        new Transaction(
            row.text("transaction_no"),
            Money.ofFen(row.number("amount_fen")),
            row.instant("taken_at")),
        LocalDate.parse(row.text("settles_on")),
        row.flag("planned"));
  }

  private static BookedRefund refund(Sql.Row row) throws SQLException {
    return new BookedRefund(
        new RefundOrder(
            row.text("refund_no"),
            row.text("order_no"),
            row.text("paid_by"),
            Money.ofFen(row.number("amount_fen"))),
        row.text("number") == null ? Optional.empty() : Optional.of(acceptance(row)),
        row.text("reason"));
  }

  static Acceptance acceptance(Sql.Row row) throws SQLException {
    return new Acceptance(
        row.text("number"),
        row.instant("accepted_at"),
        row.optionalInstant("abnormal_at"),
        row.optionalInstant("returned_at"));
  }
}
