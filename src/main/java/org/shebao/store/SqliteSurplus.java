package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.payment.SurplusCharge;
import org.shebao.payment.SurplusStore;

/** Table {@code surplus_charge}. */
record SqliteSurplus(Sql sql) implements SurplusStore {
  private static final String SELECT = "SELECT * FROM surplus_charge";

  @Override
  public void insert(SurplusCharge surplus) {
    sql.update(
        "INSERT INTO surplus_charge (transaction_no, payment_id, amount_fen, charged_at, found_at,"
            + " reserved_fen) VALUES (?, ?, ?, ?, ?, ?)",
        surplus.transactionNo(),
        surplus.paymentId(),
        surplus.amount().fen(),
        surplus.at(),
        surplus.foundAt(),
        surplus.reserved().fen());
  }

  @Override
  public boolean replace(SurplusCharge before, SurplusCharge after) {
    return sql.update(
            "UPDATE surplus_charge SET reserved_fen = ?"
                + " WHERE transaction_no = ? AND reserved_fen = ?",
            after.reserved().fen(),
            before.transactionNo(),
            before.reserved().fen())
        == 1;
  }

  @Override
  public Optional<SurplusCharge> find(String transactionNo) {
    return sql.one(SELECT + " WHERE transaction_no = ?", SqliteSurplus::surplus, transactionNo);
  }

  @Override
  public List<SurplusCharge> of(String paymentId) {
    return sql.list(
        SELECT + " WHERE payment_id = ? ORDER BY charged_at, transaction_no",
        SqliteSurplus::surplus,
        paymentId);
  }

  @Override
  public List<SurplusCharge> all() {
    return sql.list(SELECT + " ORDER BY charged_at, transaction_no", SqliteSurplus::surplus);
  }

  @Override
  public List<SurplusCharge> chargedBetween(Instant from, Instant to) {
    return sql.list(
        SELECT + " WHERE charged_at >= ? AND charged_at < ? ORDER BY charged_at, transaction_no",
        SqliteSurplus::surplus,
        from,
        to);
  }

  private static SurplusCharge surplus(Sql.Row row) throws SQLException {
    return new SurplusCharge(
        row.text("transaction_no"),
        row.text("payment_id"),
        Money.ofFen(row.number("amount_fen")),
        row.instant("charged_at"),
        row.instant("found_at"),
        Money.ofFen(row.number("reserved_fen")));
  }
}
