package org.shebao.provider.simulated;

import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

/**
 * What has moved by one method.
 *
 * @param charges how many orders were charged
 * @param charged their sum
 * @param settled how much of it the merchant has got by today, refunds not taken off
 * @param refunded how much went back
 */
public record MethodTotals(
    ProviderMethod method, long charges, Money charged, Money settled, Money refunded) {

  /** What the merchant has still to get. */
  public Money unsettled() {
    return charged.minus(settled);
  }
}
