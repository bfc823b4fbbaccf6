package org.shebao.diagnosis;

/** What can be done about a payment; each has one party that does it. */
public enum Action {
  ASK_AGAIN(Party.CLERK),
  /** 联系支付机构/微信客服 (article section 5 row 1). */
  CALL_PROVIDER(Party.PROVIDER),
  SEND_BACK_DUPLICATE(Party.CLERK),
  SEND_BACK_REJECTED(Party.CLERK),
  APPROVE_REFUND(Party.SECOND_CLERK),
  REVIEW_PAYMENT(Party.SECOND_CLERK),
  /** 核对银行卡限额 (article section 5 row 1). */
  CHECK_CARD(Party.ISSUER),
  CHECK_ACCOUNT(Party.PAYER),
  GET_BILL(Party.CLERK),
  COMPARE_BILL(Party.CLERK),
  PAY_ANEW(Party.CLERK),
  QUOTE_REFUND(Party.CLERK),
  SHOW_RECEIPT(Party.CLERK),
  HAND_OVER_NOTICE(Party.CLERK),
  /** Carried money goes back after all only when a person answers for it (G03). */
  OVERRIDE_CARRY(Party.MANAGER),
  WAIT(Party.NOBODY);

  private final Party who;

  Action(Party who) {
    this.who = who;
  }

  public Party who() {
    return who;
  }
}
