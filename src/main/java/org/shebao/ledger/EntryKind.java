package org.shebao.ledger;

/**
 * What happened to a payment; the journal holds one entry for each event, with or without money.
 */
public enum EntryKind {
  /** The intent: on disk before the provider hears of it. */
  REQUESTED,
  /** The provider gave no readable or no final answer. */
  UNANSWERED,
  /** Charged and collected. */
  PAID,
  /** Charged and held for review. */
  HELD,
  /** The provider refused; no money moved. */
  DECLINED,
  /** The number was closed at the provider; no money will move. */
  CLOSED,
  /** A reviewer released held money to the pool. */
  APPROVED,
  /** A reviewer turned the payment down; the money is to go back. */
  REJECTED,
  /** The provider took money that nobody owes: twice, or after the number was closed. */
  SURPLUS,
  /** A refund's intent: its amount is set aside, on disk before the provider hears of it. */
  REFUND_REQUESTED,
  /** The same for a refund that waits for a second person before it is sent. */
  REFUND_SUBMITTED,
  /** A second person let a refund go on. */
  REFUND_APPROVED,
  /** A second person turned a refund down; its amount is free again. */
  REFUND_REJECTED,
  /** The provider took a refund on; the money is not back yet. */
  REFUND_ACCEPTED,
  /** The provider could not deliver an accepted refund; it may still. */
  REFUND_ABNORMAL,
  /** The provider refused a refund for good; its amount is free again. */
  REFUND_DECLINED,
  /** The provider has sent the money back to the payer. */
  RETURNED,
  /** Asked back too late: carried into next year's pool (G03). */
  CARRIED,
  /** A person decided to give carried money back after all (G03). */
  CARRY_OVERRIDDEN
}
