package org.shebao.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;

/** The facts of a refusal as scripts read them: the same in every language. */
final class FactText {
  private FactText() {}

  /**
   * A word that names a message becomes the code it ends in, several stay apart by blanks; an
   * instant carries {@code +08:00}; anything else stands as it is.
   */
  static String stable(String fact) {
    if (Messages.isInstant(fact)) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(BusinessDay.at(Instant.parse(fact)));
    }
    return Arrays.stream(fact.split(" ")).map(FactText::code).collect(Collectors.joining(" "));
  }

  private static String code(String word) {
    return word.startsWith("@") ? word.substring(word.lastIndexOf('.') + 1) : word;
  }
}
