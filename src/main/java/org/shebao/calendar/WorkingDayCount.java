package org.shebao.calendar;

import java.util.List;

/**
 * The number that {@link WorkingDays#between} found; negative when counted backwards.
 *
 * @param missing the years without a published arrangement that were walked through, ascending
 */
public record WorkingDayCount(int workingDays, List<MissingYear> missing) {
  public WorkingDayCount {
    missing = List.copyOf(missing);
  }

  /** Whether a later publication may change this answer; say so wherever it is shown. */
  public boolean provisional() {
    return !missing.isEmpty();
  }
}
