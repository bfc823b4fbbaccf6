package org.shebao.provider;

/**
 * The party that moves the money. Every call may be repeated with the same number without moving
 * money twice; no call throws for what the provider says or fails to say.
 */
public interface PaymentProvider {
  /** Takes the money of {@code order}, or answers what became of that number before. */
  ChargeAnswer charge(ChargeOrder order);

  /** What became of an order; changes nothing. */
  ChargeAnswer query(String orderNo);

  /**
   * Makes sure that an unpaid or unknown number can never be charged any more. Answers {@code
   * CLOSED} when that is so, {@code SUCCEEDED} when the money had been taken already.
   */
  ChargeAnswer close(String orderNo);

  /** Sends money of a charged order back to the payer. */
  RefundAnswer refund(RefundOrder order);

  /** What became of a refund; changes nothing. */
  RefundAnswer queryRefund(String refundNo);
}
