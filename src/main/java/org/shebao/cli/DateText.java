package org.shebao.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.shebao.input.InputException;

/** A date on the command line: {@code 2026-11-23}. */
final class DateText {
  private DateText() {}

  /**
   * @param argument the option or parameter that holds it
   * @throws InputException unless it is a day of the calendar, year of four digits first
   */
  static LocalDate read(String text, String argument) {
    try {
      if (text.matches("[0-9-]{10}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Told below, like any other text.
    }
    throw new InputException(argument, "date");
  }
}
