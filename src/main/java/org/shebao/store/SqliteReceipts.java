package org.shebao.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.shebao.engine.CorruptRecordException;
import org.shebao.receipt.CorrectionReceipt;
import org.shebao.receipt.PickupCode;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.ReceiptStore;
import org.shebao.receipt.RefundReceipt;

/** Tables {@code receipt}, {@code refund_receipt} and {@code correction_receipt}. */
record SqliteReceipts(Sql sql) implements ReceiptStore {
  private static final String SELECT =
      "SELECT number, payment_id, issued_at, pickup_code, keep_until FROM receipt";

  private static final String SELECT_REFUND =
      "SELECT number, refund_id, first_receipt, issued_at, keep_until FROM refund_receipt";

  private static final String SELECT_CORRECTION =
      "SELECT number, correction_id, issued_at, keep_until FROM correction_receipt";

  @Override
  public void insert(Receipt receipt) {
    sql.update(
        "INSERT INTO receipt (number, payment_id, issued_at, pickup_code, keep_until)"
            + " VALUES (?, ?, ?, ?, ?)",
        receipt.number(),
        receipt.paymentId(),
        receipt.issuedAt(),
        receipt.pickupCode().digits(),
        receipt.keepUntil());
  }

  @Override
  public void insert(RefundReceipt receipt) {
    sql.update(
        "INSERT INTO refund_receipt (number, refund_id, first_receipt, issued_at, keep_until)"
            + " VALUES (?, ?, ?, ?, ?)",
        receipt.number(),
        receipt.refundId(),
        receipt.firstReceipt(),
        receipt.issuedAt(),
        receipt.keepUntil());
  }

  @Override
  public void insert(CorrectionReceipt receipt) {
    sql.update(
        "INSERT INTO correction_receipt (number, correction_id, issued_at, keep_until)"
            + " VALUES (?, ?, ?, ?)",
        receipt.number(),
        receipt.correctionId(),
        receipt.issuedAt(),
        receipt.keepUntil());
  }

  @Override
  public Optional<CorrectionReceipt> ofCorrection(String correctionId) {
    return sql.one(
        SELECT_CORRECTION + " WHERE correction_id = ?",
        SqliteReceipts::correctionReceipt,
        correctionId);
  }

  @Override
  public Optional<CorrectionReceipt> findCorrection(String number) {
    return sql.one(
        SELECT_CORRECTION + " WHERE number = ?", SqliteReceipts::correctionReceipt, number);
  }

  @Override
  public Optional<RefundReceipt> ofRefund(String refundId) {
    return sql.one(SELECT_REFUND + " WHERE refund_id = ?", SqliteReceipts::refundReceipt, refundId);
  }

  @Override
  public Optional<RefundReceipt> findRefund(String number) {
    return sql.one(SELECT_REFUND + " WHERE number = ?", SqliteReceipts::refundReceipt, number);
  }

  @Override
  public Optional<Receipt> ofPayment(String paymentId) {
    return sql.one(SELECT + " WHERE payment_id = ?", SqliteReceipts::receipt, paymentId);
  }

  @Override
  public Optional<Receipt> find(String number) {
    return sql.one(SELECT + " WHERE number = ?", SqliteReceipts::receipt, number);
  }

  @Override
  public boolean isTaken(PickupCode code) {
    return sql.one("SELECT 1 FROM receipt WHERE pickup_code = ?", row -> true, code.digits())
        .isPresent();
  }

  /** A row that somebody edited may be no receipt any more. */
  private static Receipt receipt(Sql.Row row) throws SQLException {
    try {
      return new Receipt(
          row.text("number"),
          row.text("payment_id"),
          row.instant("issued_at"),
          new PickupCode(row.text("pickup_code")),
          row.optionalDate("keep_until").orElseThrow());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CorruptRecordException("receipt " + row.text("number"), e);
    }
  }

  private static RefundReceipt refundReceipt(Sql.Row row) throws SQLException {
    try {
      return new RefundReceipt(
          row.text("number"),
          row.text("refund_id"),
          row.optionalText("first_receipt"),
          row.instant("issued_at"),
          row.optionalDate("keep_until").orElseThrow());
    } catch (DateTimeException e) {
      throw new CorruptRecordException("refund_receipt " + row.text("number"), e);
    }
  }

  private static CorrectionReceipt correctionReceipt(Sql.Row row) throws SQLException {
    try {
      return new CorrectionReceipt(
          row.text("number"),
          row.text("correction_id"),
          row.instant("issued_at"),
          row.optionalDate("keep_until").orElseThrow());
    } catch (DateTimeException e) {
      throw new CorruptRecordException("correction_receipt " + row.text("number"), e);
    }
  }
}
