package org.shebao.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebao.contribution.NationalRates.PensionLevels;
import org.shebao.contribution.Offers.Offer;
import org.shebao.money.Money;
import org.shebao.rule.Basis;
import org.shebao.rule.Decision;

/**
 * Resident pension, one freely chosen level per year (RP-LEVELS): a level of the station's list for
 * the region, else one of the national list of 2014 or, stated at the counter, one that a province
 * may have added.
 */
final class ResidentPensionRules {
  private static final String RULE = "RP-LEVELS";
  private static final Money HARDSHIP_LEVEL = Money.ofYuan("100.00");

  // No provincial list known to the domain guide goes higher. Below 1100 the national list already
  // has every step, so no lower bound is needed.
  private static final Money HIGHEST_ADDED = Money.ofYuan("6000.00");
  private static final Money ADDED_STEP = Money.ofYuan("100.00");

  private ResidentPensionRules() {}

  /** The station's list is the one in force on the day of payment. */
  static Decision<Assessment> assess(
      AssessmentRequest request, NationalRates national, StationRates station, LocalDate on) {
    Optional<StationRates.Levels> local = station.pensionLevels(request.regionCode(), on);
    if (local.isPresent()) {
      return choose(request, local.get().levels(), Basis.STATION, local.get().source());
    }
    Optional<Money> added = request.stated().filter(amount -> isAdded(amount, national));
    if (added.isPresent()) {
      return Decision.accepted(level(request, added.get(), Basis.STATED));
    }
    PensionLevels list = national.pension();
    return choose(request, list.levels(), Basis.SOURCED, Optional.of(list.source()));
  }

  private static Decision<Assessment> choose(
      AssessmentRequest request, List<Money> levels, Basis basis, Optional<String> source) {
    List<Offer> offers =
        levels.stream()
            .map(amount -> level(request, amount, basis).from(source))
            .map(level -> new Offer(Optional.empty(), level))
            .toList();
    return new Offers(request, offers).choose();
  }

  private static boolean isAdded(Money amount, NationalRates national) {
    return !national.pension().levels().contains(amount)
        && amount.compareTo(HIGHEST_ADDED) <= 0
        && amount.fen() % ADDED_STEP.fen() == 0;
  }

  private static Assessment level(AssessmentRequest request, Money amount, Basis basis) {
    Assessment level = Assessment.of(request, RULE, amount, basis);
    return amount.equals(HARDSHIP_LEVEL) ? level.flagged(Assessment.HARDSHIP_ONLY) : level;
  }
}
