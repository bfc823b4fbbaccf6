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
  /** The provider has sent the money back to the payer. */
  RETURNED
}
