package org.shebao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shebao.crypto.Sm3;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.Journal;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;

/** Tables {@code journal} and {@code posting}: append only. */
record SqliteJournal(Sql sql) implements Journal {
  private static final String SELECT =
      "SELECT seq, payment_id, refund_id, kind, at, operator, reference, note, leaf_hash"
          + " FROM journal";

  /** RFC 6962: a leaf is hashed behind a zero byte, so that it can never pass for a node. */
  private static final byte[] LEAF_PREFIX = {0};

  /** Entries are read in pages so that a journal of any length fits into memory. */
  private static final int PAGE = 500;

  @Override
  public void append(JournalEntry entry) {
    long seq =
        sql.one("SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM journal", row -> row.number("next"))
            .orElseThrow();
    sql.update(
        "INSERT INTO journal (seq, payment_id, refund_id, kind, at, operator, reference, note,"
            + " leaf_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seq,
        entry.about().paymentId(),
        entry.about().refundId(),
        entry.kind().name(),
        entry.at(),
        entry.operator(),
        entry.reference(),
        entry.note(),
        hash(seq, entry));
    for (int line = 0; line < entry.postings().size(); line++) {
      Posting posting = entry.postings().get(line);
      sql.update(
          "INSERT INTO posting (seq, line, account, amount_fen) VALUES (?, ?, ?, ?)",
          seq,
          line,
          posting.account().name(),
          posting.amount().fen());
    }
  }

  @Override
  public List<BookedEntry> of(String paymentId) {
    return sql.list(SELECT + " WHERE payment_id = ? ORDER BY seq", this::entry, paymentId);
  }

  @Override
  public void forEach(Consumer<BookedEntry> reader, Consumer<CorruptEntryException> corrupt) {
    long last = Long.MIN_VALUE;
    List<Reading> page;
    do {
      page = sql.list(SELECT + " WHERE seq > ? ORDER BY seq LIMIT ?", this::reading, last, PAGE);
      for (Reading reading : page) {
        reading.entry().ifPresent(reader);
        reading.damage().ifPresent(corrupt);
        last = reading.seq();
      }
    } while (!page.isEmpty());
  }

  /** One row of the journal: an entry, or what is wrong with it. */
  private record Reading(
      long seq, Optional<BookedEntry> entry, Optional<CorruptEntryException> damage) {}

  private Reading reading(Sql.Row row) throws SQLException {
    long seq = row.number("seq");
    try {
      return new Reading(seq, Optional.of(entry(row)), Optional.empty());
    } catch (CorruptEntryException e) {
      return new Reading(seq, Optional.empty(), Optional.of(e));
    }
  }

  private BookedEntry entry(Sql.Row row) throws SQLException {
    long seq = row.number("seq");
    try {
      JournalEntry entry =
          new JournalEntry(
              new JournalEntry.Subject(row.text("payment_id"), row.optionalText("refund_id")),
              EntryKind.valueOf(row.text("kind")),
              row.instant("at"),
              row.text("operator"),
              row.text("reference"),
              row.text("note"),
              postings(seq));
      return new BookedEntry(seq, entry, row.text("leaf_hash"));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new CorruptEntryException(seq, row.text("payment_id"), e.getMessage());
    }
  }

  @Override
  public String leafHash(BookedEntry booked) {
    return hash(booked.seq(), booked.entry());
  }

  private static String hash(long seq, JournalEntry entry) {
    return Sm3.hex(LEAF_PREFIX, entry.canonical(seq));
  }

  private List<Posting> postings(long seq) {
    return sql.list(
        "SELECT account, amount_fen FROM posting WHERE seq = ? ORDER BY line",
        row -> new Posting(new Account(row.text("account")), Money.ofFen(row.number("amount_fen"))),
        seq);
  }
}
