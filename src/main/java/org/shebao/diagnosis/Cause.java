package org.shebao.diagnosis;

import java.util.Locale;

/**
 * Why a payment stands as it does. The order is the order of precedence: of several that fit, the
 * first is told. Names are stable and part of the contract.
 */
public enum Cause {
  // Money that may be wrong comes before money that is late.
  /** The provider told of another amount than was asked; it was not believed (G33). */
  WRONG_AMOUNT,
  /** The provider denies a charge that it told of before. */
  CONTRADICTED,
  /** The provider declined to send back what must go back. */
  OWED_REFUND_DECLINED,
  /** 重复扣款: taken once too often under one number (article section 5 row 2; G30). */
  CHARGED_TWICE,
  /** Money was taken after the number was closed or refused. */
  TAKEN_AFTER_END,

  /** The bill has a charge of which our books know nothing. */
  BILL_KNOWS_MORE,
  /** The bill names another amount than was asked. */
  BILL_OTHER_AMOUNT,
  /** The bill contradicts its own sums, so it proves nothing. */
  BILL_UNSOUND,
  /** 短款: paid by our books, and not in the bill of that day. */
  BILL_SILENT,

  REFUND_UNDELIVERED,
  REFUND_UNANSWERED,
  REFUND_ON_ITS_WAY,
  REFUND_AWAITS_APPROVAL,
  REFUND_DECLINED,
  REFUND_NOT_APPROVED,
  /** Asked for too late: carried into next year's pool (article section 6 item 4; G03). */
  CARRIED_LATE,
  /** Money that nobody owed is back. */
  DUPLICATE_RETURNED,
  REFUNDED,
  PARTLY_REFUNDED,

  /** Asked about for a day, and still not known. */
  UNKNOWN_FOR_A_DAY,
  /** The provider could not be reached. */
  PROVIDER_DOWN,
  /** The provider says that it is still at it. */
  PROVIDER_AT_WORK,
  /** No readable answer came back. */
  ANSWER_LOST,
  /** Nothing is noted after the intent: the program was stopped before an answer came. */
  INTERRUPTED,

  /** More than 5000 yuan by a card network (article section 4; G14). */
  HELD_LARGE_CARD,
  /** More than 5000 yuan by another channel (G17). */
  HELD_LARGE,
  /** 亲属代缴 (article section 3; G12). */
  HELD_PROXY,

  /** 支付失败: not enough money, or the card's limit (article section 5 row 1). */
  DECLINED_FUNDS,
  /** 支付失败 for another reason of the provider's. */
  DECLINED,
  /** The number was closed at the provider before it took any money. */
  NEVER_TAKEN,

  /** 系统故障期间的订单: refundable for 48 hours (G32). */
  PAID_IN_A_FAULT,
  /** Collected; the answer came only when the provider was asked again. */
  PAID_AFTER_ASKING,
  /** Collected; the money arrives on the next working day (G09). */
  PAID_ARRIVING,
  PAID;

  /** The name in message keys and in JSON: {@code charged-twice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
