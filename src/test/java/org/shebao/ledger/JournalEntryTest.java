package org.shebao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.ledger.JournalEntry.Subject;
import org.shebao.money.Money;

class JournalEntryTest {
  private static final Instant AT = Instant.parse("2026-11-25T02:00:05.123Z");
  private static final Account HELD = Account.held("R1");
  private static final Money AMOUNT = Money.ofFen(40_000);

  @ParameterizedTest
  @CsvSource({"40000, -39999", "1, 1", "0, 1"})
  void refusesPostingsThatDoNotSumToZero(long debit, long credit) {
    List<Posting> postings =
        List.of(
            new Posting(Account.PROVIDER, Money.ofFen(debit)),
            new Posting(HELD, Money.ofFen(credit)));

    assertThrows(IllegalArgumentException.class, () -> entry("", "", postings));
  }

  @Test
  void refusesASumThatOnlyAnOverflowMakesZero() {
    Posting half = new Posting(HELD, Money.ofFen(Long.MIN_VALUE));

    assertThrows(ArithmeticException.class, () -> entry("", "", List.of(half, half)));
  }

  @Test
  void acceptsAnEventWithoutMoney() {
    assertEquals(List.of(), entry("", "", List.of()).postings());
  }

  @Test
  void keepsItsPostingsWhateverBecomesOfTheList() {
    List<Posting> postings = new ArrayList<>(Posting.pair(Account.PROVIDER, HELD, AMOUNT));
    JournalEntry entry = entry("", "", postings);

    postings.clear();

    assertEquals(Posting.pair(Account.PROVIDER, HELD, AMOUNT), entry.postings());
  }

  @Test
  void debitsAreBookedPositiveAndCreditsNegative() {
    assertEquals(
        List.of(new Posting(Account.PROVIDER, AMOUNT), new Posting(HELD, Money.ofFen(-40_000))),
        Posting.pair(Account.PROVIDER, HELD, AMOUNT));
  }

  /** These bytes are hashed and, once proofs are handed out, must never change. */
  @Test
  void hasTheseBytes() {
    JournalEntry entry = entry("WX1", "亲属 ok", Posting.pair(Account.PROVIDER, HELD, AMOUNT));

    assertEquals(
        """
        shebao-journal-1
        1:7
        9:P00000001
        4:HELD
        13:1795572005123
        8:clerk-li
        3:WX1
        9:亲属 ok
        8:provider
        5:40000
        7:held:R1
        6:-40000
        """,
        new String(entry.canonical(7), UTF_8));
  }

  @Test
  void theEventOfARefundNamesItInASecondVersion() {
    JournalEntry entry =
        refund("RF1", EntryKind.RETURNED, Posting.pair(HELD, Account.PROVIDER, AMOUNT));

    assertEquals(
        """
        shebao-journal-2
        1:7
        9:P00000001
        3:RF1
        8:RETURNED
        13:1795572005123
        8:clerk-li
        3:WX1
        0:
        7:held:R1
        5:40000
        8:provider
        6:-40000
        """,
        new String(entry.canonical(7), UTF_8));
  }

  @Test
  void noTwoEntriesHaveTheSameBytes() {
    List<Posting> pair = Posting.pair(Account.PROVIDER, HELD, AMOUNT);
    List<JournalEntry> entries =
        List.of(
            entry("WX1", "", pair),
            entry("WX", "1", pair),
            entry("", "WX1", pair),
            entry("WX1\n0:", "", pair),
            entry("WX1", "\n", pair),
            entry("WX1", "8:provider", pair),
            entry("WX1", "", List.of()),
            entry("WX1", "", Posting.pair(HELD, Account.PROVIDER, AMOUNT)),
            entry("WX1", "", Posting.pair(Account.PROVIDER, Account.held("R11"), AMOUNT)),
            entry("WX1", "", Posting.pair(Account.PROVIDER, HELD, Money.ofFen(4_000))),
            entry("WX1", "", List.of(pair.get(1), pair.get(0))),
            entry("WX1", "\n8:provider\n5:40000\n7:held:R1\n6:-40000", List.of()),
            of("P0000000", EntryKind.HELD, AT, "1clerk-li"),
            of("P00000001", EntryKind.PAID, AT, "clerk-li"),
            of("P00000001", EntryKind.HELD, AT.plusMillis(1), "clerk-li"),
            of("P00000001", EntryKind.HELD, AT, "clerk-l"),
            of("P00000001\n3:RF1", EntryKind.HELD, AT, "clerk-li"),
            refund("RF1", EntryKind.HELD, pair),
            refund("RF11", EntryKind.HELD, pair),
            refund("", EntryKind.HELD, pair),
            refund("RF1", EntryKind.RETURNED, pair),
            refund("4:HELD", EntryKind.HELD, pair));
    Map<String, JournalEntry> byBytes = new HashMap<>();
    for (JournalEntry entry : entries) {
      for (long seq : List.of(1L, 11L)) {
        String bytes = new String(entry.canonical(seq), UTF_8);
        JournalEntry other = byBytes.put(bytes, entry);
        assertEquals(null, other, () -> entry + " and " + other + " at " + seq);
      }
    }
  }

  private static JournalEntry entry(String reference, String note, List<Posting> postings) {
    return new JournalEntry(
        Subject.payment("P00000001"), EntryKind.HELD, AT, "clerk-li", reference, note, postings);
  }

  private static JournalEntry refund(String refundId, EntryKind kind, List<Posting> postings) {
    return new JournalEntry(
        Subject.refund("P00000001", refundId), kind, AT, "clerk-li", "WX1", "", postings);
  }

  private static JournalEntry of(String paymentId, EntryKind kind, Instant at, String operator) {
    List<Posting> pair = Posting.pair(Account.PROVIDER, HELD, AMOUNT);
    return new JournalEntry(Subject.payment(paymentId), kind, at, operator, "WX1", "", pair);
  }
}
