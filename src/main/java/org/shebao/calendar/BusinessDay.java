package org.shebao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The one place where an instant meets a date: every business date is a date in Asia/Shanghai,
 * whatever the machine's own zone is (G08). A day is half-open: [00:00, next day 00:00).
 */
public final class BusinessDay {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BusinessDay() {}

  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The first instant of {@code date}. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /** The instant with its offset, as output shows it: {@code 2026-11-25T23:59:59+08:00}. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }
}
