package org.shebao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shebao.calendar.MissingYear.Reason;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;

/**
 * Working days of mainland China: Monday to Friday, less the days off and plus the make-up days of
 * each year's published arrangement (G09). In a year without one it goes by Monday to Friday less
 * the statutory days it knows, and every answer that walked through such a year says so (G10).
 * Immutable.
 */
public final class WorkingDays {
  /** The most working days that {@link #add} walks, in either direction: some forty years. */
  public static final int MOST_WORKING_DAYS = 10_000;

  /** The most calendar days that {@link #between} walks: more than {@link #add} ever does. */
  public static final int MOST_DAYS = 20_000;

  private final SortedMap<Integer, HolidayYear> published;
  private final SortedSet<LocalDate> statutory;
  private final Map<LocalDate, Boolean> offByDate;

  private WorkingDays(SortedMap<Integer, HolidayYear> published, SortedSet<LocalDate> statutory) {
    this.published = published;
    this.statutory = statutory;
    this.offByDate = new HashMap<>();
    // Ascending: where two notices name one day around New Year, the later notice decides.
    for (HolidayYear year : published.values()) {
      year.days().forEach(day -> offByDate.put(day.date(), day.off()));
    }
  }

  /** The arrangements and statutory days that this version of the program knows. */
  public static WorkingDays shipped() {
    SortedMap<Integer, HolidayYear> published = new TreeMap<>();
    for (JsonFields year : shipped("holidays.json")) {
      HolidayYear arrangement = HolidayYear.of(year, year.text("source"));
      published.put(arrangement.year(), arrangement);
    }
    SortedSet<LocalDate> statutory = new TreeSet<>();
    for (JsonFields year : shipped("statutory-days.json")) {
      year.texts("days").forEach(day -> statutory.add(LocalDate.parse(day)));
    }
    return new WorkingDays(published, statutory);
  }

  private static List<JsonFields> shipped(String name) {
    return JsonFields.array(Resources.text(WorkingDays.class, name), name);
  }

  /** This calendar with one more arrangement; it replaces the one of the same year. */
  public WorkingDays with(HolidayYear arrangement) {
    SortedMap<Integer, HolidayYear> more = new TreeMap<>(published);
    more.put(arrangement.year(), arrangement);
    return new WorkingDays(more, statutory);
  }

  /** The published arrangements that this calendar goes by, by year. */
  public List<HolidayYear> publishedYears() {
    return List.copyOf(published.values());
  }

  /** Whether people work on {@code date}, as far as this calendar knows; see {@link #add}. */
  public boolean isWorkingDay(LocalDate date) {
    Boolean off = offByDate.get(date);
    if (off != null) {
      return !off;
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && (published.containsKey(date.getYear()) || !statutory.contains(date));
  }

  /**
   * The {@code workingDays}-th working day strictly after {@code start}; strictly before it when
   * negative; {@code start} itself when 0, whether or not it is a working day.
   *
   * @throws IllegalArgumentException beyond {@link #MOST_WORKING_DAYS}
   */
  public WorkingDayAnswer add(LocalDate start, int workingDays) {
    if (workingDays < -MOST_WORKING_DAYS || workingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException("more than " + MOST_WORKING_DAYS + " working days");
    }
    int step = Integer.signum(workingDays);
    int left = Math.abs(workingDays);
    SortedSet<Integer> walked = new TreeSet<>();
    LocalDate date = start;
    while (left > 0) {
      date = date.plusDays(step);
      walked.add(date.getYear());
      if (isWorkingDay(date)) {
        left--;
      }
    }
    return new WorkingDayAnswer(date, missing(walked));
  }

  /**
   * How many working days lie after {@code from}, up to and including {@code to}. When {@code to}
   * is earlier it counts those before {@code from}, down to and including {@code to}, as a negative
   * number; so {@code between(d, add(d, n).date())} is always {@code n}.
   *
   * @throws IllegalArgumentException when the dates are more than {@link #MOST_DAYS} days apart
   */
  public WorkingDayCount between(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (Math.abs(days) > MOST_DAYS) {
      throw new IllegalArgumentException("more than " + MOST_DAYS + " days apart");
    }
    int step = Long.signum(days);
    int count = 0;
    SortedSet<Integer> walked = new TreeSet<>();
    LocalDate date = from;
    while (!date.equals(to)) {
      date = date.plusDays(step);
      walked.add(date.getYear());
      if (isWorkingDay(date)) {
        count += step;
      }
    }
    return new WorkingDayCount(count, missing(walked));
  }

  private List<MissingYear> missing(SortedSet<Integer> walked) {
    List<MissingYear> missing = new ArrayList<>();
    for (int year : walked) {
      if (!published.containsKey(year)) {
        missing.add(new MissingYear(year, reason(year)));
      }
    }
    return missing;
  }

  private Reason reason(int year) {
    boolean known = statutory.stream().anyMatch(day -> day.getYear() == year);
    return known ? Reason.STATUTORY_DAYS_ONLY : Reason.WEEKDAYS_ONLY;
  }
}
