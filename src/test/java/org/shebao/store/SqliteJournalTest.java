package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.crypto.Sm3;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.JournalEntry.Subject;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundGrant;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

class SqliteJournalTest {
  private static final JournalEntry REQUESTED =
      new JournalEntry(
          Subject.payment("P1"), EntryKind.REQUESTED, NOW, "clerk-li", "", "", List.of());
  private static final JournalEntry PAID =
      new JournalEntry(
          Subject.payment("P1"),
          EntryKind.PAID,
          NOW,
          "clerk-li",
          "WX1",
          "亲属\n'note'",
          Posting.pair(Account.PROVIDER, Account.pool("resident-medical"), Money.ofFen(40_000)));
  private static final JournalEntry OTHER =
      new JournalEntry(
          Subject.payment("P2"), EntryKind.REQUESTED, NOW, "clerk-li", "", "", List.of());

  private static final Refund REFUND =
      new RefundGrant(
              new Refund.Target("P1", "WX1"),
              RefundKind.ORDINARY,
              Money.ofFen(1),
              RefundState.PROCESSING)
          .under("RF1", new Refund.Asking("clerk-li", "request", NOW));

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
    books.change(
        pages -> {
          pages.payments().insert(intended("P1", 2027));
          pages.payments().insert(intended("P2", 2026));
        });
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private void append(JournalEntry... entries) {
    books.change(pages -> List.of(entries).forEach(pages.journal()::append));
  }

  private List<BookedEntry> all() {
    List<BookedEntry> all = new ArrayList<>();
    books.see(
        pages -> {
          pages.journal().forEach(all::add);
          return true;
        });
    return all;
  }

  /** Whether the entry still has the hash with which it was written. */
  private boolean verifies(BookedEntry booked) {
    return books.see(pages -> pages.journal().leafHash(booked)).equals(booked.leafHash());
  }

  @Test
  void keepsEntriesInTheOrderInWhichTheyWereAppended() {
    append(REQUESTED);
    append(OTHER);
    append(PAID);

    assertEquals(List.of(REQUESTED, OTHER, PAID), all().stream().map(BookedEntry::entry).toList());
    assertEquals(List.of(1L, 2L, 3L), all().stream().map(BookedEntry::seq).toList());
  }

  @Test
  void tellsWhatHappenedToOnePayment() {
    append(REQUESTED, OTHER, PAID);

    List<BookedEntry> ours = books.see(pages -> pages.journal().of("P1"));

    assertEquals(List.of(1L, 3L), ours.stream().map(BookedEntry::seq).toList());
    assertEquals(List.of(REQUESTED, PAID), ours.stream().map(BookedEntry::entry).toList());
  }

  @Test
  void leavesNoGapWhereATransactionFailed() {
    append(REQUESTED);
    assertThrows(IllegalStateException.class, this::appendAndFail);
    append(PAID);

    assertEquals(List.of(1L, 2L), all().stream().map(BookedEntry::seq).toList());
  }

