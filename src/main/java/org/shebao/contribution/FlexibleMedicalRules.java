package org.shebao.contribution;

import java.util.List;
import org.shebao.contribution.Offers.Offer;
import org.shebao.money.Money;
import org.shebao.rule.Basis;
import org.shebao.rule.Decision;

/**
 * Flexible-employment medical insurance, monthly and purely local (FM-CALC): base × rate + fixed
 * part from the station's file for the first day of the month; there is no default.
 */
final class FlexibleMedicalRules {
  private static final String RULE = "FM-CALC";

  private FlexibleMedicalRules() {}

  static Decision<Assessment> assess(AssessmentRequest request, StationRates station) {
    List<StationRates.MedicalRate> local =
        station.flexibleMedical(request.regionCode(), request.period().firstDay());
    if (local.isEmpty()) {
      return AmountRefusals.orStated(request, RULE);
    }
    return new Offers(request, local.stream().map(entry -> offer(request, entry)).toList())
        .choose();
  }

  private static Offer offer(AssessmentRequest request, StationRates.MedicalRate entry) {
    Money byRate = entry.base().times(entry.rate());
    Assessment assessment =
        Assessment.of(request, RULE, byRate.plus(entry.fixed()), Basis.STATION)
            .with("base", entry.base())
            .withPercent("rate", entry.rate())
            .with("fixed", entry.fixed())
            .from(entry.source())
            .madeOf(
                new AssessmentLine("by-rate", byRate), new AssessmentLine("fixed", entry.fixed()));
    return new Offer(entry.group(), assessment);
  }
}
