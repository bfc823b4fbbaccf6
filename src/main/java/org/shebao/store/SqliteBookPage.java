package org.shebao.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.simulated.BookPage;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.BookedRefund;
import org.shebao.provider.simulated.FaultPage;
import org.shebao.provider.simulated.Refunded;
import org.shebao.provider.simulated.Series;
import org.shebao.provider.simulated.StatementPage;
import org.shebao.provider.simulated.Taking;

/** The simulated provider's tables {@code charge}, {@code refund} and {@code counter}. */
final class SqliteBookPage implements BookPage {
  private final Sql sql;

  SqliteBookPage(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<BookedCharge> charge(String orderNo) {
    return sql.one(
        """
        SELECT order_no, state, amount_fen, method, description,
               transaction_no, charged_at, settles_on, reason
        FROM charge WHERE order_no = ?\
        """,
        SqliteBookPage::charge,
        orderNo);
  }

  @Override
  public void add(BookedCharge charge) {
    sql.update(
        """
        INSERT INTO charge (order_no, state, amount_fen, method, description,
                            transaction_no, charged_at, settles_on, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        charge.orderNo(),
        charge.state().name(),
        charge.order().map(o -> o.amount().fen()),
        charge.order().map(o -> o.method().name()),
        charge.order().map(ChargeOrder::description),
        charge.taking().map(Taking::transactionNo),
        charge.taking().map(Taking::at),
        charge.taking().map(Taking::settlesOn),
        charge.reason());
  }

  @Override
  public Optional<BookedRefund> refund(String refundNo) {
    return sql.one(
        """
        SELECT refund_no, order_no, paid_by, amount_fen, transaction_no, refunded_at, reason
        FROM refund WHERE refund_no = ?\
        """,
        SqliteBookPage::refund,
        refundNo);
  }

  @Override
  public void add(BookedRefund refund) {
    sql.update(
        """
        INSERT INTO refund (refund_no, order_no, paid_by, amount_fen, transaction_no, refunded_at,
                            reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """,
        refund.order().refundNo(),
        refund.order().orderNo(),
        refund.order().transactionNo(),
        refund.order().amount().fen(),
        refund.returned().map(BookedRefund.Returned::transactionNo),
        refund.returned().map(BookedRefund.Returned::at),
        refund.reason());
  }

  @Override
  public Refunded refunded(String orderNo) {
    return sql.one(
            """
            SELECT COUNT(*) AS count, SUM(amount_fen) AS total, MAX(refunded_at) AS last
            FROM refund WHERE order_no = ? AND refunded_at IS NOT NULL\
            """,
            row ->
                new Refunded(
                    row.number("count"),
                    Money.ofFen(row.number("total")),
                    row.optionalInstant("last")),
            orderNo)
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

  private static BookedCharge charge(Sql.Row row) throws SQLException {
    BookedCharge.State state = BookedCharge.State.valueOf(row.text("state"));
    return new BookedCharge(
        row.text("order_no"),
        state,
        state == BookedCharge.State.CLOSED ? Optional.empty() : Optional.of(order(row)),
        taking(row),
        row.text("reason"));
  }

  static ChargeOrder order(Sql.Row row) throws SQLException {
    return new ChargeOrder(
        row.text("order_no"),
        Money.ofFen(row.number("amount_fen")),
        ProviderMethod.valueOf(row.text("method")),
        row.text("description"));
  }

  private static Optional<Taking> taking(Sql.Row row) throws SQLException {
    String number = row.text("transaction_no");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new Taking(number, row.instant("charged_at"), LocalDate.parse(row.text("settles_on"))));
  }

  private static BookedRefund refund(Sql.Row row) throws SQLException {
    String number = row.text("transaction_no");
    return new BookedRefund(
        new RefundOrder(
            row.text("refund_no"),
            row.text("order_no"),
            row.text("paid_by"),
            Money.ofFen(row.number("amount_fen"))),
        number == null
            ? Optional.empty()
            : Optional.of(new BookedRefund.Returned(number, row.instant("refunded_at"))),
        row.text("reason"));
  }
}
