package org.shebao.engine;

import org.shebao.contribution.AssessmentRequest;
import org.shebao.money.Money;

/** Amounts as people type them at the counter. */
public final class Amounts {
  private Amounts() {}

  /**
   * An amount that can be stated for a payment.
   *
   * @throws IllegalArgumentException unless it is yuan with at most two decimals, more than zero
   *     and at most {@link AssessmentRequest#LARGEST_STATED}
   */
  public static Money stated(String text) {
    Money amount = Money.ofYuan(text);
    if (!AssessmentRequest.isStatable(amount)) {
      throw new IllegalArgumentException("out of range");
    }
    return amount;
  }
}
