package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.RefundOrder;

/**
 * One row of a bill: a payment, or a refund of it.
 *
 * @param mark its place in the bill
 * @param order the order that was paid
 * @param transactionNo the provider's number of the payment
 * @param refund empty for the payment itself
 */
public record BillRow(
    Mark mark, ChargeOrder order, String transactionNo, Optional<RefundOrder> refund) {

  /**
   * Where a row stands: rows are ordered by time, then number.
   *
   * @param number the provider's own number of the payment or of the refund
   */
  public record Mark(Instant at, String number) {
    public Mark {
      Objects.requireNonNull(at);
      Objects.requireNonNull(number);
    }
  }

  public BillRow {
    Objects.requireNonNull(mark);
    Objects.requireNonNull(order);
    Objects.requireNonNull(transactionNo);
    Objects.requireNonNull(refund);
  }
}
