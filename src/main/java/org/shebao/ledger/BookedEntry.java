package org.shebao.ledger;

/**
 * An entry as it stands in the journal.
 *
 * @param seq its place, from 1, without gaps
 * @param leafHash hex SM3 over a zero byte and {@link JournalEntry#canonical}, as it was when the
 *     entry was written: an edited entry no longer has it
 */
public record BookedEntry(long seq, JournalEntry entry, String leafHash) {}
