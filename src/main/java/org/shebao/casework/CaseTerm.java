package org.shebao.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.calendar.WorkingDays;

/**
 * Between when and when a case is promised to be done. It is worked out anew each time, so that a
 * holiday year which is published later corrects it.
 *
 * @param earliest empty for a fault order, whose hours are no working days
 * @param latest likewise
 * @param until the last millisecond that is not overdue; empty while no clock runs
 */
public record CaseTerm(
    Optional<WorkingDayAnswer> earliest,
    Optional<WorkingDayAnswer> latest,
    Optional<Instant> until) {
  private static final Duration MOMENT = Duration.ofMillis(1);

  /** For a case accepted on {@code date}: the count begins on the next working day (G30 G31). */
  public static CaseTerm inWorkingDays(CaseKind kind, LocalDate date, WorkingDays calendar) {
    WorkingDayAnswer latest = calendar.add(date, kind.latestDay());
    Instant over = BusinessDay.startOf(latest.date().plusDays(1));
    return new CaseTerm(
        Optional.of(calendar.add(date, kind.earliestDay())),
        Optional.of(latest),
        Optional.of(over.minus(MOMENT)));
  }

  /**
   * For a fault order (G32).
   *
   * @param until as the refund rules have it; empty while the fault lasts
   */
  public static CaseTerm inHours(Optional<Instant> until) {
    return new CaseTerm(Optional.empty(), Optional.empty(), until);
  }

  public boolean isOver(Instant now) {
    return until.filter(now::isAfter).isPresent();
  }

  /** Whether a later publication of a holiday year may change it. */
  public boolean isProvisional() {
    return latest.filter(WorkingDayAnswer::provisional).isPresent();
  }
}
