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
  /** 已缴费: collected; has exactly one receipt. Part of it may have gone back. */
  PAID,
  /** 待审核: charged, in the insured person's held account until a second person reviews. */
  HELD,
  /** 缴费失败: the provider refused; no money was taken. */
  FAILED,
  /** 已关闭: the provider never took the money and never will under this number. */
  CLOSED,
  /** 退款中: the whole amount is set aside to go back, or was turned down by review. */
  REFUNDING,
  /** 已退款: the whole amount is back with the payer. */
  REFUNDED,
  /** 已转入次年统筹: what was left was asked back too late (article section 6; G03). */
  CARRIED_TO_NEXT_POOL;

  /** The states this one may become; empty for an end state. */
  public Set<PaymentState> next() {
    return switch (this) {
      case UNKNOWN -> EnumSet.of(PAID, HELD, FAILED, CLOSED);
      case HELD -> EnumSet.of(PAID, REFUNDING);
      case PAID -> EnumSet.of(REFUNDING, CARRIED_TO_NEXT_POOL);
      case REFUNDING -> EnumSet.of(REFUNDED, PAID, CARRIED_TO_NEXT_POOL);
      case CARRIED_TO_NEXT_POOL -> EnumSet.of(REFUNDING);
      case FAILED, CLOSED, REFUNDED -> EnumSet.noneOf(PaymentState.class);
    };
  }

  /** Whether something is still owed to this payment: an answer, a review or a refund. */
  public boolean isOpen() {
    return this == UNKNOWN || this == HELD || this == REFUNDING;
  }

  /**
   * Whether the liability counts as paid or being paid, so that a second payment is refused. Money
   * that was carried over did not come back: it is not collected a second time.
   */
  public boolean claimsLiability() {
    return this == PAID || this == CARRIED_TO_NEXT_POOL || isOpen();
  }

  /** Whether the provider took, or may have taken, money under this payment's number. */
  public boolean mayHaveMoved() {
    return claimsLiability() || this == REFUNDED;
  }

  /** Whether the contribution was collected, and a receipt given, if it was not turned down. */
  public boolean isSettled() {
    return this == PAID || this == REFUNDED || this == CARRIED_TO_NEXT_POOL;
  }
}
