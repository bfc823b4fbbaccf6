package org.shebao.contribution;

import java.util.List;
import java.util.Optional;
import org.shebao.contribution.NationalRates.MedicalMinimum;
import org.shebao.contribution.Offers.Offer;
import org.shebao.money.Money;
import org.shebao.rule.Basis;
import org.shebao.rule.Decision;

/**
 * Resident medical insurance, a fixed amount per coverage year (RM-COLLECT): the station's figures
 * for the region, else the national minimum, below which no region goes.
 */
final class ResidentMedicalRules {
  private static final String RULE = "RM-COLLECT";

  private ResidentMedicalRules() {}

  static Decision<Assessment> assess(
      AssessmentRequest request, NationalRates national, StationRates station) {
    int year = request.period().year();
    List<StationRates.MedicalAmount> local = station.residentMedical(request.regionCode(), year);
    if (!local.isEmpty()) {
      return new Offers(request, local.stream().map(entry -> offer(request, entry)).toList())
          .choose();
    }
    return national
        .medicalMinimum(year)
        .map(minimum -> fromMinimum(request, minimum))
        .orElseGet(() -> AmountRefusals.orStated(request, RULE));
  }

  private static Offer offer(AssessmentRequest request, StationRates.MedicalAmount entry) {
    return new Offer(
        entry.group(),
        Assessment.of(request, RULE, entry.amount(), Basis.STATION).from(entry.source()));
  }

  private static Decision<Assessment> fromMinimum(
      AssessmentRequest request, MedicalMinimum minimum) {
    Money least = minimum.personal();
    Money amount = request.stated().orElse(least);
    if (amount.compareTo(least) < 0) {
      return Decision.refused(AmountRefusals.notDue(request, "≥ " + least));
    }
    // Many regions ask for more than the minimum, and only the person at the counter knows it.
    Basis basis = amount.equals(least) ? minimum.basis() : Basis.STATED;
    return Decision.accepted(
        Assessment.of(request, RULE, amount, basis)
            .with("nationalMinimum", least)
            .with("nationalSubsidy", minimum.subsidy())
            .from(Optional.of(minimum.source())));
  }
}
