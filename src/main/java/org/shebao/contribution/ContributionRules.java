package org.shebao.contribution;

import java.time.LocalDate;
import org.shebao.rule.Decision;

/**
 * What is owed, from published figures, the station's own and what was stated at the counter, in
 * this order of trust: the station's entry beats the national figure, a stated amount must agree
 * with what is known, and what nobody published is never guessed. Whether the period can be paid
 * now is decided elsewhere.
 */
public final class ContributionRules {
  private ContributionRules() {}

  /**
   * Assesses one request.
   *
   * @param on the business date in Asia/Shanghai
   * @return refused with {@code AMOUNT_NOT_PUBLISHED} where no figure is known and none was stated,
   *     {@code AMOUNT_NOT_DUE} where the stated one contradicts what is known, {@code
   *     LEVEL_REQUIRED} where the person has to choose
   */
  public static Decision<Assessment> assess(
      AssessmentRequest request, NationalRates national, StationRates station, LocalDate on) {
    return switch (request.insurance()) {
      case RESIDENT_MEDICAL -> ResidentMedicalRules.assess(request, national, station);
      case RESIDENT_PENSION -> ResidentPensionRules.assess(request, national, station, on);
      case FLEXIBLE_PENSION -> FlexiblePensionRules.assess(request, station);
      case FLEXIBLE_MEDICAL -> FlexibleMedicalRules.assess(request, station);
    };
  }
}
