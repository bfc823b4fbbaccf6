package org.shebao.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebao.bill.TradeBillLine;
import org.shebao.bill.TradeBillLines;
import org.shebao.calendar.BusinessDay;

/**
 * What one bill says of one payment.
 *
 * @param file how the reader knows the bill
 * @param lines of this payment, refunds included
 * @param days the business dates that the bill has lines of: only of those its silence tells
 *     something
 * @param addsUp whether the bill agrees with its own sums
 */
public record BillExtract(
    String file, List<TradeBillLine> lines, Set<LocalDate> days, boolean addsUp) {
  public BillExtract {
    lines = List.copyOf(lines);
    days = Set.copyOf(days);
  }

  /** What {@code bill} says of one order number. */
  public static BillExtract of(TradeBillLines bill, String file, String orderNo) {
    Set<LocalDate> days =
        bill.lines().stream().map(line -> BusinessDay.of(line.at())).collect(Collectors.toSet());
    return new BillExtract(file, bill.of(orderNo), days, bill.addsUp());
  }

  List<TradeBillLine> charges() {
    return lines.stream().filter(TradeBillLine::isCharge).toList();
  }

  boolean covers(Instant at) {
    return days.contains(BusinessDay.of(at));
  }
}
