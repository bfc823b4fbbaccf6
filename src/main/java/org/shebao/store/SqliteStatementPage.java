package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.simulated.BillRow;
import org.shebao.provider.simulated.BillSpan;
import org.shebao.provider.simulated.BillTotals;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.MethodTotals;
import org.shebao.provider.simulated.StatementPage;

/** Bills and sums over the simulated provider's tables {@code charge} and {@code refund}. */
final class SqliteStatementPage implements StatementPage {
  /** Both halves walk an index in the order of the bill, so no day is ever sorted. */
  static final String ROWS =
      """
      SELECT charged_at AS at, transaction_no AS number, order_no, amount_fen, method, description,
             transaction_no AS paid_by, '' AS refund_no, 0 AS refund_fen
      FROM charge
      WHERE (charged_at, transaction_no) > (?, ?) AND charged_at < ?
        AND (state = 'CHARGED' OR charged_at <= ?)
      UNION ALL
      SELECT r.refunded_at, r.transaction_no, c.order_no, c.amount_fen, c.method, c.description,
             c.transaction_no, r.refund_no, r.amount_fen
      FROM refund r JOIN charge c ON c.order_no = r.order_no
      WHERE (r.refunded_at, r.transaction_no) > (?, ?) AND r.refunded_at < ?
      ORDER BY 1, 2
      LIMIT ?\
      """;

  private static final String TOTALS =
      """
      SELECT paid.n AS payments, paid.fen AS paid_fen, back.n AS refunds, back.fen AS back_fen
      FROM (SELECT COUNT(*) AS n, COALESCE(SUM(amount_fen), 0) AS fen FROM charge
            WHERE charged_at >= ? AND charged_at < ? AND (state = 'CHARGED' OR charged_at <= ?)
           ) paid,
           (SELECT COUNT(*) AS n, COALESCE(SUM(amount_fen), 0) AS fen FROM refund
            WHERE refunded_at >= ? AND refunded_at < ?
           ) back\
      """;

  private static final String BY_STATE =
      """
      SELECT CASE WHEN state = 'PENDING' AND charged_at <= ? THEN 'CHARGED' ELSE state END AS told,
             COUNT(*) AS n
      FROM charge GROUP BY told\
      """;

  private static final String BY_METHOD =
      """
      SELECT c.method, COUNT(*) AS n, SUM(c.amount_fen) AS charged_fen,
             SUM(CASE WHEN c.settles_on <= ? THEN c.amount_fen ELSE 0 END) AS settled_fen,
             COALESCE(SUM(r.fen), 0) AS refunded_fen
      FROM charge c
      LEFT JOIN (SELECT order_no, SUM(amount_fen) AS fen FROM refund
                 WHERE refunded_at IS NOT NULL GROUP BY order_no) r ON r.order_no = c.order_no
      WHERE c.state = 'CHARGED' OR (c.state = 'PENDING' AND c.charged_at <= ?)
      GROUP BY c.method\
      """;

  private final Sql sql;

  SqliteStatementPage(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<BillRow> rows(BillSpan span, BillRow.Mark after, int limit) {
    return sql.list(
        ROWS,
        SqliteStatementPage::row,
        after.at(),
        after.number(),
        span.until(),
        span.asOf(),
        after.at(),
        after.number(),
        span.until(),
        limit);
  }

  private static BillRow row(Sql.Row row) throws SQLException {
    String refundNo = row.text("refund_no");
    return new BillRow(
        new BillRow.Mark(row.instant("at"), row.text("number")),
        SqliteBookPage.order(row),
        row.text("paid_by"),
        refundNo.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new RefundOrder(
                    refundNo,
                    row.text("order_no"),
                    row.text("paid_by"),
                    Money.ofFen(row.number("refund_fen")))));
  }

  @Override
  public BillTotals totals(BillSpan span) {
    return sql.one(
            TOTALS,
            row ->
                new BillTotals(
                    row.number("payments"),
                    Money.ofFen(row.number("paid_fen")),
                    row.number("refunds"),
                    Money.ofFen(row.number("back_fen"))),
            span.from(),
            span.until(),
            span.asOf(),
            span.from(),
            span.until())
        .orElse(BillTotals.NONE);
  }

  @Override
  public Map<BookedCharge.State, Long> ordersByState(Instant now) {
    Map<BookedCharge.State, Long> counts = new EnumMap<>(BookedCharge.State.class);
    sql.list(
        BY_STATE,
        row -> counts.put(BookedCharge.State.valueOf(row.text("told")), row.number("n")),
        now);
    return counts;
  }

  @Override
  public List<MethodTotals> totalsByMethod(Instant now, LocalDate today) {
    return sql
        .list(
            BY_METHOD,
            row ->
                new MethodTotals(
                    ProviderMethod.valueOf(row.text("method")),
                    row.number("n"),
                    Money.ofFen(row.number("charged_fen")),
                    Money.ofFen(row.number("settled_fen")),
                    Money.ofFen(row.number("refunded_fen"))),
            today,
            now)
        .stream()
        .sorted(Comparator.comparing(MethodTotals::method))
        .toList();
  }
}
