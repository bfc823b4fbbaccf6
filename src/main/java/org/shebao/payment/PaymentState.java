package org.shebao.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a payment stands (G33). The legal transitions are the table in {@link #next()}; a state is
 * named once and printed as it is.
 */
public enum PaymentState {
  /** 处理中: the order is or may be at the provider; only its answer decides. Never paid again. */
  UNKNOWN,
  /** 已缴费: collected; has exactly one receipt. */
  PAID,
  /** 待审核: charged, in the insured person's held account until a second person reviews. */
  HELD,
  /** 缴费失败: the provider refused; no money was taken. */
  FAILED,
  /** 已关闭: the provider never took the money and never will under this number. */
  CLOSED,
  /** 退款中: turned down by review; the money is on its way back. */
  REFUNDING,
  /** 已退款: the money is back with the payer. */
  REFUNDED;

  /** The states this one may become; empty for an end state. */
  public Set<PaymentState> next() {
    return switch (this) {
      case UNKNOWN -> EnumSet.of(PAID, HELD, FAILED, CLOSED);
      case HELD -> EnumSet.of(PAID, REFUNDING);
      case REFUNDING -> EnumSet.of(REFUNDED);
      case PAID, FAILED, CLOSED, REFUNDED -> EnumSet.noneOf(PaymentState.class);
    };
  }

  /** Whether something is still owed to this payment: an answer, a review or a refund. */
  public boolean isOpen() {
    return !next().isEmpty();
  }

  /** Whether the liability counts as paid or being paid, so that a second payment is refused. */
  public boolean claimsLiability() {
    return this == PAID || isOpen();
  }

  /** Whether the provider holds, or may hold, money under this payment's number. */
  public boolean mayHaveMoved() {
    return claimsLiability() || this == REFUNDED;
  }
}
