package org.shebao.refund;

import org.shebao.ledger.JournalEntry;

/**
 * One step in the life of a refund, ready to be written in one transaction.
 *
 * @param after the refund after it
 * @param entry what the journal says of it, postings included
 */
public record RefundStep(Refund after, JournalEntry entry) {}
