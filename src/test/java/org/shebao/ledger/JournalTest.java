package org.shebao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final BookedEntry FIRST =
      new BookedEntry(
          1,
          new JournalEntry(
              JournalEntry.Subject.payment("P1"),
              EntryKind.REQUESTED,
              Instant.EPOCH,
              "clerk-li",
              "",
              "",
              List.of()),
          "hash");
  private static final CorruptEntryException SECOND =
      new CorruptEntryException(2, "P2", "postings do not balance");

  @Test
  void isReadUpToTheFirstEntryThatIsCorrupt() {
    List<BookedEntry> read = new ArrayList<>();
    Journal journal = new TwoEntries();

    CorruptEntryException thrown =
        assertThrows(CorruptEntryException.class, () -> journal.forEach(read::add));

    assertSame(SECOND, thrown);
    assertEquals(List.of(FIRST), read);
  }

  @Test
  void aCorruptEntrySaysWhichItIsAndWhatIsWrong() {
    assertEquals(2, SECOND.seq());
    assertEquals("P2", SECOND.paymentId());
    assertEquals("journal entry 2: postings do not balance", SECOND.getMessage());
  }

  private static final class TwoEntries implements Journal {
    @Override
    public void forEach(Consumer<BookedEntry> reader, Consumer<CorruptEntryException> corrupt) {
      reader.accept(FIRST);
      corrupt.accept(SECOND);
    }

    @Override
    public void append(JournalEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<BookedEntry> of(String paymentId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String leafHash(BookedEntry booked) {
      throw new UnsupportedOperationException();
    }
  }
}
