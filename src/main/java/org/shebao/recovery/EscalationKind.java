package org.shebao.recovery;

/** Why asking alone does not settle it. */
public enum EscalationKind {
  /** A payment whose outcome is not known for a day. */
  OUTCOME_UNKNOWN,
  /** The provider says that it took another amount than was asked. */
  WRONG_AMOUNT,
  /** The provider now says another thing of a payment than it said first. */
  CONTRADICTION,
  /** Money that nobody owes waits for its refund. */
  DUPLICATE_CHARGE,
  /** A refund whose outcome is not known for a day. */
  REFUND_UNKNOWN,
  /** An accepted refund that could not be delivered. */
  REFUND_ABNORMAL,
  /** Money that must go back, and a provider that declined to send it. */
  REFUND_DECLINED
}
