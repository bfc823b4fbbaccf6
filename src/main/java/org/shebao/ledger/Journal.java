package org.shebao.ledger;

import java.util.List;
import java.util.function.Consumer;

/** The journal inside one transaction: append and read, never change. */
public interface Journal {
  /** Appends at the end; the entry is there when the transaction is. */
  void append(JournalEntry entry);

  /** What happened to one payment, oldest first. */
  List<BookedEntry> of(String paymentId);

  /** The hash that an entry should have, from what it says now. */
  String leafHash(BookedEntry booked);

  /** Every entry, oldest first. */
  void forEach(Consumer<BookedEntry> reader);
}
