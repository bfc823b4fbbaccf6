package org.shebao.contribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.rule.Basis;
import org.shebao.rule.Decision;

/**
 * Flexible-employment pension, monthly (FP-CALC): 20 % of a base between 60 % and 300 % of the
 * average wage that the station's file has for the region and the first day of the month. Without a
 * choice the lowest base is taken.
 */
final class FlexiblePensionRules {
  private static final String RULE = "FP-CALC";

  private FlexiblePensionRules() {}

  static Decision<Assessment> assess(AssessmentRequest request, StationRates station) {
    return station
        .averageWage(request.regionCode(), request.period().firstDay())
        .map(entry -> fromWage(request, entry).map(found -> found.from(entry.source())))
        .orElseGet(() -> AmountRefusals.orStated(request, RULE));
  }

  private static Decision<Assessment> fromWage(AssessmentRequest request, StationRates.Wage entry) {
    Money wage = entry.averageWage();
    BasePercent percent = request.basePercent().orElse(BasePercent.LOWEST);
    FlexiblePensionMonth month = FlexiblePensionMonth.of(wage, percent);
    Optional<Money> stated = request.stated();
    if (stated.isEmpty() || stated.get().equals(month.pay())) {
      Assessment due = assessment(request, month, wage);
      boolean nothingChosen = stated.isEmpty() && request.basePercent().isEmpty();
      return Decision.accepted(nothingChosen ? due.flagged(Assessment.DEFAULT_PERCENT) : due);
    }
    if (request.basePercent().isPresent()) {
      return Decision.refused(AmountRefusals.notDue(request, month.pay().yuan()));
    }
    return within(request, stated.get(), wage);
  }

  private static Decision<Assessment> within(AssessmentRequest request, Money stated, Money wage) {
    Money lowest = FlexiblePensionMonth.of(wage, BasePercent.LOWEST).pay();
    Money highest = FlexiblePensionMonth.of(wage, BasePercent.HIGHEST).pay();
    if (stated.compareTo(lowest) < 0 || stated.compareTo(highest) > 0) {
      return Decision.refused(AmountRefusals.notDue(request, lowest + " – " + highest));
    }
    return Decision.accepted(assessment(request, FlexiblePensionMonth.paying(stated), wage));
  }

  private static Assessment assessment(
      AssessmentRequest request, FlexiblePensionMonth month, Money wage) {
    return Assessment.of(request, RULE, month.pay(), Basis.STATION)
        .with("averageWage", wage)
        .withPercent("percent", share(month.base(), wage))
        .with("base", month.base())
        .withPercent("rate", FlexiblePensionMonth.RATE)
        .with("account", month.account())
        .with("pooling", month.pooling())
        .madeOf(
            new AssessmentLine("account", month.account()),
            new AssessmentLine("pooling", month.pooling()));
  }

  private static BigDecimal share(Money base, Money wage) {
    return BigDecimal.valueOf(base.fen())
        .divide(BigDecimal.valueOf(wage.fen()), 4, RoundingMode.HALF_UP);
  }
}
