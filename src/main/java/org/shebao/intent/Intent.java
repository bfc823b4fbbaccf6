package org.shebao.intent;

/** What a resident may want of a service station (domain guide, section 8). */
public enum Intent {
  PAY,
  CHECK_PAID,
  AMOUNT_DUE,
  DEADLINE,
  REFUND,
  DUPLICATE_CHARGE,
  PAY_FAILED,
  RECEIPT,
  PROXY_PAY,
  LOCKED,
  LOST_CARD,
  WRONG_INFO,
  CHANGE_REGION,
  BENEFIT_ESTIMATE,
  HUMAN_HELP
}
