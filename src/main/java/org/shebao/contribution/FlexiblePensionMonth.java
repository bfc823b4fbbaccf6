package org.shebao.contribution;

import java.math.BigDecimal;
import org.shebao.money.Money;

/**
 * One month of flexible-employment pension on a base that is already rounded to fen (FP-CALC): 20 %
 * of it, of which 8 points go to the personal account and the rest to pooling.
 */
public record FlexiblePensionMonth(Money base) {
  public static final BigDecimal RATE = new BigDecimal("0.20");
  public static final BigDecimal ACCOUNT_RATE = new BigDecimal("0.08");

  public static FlexiblePensionMonth of(Money averageWage, BasePercent percent) {
    return new FlexiblePensionMonth(percent.of(averageWage));
  }

  /** The month whose contribution is exactly {@code pay}; one fen of pay is five fen of base. */
  static FlexiblePensionMonth paying(Money pay) {
    return new FlexiblePensionMonth(pay.times(BigDecimal.ONE.divide(RATE)));
  }

  public Money pay() {
    return base.times(RATE);
  }

  public Money account() {
    return base.times(ACCOUNT_RATE);
  }

  /** What is left of the contribution, so that the parts always add up to it. */
  public Money pooling() {
    return pay().minus(account());
  }
}
