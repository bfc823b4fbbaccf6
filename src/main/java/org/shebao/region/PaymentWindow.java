package org.shebao.region;

import java.time.LocalDate;

/**
 * The days of every month on which payments are taken, both included (article section 6 item 1;
 * G08). A day is the business date in Asia/Shanghai. The window does not move for weekends or
 * holidays (G07).
 *
 * @param firstDay 1 to 28, so that every month has an open day
 * @param lastDay {@code firstDay} to 31; beyond the end of a month means its last day
 */
public record PaymentWindow(int firstDay, int lastDay) {
  static final int LATEST_FIRST_DAY = 28;
  static final int LATEST_LAST_DAY = 31;

  public PaymentWindow {
    if (!isWindow(firstDay, lastDay)) {
      throw new IllegalArgumentException("not a window: " + firstDay + " to " + lastDay);
    }
  }

  static boolean isWindow(int firstDay, int lastDay) {
    return firstDay >= 1
        && firstDay <= LATEST_FIRST_DAY
        && lastDay >= firstDay
        && lastDay <= LATEST_LAST_DAY;
  }

  public boolean isOpen(LocalDate date) {
    return date.getDayOfMonth() >= firstDay && date.getDayOfMonth() <= lastDay;
  }

  /** The first open day on or after {@code date}. */
  public LocalDate nextOpening(LocalDate date) {
    if (isOpen(date)) {
      return date;
    }
    LocalDate month = date.getDayOfMonth() < firstDay ? date : date.plusMonths(1);
    return month.withDayOfMonth(firstDay);
  }
}
