package org.shebao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The date that {@link WorkingDays#add} found.
 *
 * @param missing the years without a published arrangement that were walked through, ascending
 */
public record WorkingDayAnswer(LocalDate date, List<MissingYear> missing) {
  public WorkingDayAnswer {
    Objects.requireNonNull(date);
    missing = List.copyOf(missing);
  }

  /** Whether a later publication may change this answer; say so wherever it is shown. */
  public boolean provisional() {
    return !missing.isEmpty();
  }
}
