package org.shebao.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.shebao.money.Money;

/**
 * One event of one payment, with the postings it caused. Never changed or removed once written.
 *
 * @param paymentId the payment
 * @param kind what happened
 * @param at when, by the station's clock
 * @param operator who did it
 * @param reference the provider's number for it, or empty
 * @param note a reviewer's reason, a decline code, the provider's time of a refund, or empty; never
 *     personal data
 * @param postings balanced: they sum to zero; empty when no money moved
 */
public record JournalEntry(
    String paymentId,
    EntryKind kind,
    Instant at,
    String operator,
    String reference,
    String note,
    List<Posting> postings) {

  public JournalEntry {
    postings = List.copyOf(postings);
    Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(Money.ZERO)) {
      throw new IllegalArgumentException(kind + " does not balance: " + sum);
    }
  }

  /**
   * The bytes that stand for this entry in the tamper-evident log: version 1, each field as its
   * length in bytes, a colon and the UTF-8 text, so that no two entries share an encoding.
   *
   * @param seq the entry's place in the journal, from 1
   */
  public byte[] canonical(long seq) {
    StringBuilder text = new StringBuilder("shebao-journal-1\n");
    field(text, String.valueOf(seq));
    field(text, paymentId);
    field(text, kind.name());
    field(text, String.valueOf(at.toEpochMilli()));
    field(text, operator);
    field(text, reference);
    field(text, note);
    for (Posting posting : postings) {
      field(text, posting.account().name());
      field(text, String.valueOf(posting.amount().fen()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void field(StringBuilder text, String value) {
    text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
    text.append('\n');
  }
}
