package org.shebao.payment;

import org.shebao.ledger.JournalEntry;

/**
 * One step in the life of a payment, ready to be written in one transaction.
 *
 * @param after the payment after it
 * @param entry what the journal says of it, postings included
 */
public record Step(Payment after, JournalEntry entry) {}
