package org.shebao.region;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/** How the values of a policy are written in a file, shipped or the station's. */
final class PolicyFields {
  private PolicyFields() {}

  /** The words of an array, in the order of their enum; at least one. */
  static <W extends Enum<W> & PolicyWord> Set<W> words(
      JsonFields fields, String field, Class<W> kind) {
    List<String> codes = fields.texts(field);
    if (codes.isEmpty()) {
      throw new InputException(unknownWord(fields.place(field), "region.no-value", kind));
    }
    EnumSet<W> words = EnumSet.noneOf(kind);
    for (int i = 0; i < codes.size(); i++) {
      String place = fields.place(field) + "[" + i + "]";
      words.add(
          PolicyWord.find(kind, codes.get(i))
              .orElseThrow(
                  () -> new InputException(unknownWord(place, "region.unknown-value", kind))));
    }
    return Collections.unmodifiableSet(words);
  }

  private static <W extends Enum<W> & PolicyWord> Problem unknownWord(
      String place, String key, Class<W> kind) {
    return new Problem(place, key).with("known", String.join(" ", PolicyWord.codes(kind)));
  }

  static PaymentWindow window(JsonFields fields) {
    int firstDay = fields.integer("firstDay");
    int lastDay = fields.integer("lastDay");
    if (!PaymentWindow.isWindow(firstDay, lastDay)) {
      String wrong =
          firstDay < 1 || firstDay > PaymentWindow.LATEST_FIRST_DAY ? "firstDay" : "lastDay";
      throw new InputException(
          new Problem(fields.place(wrong), "region.window")
              .with("latestFirst", PaymentWindow.LATEST_FIRST_DAY)
              .with("latestLast", PaymentWindow.LATEST_LAST_DAY));
    }
    return new PaymentWindow(firstDay, lastDay);
  }

  /**
   * A collection period.
   *
   * @param yearsBefore what counts when the file does not say it
   */
  static CollectionPeriod collection(JsonFields fields, int yearsBefore) {
    int years = fields.optionalInteger("yearsBefore").orElse(yearsBefore);
    if (years < 0 || years > CollectionPeriod.MOST_YEARS_BEFORE) {
      throw new InputException(
          new Problem(fields.place("yearsBefore"), "region.years-before")
              .with("most", CollectionPeriod.MOST_YEARS_BEFORE));
    }
    return new CollectionPeriod(monthDay(fields, "from"), monthDay(fields, "to"), years);
  }

  private static MonthDay monthDay(JsonFields fields, String field) {
    try {
      return MonthDay.parse("--" + fields.text(field));
    } catch (DateTimeException e) {
      throw new InputException(fields.place(field), "region.month-day");
    }
  }
}
