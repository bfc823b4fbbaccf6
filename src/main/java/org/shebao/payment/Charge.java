package org.shebao.payment;

import java.time.Instant;
import org.shebao.money.Money;

/**
 * The provider's word that it took the money of a payment.
 *
 * @param transactionNo the provider's number
 * @param at the provider's time
 * @param reserved how much of it went back, is set aside to go back, or was carried over; the
 *     database holds that it never exceeds the payment (demand F9)
 */
public record Charge(String transactionNo, Instant at, Money reserved) {
  static Charge of(String transactionNo, Instant at) {
    return new Charge(transactionNo, at, Money.ZERO);
  }
}
