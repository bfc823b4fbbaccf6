package org.shebao.provider.simulated;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The provider's bill of one day in WeChat Pay's format: payments by the time the money was taken,
 * refunds by the time they were accepted, days in Asia/Shanghai. UTF-8 with byte order mark and
 * CRLF, the worst case met in the wild. An order that took no money never appears; a refund that
 * was accepted does, whatever became of it.
 */
public final class TradeBill {
  private static final int ROWS_AT_A_TIME = 500;

  /** Bills are served from this time of the next day on (wechatpay.md section 2.7). */
  private static final LocalTime SERVED_FROM = LocalTime.of(10, 0);

  private static final Duration RETRY = Duration.ofMinutes(30);

  private final ProviderBooks books;
  private final BillSpan span;
  private final Optional<Fault> fault;

  private TradeBill(ProviderBooks books, BillSpan span, Optional<Fault> fault) {
    this.books = books;
    this.span = span;
    this.fault = fault;
  }

  /**
   * Asks for the bill of {@code day}. The day need not be over, for training.
   *
   * @param asOf now; matters to what happens by itself later
   */
  public static BillAnswer ask(ProviderBooks books, LocalDate day, Instant asOf) {
    return FaultScript.ask(books, Operation.BILL, page -> answer(books, page, day, asOf));
  }

  private static BillAnswer answer(
      ProviderBooks books, BookPage page, LocalDate day, Instant asOf) {
    if (FaultScript.isDown(page.faults(), asOf)) {
      return BillAnswer.of(BillAnswer.Kind.UNREACHABLE);
    }
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.bill(day));
    if (isBy(Behaviour.NOT_READY, fault)) {
      return BillAnswer.creating(nextTry(day, asOf));
    }
    BillSpan span = BillSpan.day(day, asOf);
    boolean empty = page.statement().rows(span, span.start(), 1).isEmpty();
    return empty || isBy(Behaviour.NO_STATEMENT, fault)
        ? BillAnswer.of(BillAnswer.Kind.NO_STATEMENT_EXIST)
        : BillAnswer.ready(new TradeBill(books, span, fault));
  }

  private static boolean isBy(Behaviour behaviour, Optional<Fault> fault) {
    return fault.filter(f -> f.behaviour() == behaviour).isPresent();
  }

  private static Instant nextTry(LocalDate day, Instant now) {
    Instant served = ShanghaiTime.at(day.plusDays(1), SERVED_FROM);
    return now.isBefore(served) ? served : now.plus(RETRY);
  }

  /**
   * Writes the file without holding it in memory, and leaves both streams open.
   *
   * @param delivered gets what arrives of it
   * @param complete gets the same, and also what a fault cuts off: the provider's digest is of this
   * @return the sums that the summary of the complete file states
   */
  public BillTotals writeTo(OutputStream delivered, OutputStream complete) throws IOException {
    BillWriter writer = new BillWriter(delivered, complete, fault);
    try {
      return books.read(page -> write(writer, page.statement()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private BillTotals write(BillWriter writer, StatementPage statement) {
    writer.begin();
    List<BillRow> rows = statement.rows(span, span.start(), ROWS_AT_A_TIME);
    while (!rows.isEmpty()) {
      rows.forEach(writer::row);
      rows = statement.rows(span, rows.get(rows.size() - 1).mark(), ROWS_AT_A_TIME);
    }
    return writer.finish();
  }
}
