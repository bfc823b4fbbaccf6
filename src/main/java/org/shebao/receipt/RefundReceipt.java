package org.shebao.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The proof that money went back; every refund that is done has exactly one.
 *
 * @param number {@code SIM} and the refund's own number (RC-SIM)
 * @param refundId the refund it proves
 * @param firstReceipt the receipt of the payment, which it refers to; empty where the payment was
 *     never collected
 * @param issuedAt when the station learned that the money was back
 * @param keepUntil the last day on which it must be kept: date of the refund + 180 (G29)
 */
public record RefundReceipt(
    String number,
    String refundId,
    Optional<String> firstReceipt,
    Instant issuedAt,
    LocalDate keepUntil) {

  /**
   * @param returnedOn the business date on which the money was back
   */
  public static RefundReceipt issue(
      String refundId, Optional<String> firstReceipt, Instant issuedAt, LocalDate returnedOn) {
    return new RefundReceipt(
        "SIM" + refundId, refundId, firstReceipt, issuedAt, returnedOn.plusDays(Receipt.KEEP_DAYS));
  }
}
