package org.shebao.receipt;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The proof that one payment was collected; every PAID payment has exactly one.
 *
 * @param number {@code SIM} and the payment's own number: letters keep it outside the real space of
 *     fiscal receipts (RC-SIM)
 * @param paymentId the payment it proves
 * @param issuedAt when the payment became PAID
 * @param pickupCode the code to collect paper with
 * @param keepUntil the last day on which it must be kept: payment date + 180 (G29)
 */
public record Receipt(
    String number, String paymentId, Instant issuedAt, PickupCode pickupCode, LocalDate keepUntil) {

  /** 微信支付凭证需保存180天: day 0 is the payment date (article section 6; G29). */
  static final int KEEP_DAYS = 180;

  /**
   * @param paidOn the business date of the payment
   */
  public static Receipt issue(
      String paymentId, Instant issuedAt, LocalDate paidOn, PickupCode pickupCode) {
    return new Receipt(
        "SIM" + paymentId, paymentId, issuedAt, pickupCode, paidOn.plusDays(KEEP_DAYS));
  }
}
