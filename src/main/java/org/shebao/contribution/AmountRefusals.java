package org.shebao.contribution;

import org.shebao.rule.Basis;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** The ways in which an amount is refused, with the facts that their messages quote. */
final class AmountRefusals {
  private AmountRefusals() {}

  /**
   * What to do where no figure is known: take the amount that was stated and say so, or ask for it.
   */
  static Decision<Assessment> orStated(AssessmentRequest request, String ruleId) {
    return Decision.of(
        request
            .stated()
            .map(amount -> Assessment.of(request, ruleId, amount, Basis.STATED))
            .map(assessment -> assessment.flagged(Assessment.UNPUBLISHED)),
        about(request, RuleCode.AMOUNT_NOT_PUBLISHED).with("file", StationRates.FILE));
  }

  /**
   * The stated amount contradicts what is known.
   *
   * @param known the amounts that would be right
   */
  static Refusal notDue(AssessmentRequest request, String known) {
    return about(request, RuleCode.AMOUNT_NOT_DUE).with("known", known);
  }

  static Refusal about(AssessmentRequest request, RuleCode code) {
    return Refusal.of(code)
        .with("insurance", "@insurance." + request.insurance().code())
        .with("period", request.period().text())
        .with("region", request.regionCode());
  }
}
