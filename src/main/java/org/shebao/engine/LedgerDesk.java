package org.shebao.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shebao.calendar.BusinessDay;
import org.shebao.ledger.BookedEntry;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.refund.Refund;

/** Examines and exports the books. */
public final class LedgerDesk {
  /** The state of money that nobody owes; it belongs to no payment's own state. */
  private static final String SURPLUS = "SURPLUS";

  private final Books books;

  LedgerDesk(Books books) {
    this.books = books;
  }

  /** Recomputes every balance and every state from the postings alone and compares. */
  public LedgerReport verify() {
    return books.read(LedgerExamination::report);
  }

  /**
   * Copies the books, as they are at one moment, into a new file; others may write meanwhile. The
   * file appears only when the copy verifies clean.
   *
   * @param file where nothing may be yet
   * @return what the examination of the copy found
   */
  public LedgerReport backup(Path file) {
    return books.copy(file, LedgerExamination::report, LedgerReport::isClean);
  }

  /** What the journal says of one payment, oldest first; nothing of a payment it does not know. */
  public List<BookedEntry> history(String paymentId) {
    return books.read(pages -> pages.journal().of(paymentId));
  }

  /**
   * What moved at the provider on one business date, in the order in which it moved: payments by
   * the time of the charge, refunds by the time of their acceptance, as the provider's bill has
   * them. Payments of that date whose outcome is unknown stand among them.
   */
  public List<LedgerLine> export(LocalDate date) {
    Instant from = BusinessDay.startOf(date);
    Instant to = BusinessDay.startOf(date.plusDays(1));
    return books.read(
        pages -> {
          List<LedgerLine> lines = new ArrayList<>();
          pages.payments().chargedBetween(from, to).forEach(p -> lines.add(charged(p)));
          pages.surplus().chargedBetween(from, to).forEach(s -> lines.add(surplus(s)));
          pages.payments().takenBetween(from, to).stream()
              .filter(payment -> payment.state() == PaymentState.UNKNOWN)
              .forEach(payment -> lines.add(unknown(payment)));
          pages.refunds().acceptedBetween(from, to).forEach(r -> lines.add(accepted(r)));
          lines.sort(
              Comparator.comparing(LedgerLine::occurredAt)
                  .thenComparing(LedgerLine::orderNo)
                  .thenComparing(LedgerLine::providerTransaction));
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

  private static LedgerLine surplus(SurplusCharge surplus) {
    return new LedgerLine(
        surplus.paymentId(),
        surplus.transactionNo(),
        "payment",
        SURPLUS,
        surplus.amount(),
        surplus.at());
  }

  private static LedgerLine accepted(Refund refund) {
    Refund.Acceptance acceptance = refund.handling().acceptance().orElseThrow();
    return new LedgerLine(
        refund.id(),
        acceptance.transactionNo(),
        "refund",
        refund.state().name(),
        refund.amount(),
        acceptance.at());
  }
}
