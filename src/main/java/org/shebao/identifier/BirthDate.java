package org.shebao.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.shebao.input.Problem;

/** The birth date inside an 18-character number: a real day from 1900-01-01 to today. */
final class BirthDate implements Rule {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int FROM = 6;
  private static final int TO = 14;

  @Override
  public Optional<Problem> broken(String value, LocalDate today) {
    LocalDate birth;
    try {
      // Strict: 29 February only in leap years.
      birth = LocalDate.parse(value.substring(FROM, TO), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return Optional.of(new Problem("", "identifier.birth-date"));
    }
    if (birth.isBefore(EARLIEST)) {
      return Optional.of(new Problem("", "identifier.birth-too-early").with("earliest", EARLIEST));
    }
    return birth.isAfter(today)
        ? Optional.of(new Problem("", "identifier.birth-future"))
        : Optional.empty();
  }
}
