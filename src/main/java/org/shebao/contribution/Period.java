package org.shebao.contribution;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.region.InsuranceType;

/**
 * What a contribution is paid for 费款所属期: a coverage year for the resident types, a calendar month
 * for the flexible ones (G04: a period is not the date of payment). Ordered by time; a year comes
 * before its months.
 *
 * @param year from 2000 to 2100
 * @param month the month, inside {@code year}; empty for a coverage year
 */
public record Period(int year, Optional<YearMonth> month) implements Comparable<Period> {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Comparator<Period> BY_TIME =
      Comparator.comparingInt(Period::year)
          .thenComparingInt(period -> period.month.map(YearMonth::getMonthValue).orElse(0));

  public Period {
    if (!isKnownYear(year) || month.filter(m -> m.getYear() != year).isPresent()) {
      throw new IllegalArgumentException("not a period: year " + year);
    }
  }

  public static Period ofYear(int year) {
    return new Period(year, Optional.empty());
  }

  public static Period ofMonth(YearMonth month) {
    return new Period(month.getYear(), Optional.of(month));
  }

  /**
   * Reads {@code 2026} for a resident type, {@code 2026-11} for a flexible one. Full-width
   * characters and surrounding spaces are forgiven.
   *
   * @param where how the writer knows this value: an option, or a line and field
   * @throws InputException that says which of the two was expected
   */
  public static Period read(InsuranceType insurance, String text, String where) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Pattern expected = insurance.isResident() ? YEAR : MONTH;
    if (!expected.matcher(plain).matches()) {
      throw new InputException(where, insurance.isResident() ? "period.year" : "period.month");
    }
    checkYear(Integer.parseInt(plain.substring(0, 4)), where);
    return insurance.isResident()
        ? ofYear(Integer.parseInt(plain))
        : ofMonth(YearMonth.parse(plain));
  }

  /** Refuses a year that cannot be one of a period. */
  static void checkYear(int year, String where) {
    if (!isKnownYear(year)) {
      throw new InputException(
          new Problem(where, "period.range").with("first", FIRST_YEAR).with("last", LAST_YEAR));
    }
  }

  private static boolean isKnownYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Whether this is the kind of period that the insurance is paid for. */
  public boolean suits(InsuranceType insurance) {
    return month.isEmpty() == insurance.isResident();
  }

  public LocalDate firstDay() {
    return month.map(m -> m.atDay(1)).orElseGet(() -> LocalDate.of(year, 1, 1));
  }

  /** {@code 2026} or {@code 2026-11}: what {@link #read} reads. */
  public String text() {
    return month.map(YearMonth::toString).orElseGet(() -> Integer.toString(year));
  }

  @Override
  public int compareTo(Period other) {
    return BY_TIME.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
