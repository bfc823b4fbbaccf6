package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.RefundAnswer;

/**
 * One row of a bill: a payment, or a refund of it.
 *
 * @param mark its place in the bill
 * @param order the order that was paid
 * @param transactionNo the provider's number of the payment
 * @param amount what this row moved: it was paid, or it goes back
 * @param refund empty for the payment itself
 */
public record BillRow(
    Mark mark, ChargeOrder order, String transactionNo, Money amount, Optional<Refund> refund) {

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

  /**
   * What a bill says more of a refund.
   *
   * @param kind how it stood when the bill was made
   */
  public record Refund(String refundNo, RefundAnswer.Kind kind) {
    public Refund {
      Objects.requireNonNull(refundNo);
      if (!kind.isAccepted()) {
        throw new IllegalArgumentException("only what was accepted is billed");
      }
    }
  }

  public BillRow {
    Objects.requireNonNull(mark);
    Objects.requireNonNull(order);
    Objects.requireNonNull(transactionNo);
    Objects.requireNonNull(amount);
    Objects.requireNonNull(refund);
  }

  BillRow withAmount(Money other) {
    return new BillRow(mark, order, transactionNo, other, refund);
  }
}
