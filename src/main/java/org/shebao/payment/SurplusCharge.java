package org.shebao.payment;

import java.time.Instant;
import org.shebao.money.Money;

/**
 * 重复扣款: money that the provider took under a payment's number and that nobody owes: a second time,
 * or after we had been told that the number was closed or refused. It waits for its refund (article
 * section 5 row 2; demand F3).
 *
 * @param transactionNo the provider's number; one transaction is one surplus, however often told
 * @param paymentId the payment under whose number it was taken
 * @param at the provider's time
 * @param foundAt when we heard of it; the handling time runs from here (G30)
 * @param reserved how much of it went back or is set aside to go back
 */
public record SurplusCharge(
    String transactionNo,
    String paymentId,
    Money amount,
    Instant at,
    Instant foundAt,
    Money reserved) {

  /** What no refund has set aside yet. */
  public Money waiting() {
    return amount.minus(reserved);
  }

  /** The same with another amount set aside. */
  public SurplusCharge reserving(Money sum) {
    return new SurplusCharge(transactionNo, paymentId, amount, at, foundAt, sum);
  }
}
