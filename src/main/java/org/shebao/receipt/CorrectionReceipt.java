package org.shebao.receipt;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The proof that a person's record was corrected; every correction that was applied has exactly one
 * (article section 5 row 3).
 *
 * @param number {@code SIM} and the correction's own number (RC-SIM)
 * @param correctionId the correction it proves
 * @param issuedAt when the correction was applied
 * @param keepUntil the last day on which it must be kept: date of the correction + 180, as for
 *     every receipt of this station (G29)
 */
public record CorrectionReceipt(
    String number, String correctionId, Instant issuedAt, LocalDate keepUntil) {

  /**
   * @param appliedOn the business date of the correction
   */
  public static CorrectionReceipt issue(
      String correctionId, Instant issuedAt, LocalDate appliedOn) {
    return new CorrectionReceipt(
        "SIM" + correctionId, correctionId, issuedAt, appliedOn.plusDays(Receipt.KEEP_DAYS));
  }
}
