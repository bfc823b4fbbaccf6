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
import org.shebao.provider.simulated.BillRow;
import org.shebao.provider.simulated.BillSpan;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.MethodTotals;
import org.shebao.provider.simulated.StatementPage;

/**
 * Bills and sums over the simulated provider's tables {@code charge}, {@code taking} and {@code
 * refund}.
 */
final class SqliteStatementPage implements StatementPage {
  /** Both halves walk an index in the order of the bill, so no day is ever sorted. */
  static final String ROWS =
      """
      SELECT t.taken_at AS accepted_at, t.transaction_no AS number, c.order_no, c.amount_fen,
             c.method, c.description, t.transaction_no AS paid_by, t.amount_fen AS moved_fen,
             NULL AS refund_no, NULL AS abnormal_at, NULL AS returned_at
      FROM taking t JOIN charge c ON c.order_no = t.order_no
      WHERE (t.taken_at, t.transaction_no) > (?, ?) AND t.taken_at < ?
        AND (t.planned = 0 OR t.taken_at <= ?)
      UNION ALL
      SELECT r.accepted_at, r.number, c.order_no, c.amount_fen,
             c.method, c.description, r.paid_by, r.amount_fen,
             r.refund_no, r.abnormal_at, r.returned_at
      FROM refund r JOIN charge c ON c.order_no = r.order_no
      WHERE (r.accepted_at, r.number) > (?, ?) AND r.accepted_at < ?
      ORDER BY 1, 2
      LIMIT ?\
      """;

  private static final String BY_STATE =
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM taking t WHERE t.order_no = c.order_no
                                 AND (t.planned = 0 OR t.taken_at <= ?))
                  THEN 'CHARGED' ELSE c.state END AS told,
             COUNT(*) AS n
      FROM charge c WHERE c.arrives_at IS NULL OR c.arrives_at <= ?
      GROUP BY told\
      """;

  private static final String BY_METHOD =
      """
      SELECT c.method, COUNT(*) AS n, SUM(t.amount_fen) AS charged_fen,
             SUM(CASE WHEN t.settles_on <= ? THEN t.amount_fen ELSE 0 END) AS settled_fen,
             COALESCE(SUM(r.fen), 0) AS refunded_fen
      FROM taking t
      JOIN charge c ON c.order_no = t.order_no
      LEFT JOIN (SELECT paid_by, SUM(amount_fen) AS fen FROM refund
                 WHERE accepted_at IS NOT NULL GROUP BY paid_by) r ON r.paid_by = t.transaction_no
      WHERE t.planned = 0 OR t.taken_at <= ?
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
        row -> row(row, span.asOf()),
        after.at(),
        after.number(),
        span.until(),
        span.asOf(),
        after.at(),
        after.number(),
        span.until(),
        limit);
  }

  private static BillRow row(Sql.Row row, Instant asOf) throws SQLException {
    String refundNo = row.text("refund_no");
    return new BillRow(
        new BillRow.Mark(row.instant("accepted_at"), row.text("number")),
        SqliteBookPage.order(row),
        row.text("paid_by"),
        Money.ofFen(row.number("moved_fen")),
        refundNo == null
            ? Optional.empty()
            : Optional.of(
                new BillRow.Refund(refundNo, SqliteBookPage.acceptance(row).kindAt(asOf))));
  }

  @Override
  public Map<BookedCharge.State, Long> ordersByState(Instant now) {
    Map<BookedCharge.State, Long> counts = new EnumMap<>(BookedCharge.State.class);
    sql.list(
        BY_STATE,
        row -> counts.put(BookedCharge.State.valueOf(row.text("told")), row.number("n")),
        now,
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
