package org.shebao.refund;

import java.util.EnumSet;
import java.util.Set;

/** Where a refund stands. The legal transitions are the table in {@link #next()}. */
public enum RefundState {
  /** 待复核: above the station's limit; set aside until a second person decides. */
  AWAITING_APPROVAL,
  /** 退款处理中: sent, or about to be; only the provider's word decides. */
  PROCESSING,
  /** 退款异常: accepted, then not delivered; still owed, and asked about until it is done. */
  ABNORMAL,
  /** 已退款: the money is back with the payer. */
  REFUNDED,
  /** 退款被拒: the provider refused for good; nothing went back. */
  DECLINED,
  /** 未通过: a second person turned it down; nothing went back. */
  REJECTED,
  /** 已转入次年统筹: asked too late; no money goes back (G03). */
  CARRIED_TO_NEXT_POOL;

  /** The states this one may become; empty for an end state. */
  public Set<RefundState> next() {
    return switch (this) {
      case AWAITING_APPROVAL -> EnumSet.of(PROCESSING, REJECTED);
      case PROCESSING -> EnumSet.of(REFUNDED, ABNORMAL, DECLINED);
      case ABNORMAL -> EnumSet.of(REFUNDED, PROCESSING, DECLINED);
      case CARRIED_TO_NEXT_POOL -> EnumSet.of(PROCESSING);
      case REFUNDED, DECLINED, REJECTED -> EnumSet.noneOf(RefundState.class);
    };
  }

  /** Whether the provider has, or may have, the refund, and has not given its last word. */
  public boolean isAtProvider() {
    return this == PROCESSING || this == ABNORMAL;
  }

  /** Whether money is on its way back, or waits for a second person to be sent. */
  public boolean isOpen() {
    return this == AWAITING_APPROVAL || isAtProvider();
  }

  /** Whether the refund's amount is taken out of what can still be refunded. */
  public boolean reserves() {
    return this != DECLINED && this != REJECTED;
  }
}
