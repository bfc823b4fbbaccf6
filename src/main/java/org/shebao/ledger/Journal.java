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

  /** Every entry, oldest first; what is no entry any more goes to {@code corrupt} in its turn. */
  void forEach(Consumer<BookedEntry> reader, Consumer<CorruptEntryException> corrupt);

  /**
   * Every entry, oldest first.
   *
   * @throws CorruptEntryException at the first that is not what was written
   */
  default void forEach(Consumer<BookedEntry> reader) {
    forEach(
        reader,
        corrupt -> {
          throw corrupt;
        });
  }
}
