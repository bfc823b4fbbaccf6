package org.shebao.provider;

import org.shebao.money.Money;

/**
 * One refund of one transaction. The provider is idempotent on the refund number; after a time-out
 * the same number is sent again, never a new one.
 *
 * @param refundNo ours, unique for ever, 1 to 64 characters
 * @param orderNo the charged order
 * @param transactionNo which money of that order goes back: an order may have been charged twice
 * @param amount positive, at most what is left of the transaction
 */
public record RefundOrder(String refundNo, String orderNo, String transactionNo, Money amount) {
  public RefundOrder {
    if (!refundNo.matches("[0-9A-Za-z_\\-|*@]{1,64}")) {
      throw new IllegalArgumentException("refund number out of its alphabet or length");
    }
    if (transactionNo.isEmpty()) {
      throw new IllegalArgumentException("a refund names the transaction");
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund must be positive");
    }
  }
}
