package org.shebao.provider.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The provider's bill of one day in WeChat Pay's format: payments by the time the money was taken,
 * refunds by the time they were accepted, days in Asia/Shanghai. UTF-8 with byte order mark and
 * CRLF, the worst case met in the wild. A pending, declined or closed order never appears.
 */
public final class TradeBill {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String END_OF_LINE = "\r\n";
  private static final int ROWS_AT_A_TIME = 500;

  private final ProviderBooks books;
  private final BillSpan span;
  private final BillTotals totals;

  private TradeBill(ProviderBooks books, BillSpan span, BillTotals totals) {
    this.books = books;
    this.span = span;
    this.totals = totals;
  }

  /**
   * The bill of {@code day}; empty when nothing was traded ({@code NO_STATEMENT_EXIST}), which is a
   * normal answer.
   *
   * @param asOf now; matters only to orders that succeed late
   */
  public static Optional<TradeBill> of(ProviderBooks books, LocalDate day, Instant asOf) {
    BillSpan span = BillSpan.day(day, asOf);
    BillTotals totals = books.read(page -> page.statement().totals(span));
    return totals.rows() == 0 ? Optional.empty() : Optional.of(new TradeBill(books, span, totals));
  }

  /** The sums when this bill was asked for; they stand still once the day is over. */
  public BillTotals totals() {
    return totals;
  }

  /**
   * Writes the file without holding it in memory, and leaves {@code out} open. Its summary counts
   * exactly the rows above it.
   */
  public void writeTo(OutputStream out, boolean gzip) throws IOException {
    if (gzip) {
      GZIPOutputStream zipped = new GZIPOutputStream(out);
      write(zipped);
      zipped.finish();
    } else {
      write(out);
    }
    out.flush();
  }

  private void write(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(BYTE_ORDER_MARK);
    writeLine(writer, BillFormat.header());
    BillTotals written;
    try {
      written = books.read(page -> writeRows(writer, page.statement()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writeLine(writer, BillFormat.summaryHeader());
    writeLine(writer, BillFormat.summary(written));
    writer.flush();
  }

  private BillTotals writeRows(Writer writer, StatementPage statement) {
    BillTotals sums = BillTotals.NONE;
    List<BillRow> rows = statement.rows(span, span.start(), ROWS_AT_A_TIME);
    while (!rows.isEmpty()) {
      for (BillRow row : rows) {
        writeRow(writer, row);
        sums = sums.plus(row);
      }
      rows = statement.rows(span, rows.get(rows.size() - 1).mark(), ROWS_AT_A_TIME);
    }
    return sums;
  }

  private static void writeRow(Writer writer, BillRow row) {
    try {
      writeLine(writer, BillFormat.row(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeLine(Writer writer, String line) throws IOException {
    writer.write(line);
    writer.write(END_OF_LINE);
  }
}