  private void appendAndFail() {
    books.change(
        pages -> {
          pages.journal().append(OTHER);
          throw new IllegalStateException("the power fails here");
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 499, 500, 501, 1000})
  void readsAJournalOfAnyLength(int length) {
    books.change(
        pages -> IntStream.range(0, length).forEach(i -> pages.journal().append(REQUESTED)));

    assertEquals(
        LongStream.rangeClosed(1, length).boxed().toList(),
        all().stream().map(BookedEntry::seq).toList());
  }

  @Test
  void hashesTheCanonicalBytesBehindAZeroByte() {
    append(REQUESTED, PAID);

    assertEquals(
        List.of(
            Sm3.hex(new byte[] {0}, REQUESTED.canonical(1)),
            Sm3.hex(new byte[] {0}, PAID.canonical(2))),
        all().stream().map(BookedEntry::leafHash).toList());
    all().forEach(booked -> assertEquals(true, verifies(booked)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal SET payment_id = 'P2' WHERE seq = 2",
        "UPDATE journal SET refund_id = 'RF1' WHERE seq = 2",
        "UPDATE journal SET kind = 'HELD' WHERE seq = 2",
        "UPDATE journal SET at = at + 1 WHERE seq = 2",
        "UPDATE journal SET operator = 'clerk-l' WHERE seq = 2",
        "UPDATE journal SET reference = 'WX2' WHERE seq = 2",
        "UPDATE journal SET note = note || ' ' WHERE seq = 2",
        "UPDATE posting SET amount_fen = amount_fen * 2 WHERE seq = 2",
        "UPDATE posting SET amount_fen = -amount_fen WHERE seq = 2",
        "UPDATE posting SET account = 'pool:resident-pension' WHERE seq = 2 AND line = 1",
        "UPDATE posting SET line = 1 - line + 2 WHERE seq = 2",
        "DELETE FROM posting WHERE seq = 2",
      })
  void anEditedEntryNoLongerHasItsHash(String edit) {
    books.change(pages -> pages.refunds().insert(REFUND));
    append(REQUESTED, PAID);

    books.tamper(edit);

    List<BookedEntry> all = all();
    assertEquals(true, verifies(all.get(0)), "the entry before it");
    assertEquals(false, verifies(all.get(1)));
  }

  @Test
  void theEventOfARefundNamesIt() {
    books.change(pages -> pages.refunds().insert(REFUND));
    JournalEntry returned = of(Subject.refund("P1", "RF1"));
    append(returned, of(Subject.payment("P1")));

    assertEquals(returned, all().get(0).entry());
    assertEquals(of(Subject.payment("P1")), all().get(1).entry());
    all().forEach(booked -> assertEquals(true, verifies(booked)));

    books.tamper("UPDATE journal SET refund_id = NULL WHERE seq = 1");
    assertEquals(false, verifies(all().get(0)));
  }

  private static JournalEntry of(Subject about) {
    return new JournalEntry(about, EntryKind.RETURNED, NOW, "clerk-li", "WXR1", "", List.of());
  }

  @Test
  void anEntryIsOfAKnownRefund() {
    assertThrows(StoreException.class, () -> append(of(Subject.refund("P1", "RF9"))));
  }

  @Test
  void anEntryInAnotherPlaceNoLongerHasItsHash() {
    append(REQUESTED);

    books.tamper("UPDATE journal SET seq = 2");

    assertNotEquals(1, all().get(0).seq());
    assertEquals(false, verifies(all().get(0)));
  }

  @Test
  void anAddedPostingIsSeen() {
    append(REQUESTED);

    books.tamper("INSERT INTO posting VALUES (1, 0, 'provider', 5), (1, 1, 'refund-payable', -5)");

    assertEquals(false, verifies(all().get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE posting SET amount_fen = amount_fen + 1 WHERE seq = 2 AND line = 0",
        "DELETE FROM posting WHERE seq = 2 AND line = 1",
        "UPDATE posting SET amount_fen = -9223372036854775808 WHERE seq = 2",
        "UPDATE posting SET account = 'Provider' WHERE seq = 2 AND line = 0",
        "UPDATE journal SET kind = 'GIVEN_AWAY' WHERE seq = 2",
      })
  void anEntryThatCannotBeOneIsCorrupt(String edit) {
    append(REQUESTED, PAID);

    books.tamper(edit);

    assertEquals(2, assertThrows(CorruptEntryException.class, this::all).seq());
    assertThrows(CorruptEntryException.class, () -> books.see(pages -> pages.journal().of("P1")));
  }

  @Test
  void readingGoesOnAfterACorruptEntry() {
    append(REQUESTED, PAID, OTHER);
    books.tamper("UPDATE journal SET kind = 'GIVEN_AWAY' WHERE seq = 2");

    List<Long> read = new ArrayList<>();
    List<String> corrupt = new ArrayList<>();
    books.see(
        pages -> {
          pages
              .journal()
              .forEach(
                  booked -> read.add(booked.seq()),
                  damage -> corrupt.add(damage.seq() + " " + damage.paymentId()));
          return true;
        });

    assertEquals(List.of(1L, 3L), read);
    assertEquals(List.of("2 P1"), corrupt);
  }

  @Test
  void anEntryIsOfAKnownPayment() {
    JournalEntry stray =
        new JournalEntry(
            Subject.payment("P9"), EntryKind.REQUESTED, NOW, "clerk-li", "", "", List.of());

    assertThrows(StoreException.class, () -> append(stray));
  }
}
