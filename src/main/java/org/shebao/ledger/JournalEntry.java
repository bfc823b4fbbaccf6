package org.shebao.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;

/**
 * One event of one payment, with the postings it caused. Never changed or removed once written.
 *
 * @param about the payment, and the refund of it where the event is a refund's
 * @param kind what happened
 * @param at when, by the station's clock
 * @param operator who did it
 * @param reference the provider's number for it, or empty
 * @param note a reviewer's reason, a decline code, the provider's time of a refund, or empty; never
 *     personal data
 * @param postings balanced: they sum to zero; empty when no money moved
 */
public record JournalEntry(
    Subject about,
    EntryKind kind,
    Instant at,
    String operator,
    String reference,
    String note,
    List<Posting> postings) {

  /**
   * What an entry is about.
   *
   * @param refundId present exactly for the events of a refund
   */
  public record Subject(String paymentId, Optional<String> refundId) {
    public static Subject payment(String paymentId) {
      return new Subject(paymentId, Optional.empty());
    }

    public static Subject refund(String paymentId, String refundId) {
      return new Subject(paymentId, Optional.of(refundId));
    }
  }

  public JournalEntry {
    postings = List.copyOf(postings);
    Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(Money.ZERO)) {
      throw new IllegalArgumentException(kind + " does not balance: " + sum);
    }
  }

  public String paymentId() {
    return about.paymentId();
  }

  /**
   * The bytes that stand for this entry in the tamper-evident log: each field as its length in
   * bytes, a colon and the UTF-8 text, so that no two entries share an encoding. The events of a
   * refund are version 2, which names it; all others are version 1.
   *
   * @param seq the entry's place in the journal, from 1
   */
  public byte[] canonical(long seq) {
    String version = about.refundId().isPresent() ? "2" : "1";
    StringBuilder text = new StringBuilder("shebao-journal-").append(version).append('\n');
    field(text, String.valueOf(seq));
    field(text, about.paymentId());
    about.refundId().ifPresent(refund -> field(text, refund));
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
