package org.shebao.contribution;

import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;

/**
 * The question what is owed.
 *
 * @param regionCode the six digits of the province
 * @param stated the amount that was stated at the counter; positive and at most {@link
 *     #LARGEST_STATED}
 * @param basePercent the chosen base, only where {@link BasePercent#isChosenFor}
 */
public record AssessmentRequest(
    InsuranceType insurance,
    Period period,
    String regionCode,
    Optional<Money> stated,
    Optional<BasePercent> basePercent) {

  /** More than this for one period is a slip of the keyboard (our number). */
  public static final Money LARGEST_STATED = Money.ofYuan("1000000.00");

  public AssessmentRequest {
    if (!period.suits(insurance)) {
      throw new IllegalArgumentException(insurance + " is not paid for " + period);
    }
    if (stated.filter(amount -> !isStatable(amount)).isPresent()) {
      throw new IllegalArgumentException("the stated amount is out of range");
    }
    if (basePercent.isPresent() && !BasePercent.isChosenFor(insurance)) {
      throw new IllegalArgumentException("no base is chosen for " + insurance);
    }
  }

  /** Whether this can be somebody's contribution for one period at all. */
  public static boolean isStatable(Money amount) {
    return amount.isPositive() && amount.compareTo(LARGEST_STATED) <= 0;
  }
}
