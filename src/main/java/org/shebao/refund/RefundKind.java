package org.shebao.refund;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why money goes back; each kind is a route of its own with its own clock (G01). */
public enum RefundKind {
  /** 重复扣款: money that nobody owes (article section 5 row 2). */
  DUPLICATE,
  /** 系统故障期间产生的异常订单: within 48 hours (article section 5; G32). */
  SYSTEM_FAULT,
  /** 退费申请: until the 20th (article section 6 item 4; G01 G02). */
  ORDINARY,
  /** Turned down by a reviewer; opened by the review itself. */
  REJECTED;

  /** Whether the money is nobody's contribution, so that it must go back, and whole. */
  public boolean isOwed() {
    return this == DUPLICATE || this == REJECTED;
  }

  /** The name on the command line: {@code system-fault}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RefundKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
