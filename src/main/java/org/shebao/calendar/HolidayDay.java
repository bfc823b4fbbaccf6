package org.shebao.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that an arrangement names.
 *
 * @param name the holiday it belongs to, in Chinese: {@code 国庆节}
 * @param off true for a day off, false for a make-up working day 调休上班
 */
public record HolidayDay(LocalDate date, String name, boolean off) {
  public HolidayDay {
    Objects.requireNonNull(date);
    Objects.requireNonNull(name);
  }
}
