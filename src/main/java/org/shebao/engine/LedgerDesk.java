package org.shebao.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.shebao.calendar.BusinessDay;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;

/** Examines and exports the books. */
public final class LedgerDesk {
  private final Books books;

  LedgerDesk(Books books) {
    this.books = books;
  }

  /** Recomputes every balance and every state from the postings alone and compares. */
  public LedgerReport verify() {
    return books.read(pages -> new LedgerExamination(pages).report());
  }

  /**
   * What moved at the provider on one business date, in the order in which it moved; payments of
   * that date whose outcome is unknown stand among them.
   */
  public List<LedgerLine> export(LocalDate date) {
    Instant from = BusinessDay.startOf(date);
    Instant to = BusinessDay.startOf(date.plusDays(1));
    return books.read(
        pages -> {
          List<LedgerLine> lines = new ArrayList<>();
          pages.payments().chargedBetween(from, to).forEach(p -> lines.add(charged(p)));
          pages.payments().takenBetween(from, to).stream()
              .filter(payment -> payment.state() == PaymentState.UNKNOWN)
              .forEach(payment -> lines.add(unknown(payment)));
          pages.payments().in(EnumSet.of(PaymentState.REFUNDED)).stream()
              .map(payment -> returned(pages, payment))
              .filter(line -> !line.occurredAt().isBefore(from) && line.occurredAt().isBefore(to))
              .forEach(lines::add);
          lines.sort(
              Comparator.comparing(LedgerLine::occurredAt).thenComparing(LedgerLine::orderNo));
          return lines;
        });
  }

  private static LedgerLine charged(Payment payment) {
    Charge charge = payment.charge().orElseThrow();
    return new LedgerLine(
        payment.id(),
        charge.transactionNo(),
        "payment",
        payment.state().name(),
        payment.terms().amount(),
        charge.at());
  }

  private static LedgerLine unknown(Payment payment) {
    return new LedgerLine(
        payment.id(),
        "",
        "payment",
        payment.state().name(),
        payment.terms().amount(),
        payment.taking().at());
  }

  private static Instant returnedAt(BookedEntry returned) {
    try {
      return Instant.parse(returned.entry().note());
    } catch (DateTimeException e) {
      throw new CorruptEntryException(returned.seq(), returned.entry().paymentId(), "no time");
    }
  }

  private static LedgerLine returned(Pages pages, Payment payment) {
    BookedEntry entry =
        pages.journal().of(payment.id()).stream()
            .filter(booked -> booked.entry().kind() == EntryKind.RETURNED)
            .findFirst()
            .orElseThrow();
    return new LedgerLine(
        payment.returnNo(),
        entry.entry().reference(),
        "refund",
        payment.state().name(),
        payment.terms().amount(),
        returnedAt(entry));
  }
}
