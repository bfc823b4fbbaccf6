package org.shebao.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.shebao.input.InputException;

/** An instant on the command line, with its offset: {@code 2026-11-23T09:30:00+08:00}. */
final class InstantText {
  /** ISO 8601 knows longer years, but no calendar, bill or book of ours does. */
  private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

  private InstantText() {}

  /**
   * @param argument the option that holds it
   * @return to the millisecond, as the books keep it
   * @throws InputException unless it is a moment with an offset, year of four digits first
   */
  static Instant read(String text, String argument) {
    try {
      if (FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      }
    } catch (DateTimeException e) {
      // Told below, like any other text.
    }
    throw new InputException(argument, "instant");
  }
}
