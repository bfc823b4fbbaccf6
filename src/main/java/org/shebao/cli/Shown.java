package org.shebao.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.engine.StationProfile;

/** Values as people read them. */
final class Shown {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Shown() {}

  /** An instant in the business zone, to the second. */
  static String instant(Instant at) {
    return SECOND.format(BusinessDay.at(at));
  }

  /** The time of day of an instant in the business zone. */
  static String time(Instant at) {
    return TIME.format(BusinessDay.at(at));
  }

  /** A date, marked when it may still change because a year's holidays are not published. */
  static String date(Optional<WorkingDayAnswer> answer, Messages messages) {
    return answer
        .map(
            known ->
                known.provisional()
                    ? messages.text("date.provisional", Map.of("date", known.date().toString()))
                    : known.date().toString())
        .orElse("");
  }

  /** Several words of one kind, each by its message {@code prefix.CODE}. */
  static String words(String prefix, Collection<String> codes, Messages messages) {
    return codes.stream()
        .map(code -> messages.text(prefix + "." + code))
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  /** The name on a station's papers. */
  static String station(StationProfile station, Messages messages) {
    return station.name().isEmpty() ? messages.text("station.unnamed") : station.name();
  }
}
