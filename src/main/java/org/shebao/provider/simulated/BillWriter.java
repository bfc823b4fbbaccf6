package org.shebao.provider.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;

/** Writes the lines of one bill, and does to them what a fault says. */
final class BillWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String END_OF_LINE = "\r\n";

  /** Greater than any number that the books have given. */
  private static final long NOBODYS_COUNT = 9_999_999_999L;

  private static final Map<Behaviour, Change> CHANGES =
      new EnumMap<>(
          Map.of(
              Behaviour.MISSING_ROW, (row, terms) -> List.of(),
              Behaviour.DOUBLED_ROW, (row, terms) -> List.of(row, row),
              Behaviour.ALTERED_ROW,
                  (row, terms) ->
                      List.of(
                          row.withAmount(terms.amount().orElseThrow().insteadOf(row.amount())))));

  /**
   * What the provider itself has wrong, it also sums wrong. A row that was altered or doubled on
   * its way contradicts the summary, which is how it is found out.
   */
  private static final Set<Behaviour> SUMMED_AS_WRITTEN =
      EnumSet.of(Behaviour.MISSING_ROW, Behaviour.EXTRA_ROW);

  /** What one behaviour makes of the row that it picks. */
  private interface Change {
    List<BillRow> of(BillRow row, FaultTerms terms);
  }

  private final Delivery delivery;
  private final Writer writer;
  private final Optional<Fault> fault;
  private BillTotals inTheBooks = BillTotals.NONE;
  private BillTotals inTheFile = BillTotals.NONE;
  private Instant last = Instant.EPOCH;
  private boolean struck;

  BillWriter(OutputStream delivered, OutputStream complete, Optional<Fault> fault) {
    this.delivery = new Delivery(delivered, complete);
    this.writer = new BufferedWriter(new OutputStreamWriter(delivery, UTF_8));
    this.fault = fault;
  }

  void begin() {
    write(BYTE_ORDER_MARK + BillFormat.header() + END_OF_LINE);
  }

  /** The next row of the books. */
  void row(BillRow row) {
    inTheBooks = inTheBooks.plus(row);
    last = row.mark().at();
    Optional<Fault> striking = fault.filter(f -> picks(f, row));
    if (striking.isEmpty()) {
      add(row);
      return;
    }
    struck = true;
    Behaviour behaviour = striking.get().behaviour();
    if (behaviour == Behaviour.TRUNCATED) {
      breakOffIn(row);
    } else {
      CHANGES.get(behaviour).of(row, striking.get().terms()).forEach(this::add);
    }
  }

  private boolean picks(Fault f, BillRow row) {
    return !struck
        && f.behaviour() != Behaviour.EXTRA_ROW
        && f.terms().row().filter(pick -> pick.picks(row, inTheBooks.rows())).isPresent();
  }

  private void add(BillRow row) {
    inTheFile = inTheFile.plus(row);
    write(BillFormat.row(row) + END_OF_LINE);
  }

  private void breakOffIn(BillRow row) {
    inTheFile = inTheFile.plus(row);
    String line = BillFormat.row(row) + END_OF_LINE;
    int middle = line.length() / 2;
    write(line.substring(0, middle));
    flush();
    delivery.breakOff();
    write(line.substring(middle));
  }

  /** Ends the file; answers the sums that its summary states. */
  BillTotals finish() {
    fault.filter(f -> f.behaviour() == Behaviour.EXTRA_ROW).ifPresent(f -> add(extra(f.terms())));
    boolean asWritten = fault.filter(f -> SUMMED_AS_WRITTEN.contains(f.behaviour())).isPresent();
    BillTotals stated = asWritten ? inTheFile : inTheBooks;
    write(BillFormat.summaryHeader() + END_OF_LINE);
    write(BillFormat.summary(stated) + END_OF_LINE);
    flush();
    return stated;
  }

  private BillRow extra(FaultTerms terms) {
    String number = Series.TRANSACTION.number(last, NOBODYS_COUNT);
    Money amount = terms.amount().orElseThrow().insteadOf(Money.ZERO);
    String orderNo = terms.row().flatMap(RowPick::orderNo).orElseThrow();
    return new BillRow(
        new BillRow.Mark(last, number),
        new ChargeOrder(orderNo, amount, ProviderMethod.WALLET, ""),
        number,
        amount,
        Optional.empty());
  }

  private void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
