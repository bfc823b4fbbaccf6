package org.shebao.region;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a coverage year can be paid for (G05; contribution rules RM-COLLECT, RM-WAIT). There is one
 * season a year, from {@code from} to {@code to}, both included; the first that serves coverage
 * year Y opens in Y − {@code yearsBefore}. Each later season up to the one that opens in Y itself
 * serves it too, but late: the waiting period applies.
 *
 * @param from first day of a season
 * @param to last day; earlier in the year than {@code from} when the season runs over New Year.
 *     02-29 means the end of February in every year.
 * @param yearsBefore 0, or 1 when the year is paid in advance
 */
public record CollectionPeriod(MonthDay from, MonthDay to, int yearsBefore) {
  static final int MOST_YEARS_BEFORE = 1;

  public CollectionPeriod {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    if (yearsBefore < 0 || yearsBefore > MOST_YEARS_BEFORE) {
      throw new IllegalArgumentException("years before the coverage year: " + yearsBefore);
    }
  }

  /** Whether {@code coverageYear} can be paid for on {@code date}, in advance or late. */
  public boolean isOpen(int coverageYear, LocalDate date) {
    return seasons(coverageYear).anyMatch(season -> season.contains(date));
  }

  /** Whether it is open, but in a later season than the regular one. */
  public boolean isLate(int coverageYear, LocalDate date) {
    return seasons(coverageYear).skip(1).anyMatch(season -> season.contains(date));
  }

  /** The first open day on or after {@code date}; empty when all seasons are past. */
  public Optional<LocalDate> nextOpening(int coverageYear, LocalDate date) {
    return seasons(coverageYear)
        .filter(season -> !season.to().isBefore(date))
        .map(season -> season.from().isAfter(date) ? season.from() : date)
        .findFirst();
  }

  private Stream<Season> seasons(int coverageYear) {
    return IntStream.rangeClosed(coverageYear - yearsBefore, coverageYear).mapToObj(this::season);
  }

  private Season season(int year) {
    int lastYear = to.isBefore(from) ? year + 1 : year;
    return new Season(from.atYear(year), to.atYear(lastYear));
  }

  private record Season(LocalDate from, LocalDate to) {
    boolean contains(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }
}
