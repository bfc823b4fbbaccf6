package org.shebao.payment;

import java.util.List;
import org.shebao.ledger.JournalEntry;

/**
 * One step in the life of a payment, ready to be written in one transaction.
 *
 * @param after the payment after it
 * @param entries what the journal says of it, postings included
 * @param surplus money the step brought to light that nobody owes
 */
public record Step(Payment after, List<JournalEntry> entries, List<SurplusCharge> surplus) {
  public Step {
    entries = List.copyOf(entries);
    surplus = List.copyOf(surplus);
  }

  static Step of(Payment after, JournalEntry entry) {
    return new Step(after, List.of(entry), List.of());
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
