package org.shebao.refund;

import java.time.Instant;
import java.time.LocalDate;
import org.shebao.calendar.BusinessDay;
import org.shebao.money.Money;

/**
 * The station's settings for refunds.
 *
 * @param cutoffDay 退费申请须在当月20日前提交: the last day, inclusive (article section 6 item 4; G02)
 * @param strictSameMonth whether a payment of a later day than that has no ordinary refund at all
 *     (the literal reading), instead of one until the next month's (G01)
 * @param carriesLate whether an ordinary refund asked for too late carries the money into next
 *     year's pool (G03), instead of being refused
 * @param approvalLimit above it a second operator approves
 */
public record RefundPolicy(
    int cutoffDay, boolean strictSameMonth, boolean carriesLate, Money approvalLimit) {
  /** The file of a home that holds the station's own settings. */
  public static final String FILE = "refunds.json";

  /** What holds when the station's own file says nothing else. */
  public static final RefundPolicy SHIPPED =
      new RefundPolicy(20, false, true, Money.ofFen(100_000));

  static final int LAST_DAY_OF_EVERY_MONTH = 28;

  public RefundPolicy {
    if (cutoffDay < 1 || cutoffDay > LAST_DAY_OF_EVERY_MONTH) {
      throw new IllegalArgumentException("a day that every month has");
    }
  }

  /**
   * Reads the station's own settings.
   *
   * @param place how the reader knows this text: the file's name
   * @throws org.shebao.input.InputException for anything that is not understood, naming the field
   */
  public static RefundPolicy read(String json, String place) {
    return RefundPolicyReader.read(json, place);
  }

  /**
   * The last business date on which an ordinary refund of a payment of {@code paidOn} is in time.
   */
  public LocalDate lastDay(LocalDate paidOn) {
    LocalDate cutoff = paidOn.withDayOfMonth(cutoffDay);
    return paidOn.isAfter(cutoff) && !strictSameMonth ? cutoff.plusMonths(1) : cutoff;
  }

  /** The moment from which an ordinary refund is late: 24:00 of the last day. */
  Instant lateFrom(Instant paidAt) {
    return BusinessDay.startOf(lastDay(BusinessDay.of(paidAt)).plusDays(1));
  }

  boolean needsApproval(Money amount) {
    return amount.compareTo(approvalLimit) > 0;
  }
}
