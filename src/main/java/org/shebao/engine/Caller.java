package org.shebao.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.shebao.calendar.BusinessDay;
import org.shebao.casework.CaseEvent;

/**
 * Who asks, when, and how seriously. Made once per command, so that one command knows one time.
 *
 * @param now the station's clock when the command began
 * @param operator recorded with every event
 * @param requestId the key of this one intention: the same key and the same request get the first
 *     answer again, and nothing happens twice
 * @param dryRun whether everything is to be undone at the end
 */
public record Caller(Instant now, String operator, String requestId, boolean dryRun) {

  /** The business date. */
  public LocalDate today() {
    return BusinessDay.of(now);
  }

  /** The same caller, not on a dry run. */
  Caller inEarnest() {
    return new Caller(now, operator, requestId, false);
  }

  /** The station itself, at the same time. */
  Caller asStation() {
    return new Caller(now, CaseEvent.STATION, requestId, dryRun);
  }

  /** The same caller with another key: one line of a batch, for example. */
  public Caller asking(String otherRequestId) {
    return new Caller(now, operator, otherRequestId, dryRun);
  }
}
