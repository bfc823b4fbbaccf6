package org.shebao.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.shebao.calendar.WorkingDayAnswer;

/**
 * By when something is to be done.
 *
 * @param at from when it makes sense, or until when it is possible, to the second
 * @param from the first working day on which it may be settled
 * @param by the last working day
 */
public record Due(
    Kind kind,
    Optional<Instant> at,
    Optional<WorkingDayAnswer> from,
    Optional<WorkingDayAnswer> by) {

  /** How the time is to be read. */
  public enum Kind {
    NOW,
    /** Not before an instant. */
    FROM,
    /** Not after an instant. */
    UNTIL,
    /** On or before a working day. */
    WORKING_DAY,
    /** Between two working days. */
    WORKING_DAYS,
    /** The last working day is over. */
    OVERDUE,
    NONE
  }

  public static final Due NOW = without(Kind.NOW);
  public static final Due NONE = without(Kind.NONE);

  private static Due without(Kind kind) {
    return new Due(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Due from(Instant at) {
    return new Due(Kind.FROM, Optional.of(at), Optional.empty(), Optional.empty());
  }

  public static Due until(Instant at) {
    return new Due(Kind.UNTIL, Optional.of(at), Optional.empty(), Optional.empty());
  }

  public static Due by(WorkingDayAnswer day) {
    return new Due(Kind.WORKING_DAY, Optional.empty(), Optional.empty(), Optional.of(day));
  }

  public static Due between(WorkingDayAnswer from, WorkingDayAnswer by) {
    return new Due(Kind.WORKING_DAYS, Optional.empty(), Optional.of(from), Optional.of(by));
  }

  public static Due overdue(WorkingDayAnswer by) {
    return new Due(Kind.OVERDUE, Optional.empty(), Optional.empty(), Optional.of(by));
  }
}
