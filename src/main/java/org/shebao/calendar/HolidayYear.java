package org.shebao.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/**
 * The published holiday arrangement of one year, in the file format of holiday-cn. It may name days
 * from December of the year before to January of the year after, as the notices do.
 *
 * @param papers the addresses of the State Council notices; empty when the file names none
 * @param source where the file came from: source ids of the domain guide, or the file's name
 * @param days in the order of the file, no date twice, at least one
 */
public record HolidayYear(int year, List<String> papers, String source, List<HolidayDay> days) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  public HolidayYear {
    Objects.requireNonNull(source);
    papers = List.copyOf(papers);
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("an arrangement names at least one day");
    }
  }

  /**
   * Reads a holiday-cn year file.
   *
   * @param place how the reader knows the text: the file's name, or {@code -}
   * @throws InputException naming place and field when it is not such a file, when it lists no days
   *     (that is how holiday-cn shows a year that is not published yet), lists a date twice, or
   *     lists a date that no notice for that year can name
   */
  public static HolidayYear read(String json, String place) {
    return of(JsonFields.object(json, place), place);
  }

  static HolidayYear of(JsonFields fields, String source) {
    int year = fields.integer("year");
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InputException(
          new Problem(fields.place("year"), "holidays.year")
              .with("first", FIRST_YEAR)
              .with("last", LAST_YEAR));
    }
    List<HolidayDay> days = days(fields, year);
    if (days.isEmpty()) {
      throw new InputException(
          new Problem(fields.place("days"), "holidays.not-published").with("year", year));
    }
    return new HolidayYear(year, fields.texts("papers"), source, days);
  }

  private static List<HolidayDay> days(JsonFields fields, int year) {
    LocalDate earliest = LocalDate.of(year - 1, Month.DECEMBER, 1);
    LocalDate latest = LocalDate.of(year + 1, Month.JANUARY, 31);
    List<HolidayDay> days = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (JsonFields entry : fields.objects("days")) {
      HolidayDay day = day(entry);
      if (day.date().isBefore(earliest) || day.date().isAfter(latest)) {
        throw new InputException(
            new Problem(entry.place("date"), "holidays.date-outside")
                .with("year", year)
                .with("first", earliest)
                .with("last", latest));
      }
      if (!seen.add(day.date())) {
        throw new InputException(
            new Problem(entry.place("date"), "holidays.date-twice").with("date", day.date()));
      }
      days.add(day);
    }
    return days;
  }

  private static HolidayDay day(JsonFields entry) {
    boolean off =
        entry
            .optionalFlag("isOffDay")
            .orElseThrow(() -> new InputException(entry.place("isOffDay"), "missing"));
    return new HolidayDay(entry.date("date"), entry.text("name"), off);
  }

  /** How many days this arrangement sets off, weekends that it names included. */
  public int offDayCount() {
    return (int) days.stream().filter(HolidayDay::off).count();
  }

  /** How many weekend days this arrangement turns into working days. */
  public int makeUpDayCount() {
    return days.size() - offDayCount();
  }
}
