package org.shebao.engine;

import java.util.Optional;
import org.shebao.contribution.AssessmentRequest;
import org.shebao.contribution.BasePercent;
import org.shebao.contribution.Period;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;

/**
 * What somebody wants to pay for, as asked at the counter.
 *
 * @param stated the amount the clerk was told; the rules check it or, where nothing is published,
 *     take it as stated
 * @param basePercent the chosen base of a flexible pension, in percent of the average wage
 */
public record Owed(
    InsuranceType insurance,
    Period period,
    Optional<Money> stated,
    Optional<BasePercent> basePercent) {

  AssessmentRequest in(String regionCode) {
    return new AssessmentRequest(insurance, period, regionCode, stated, basePercent);
  }
}
