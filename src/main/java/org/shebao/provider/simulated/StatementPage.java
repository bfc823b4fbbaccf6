package org.shebao.provider.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the provider can state of its books, inside one open transaction. */
public interface StatementPage {
  /**
   * At most {@code limit} rows of a bill, by time, then number.
   *
   * @param after the mark of the last row seen, {@link BillSpan#start()} at first
   */
  List<BillRow> rows(BillSpan span, BillRow.Mark after, int limit);

  /** How many order numbers are in each state at {@code now}; a state without any is absent. */
  Map<BookedCharge.State, Long> ordersByState(Instant now);

  /** What has moved by each method until {@code now}, settled up to and including {@code today}. */
  List<MethodTotals> totalsByMethod(Instant now, LocalDate today);
}
