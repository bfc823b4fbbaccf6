package org.shebao.refund;

import java.time.Instant;
import java.util.Optional;

/**
 * 系统故障: an entry of the fault register, the evidence for the 48-hour route (article section 5;
 * G32).
 *
 * @param from when the fault began
 * @param to when it ended, inclusive; empty while it lasts
 * @param note what failed; never personal data
 * @param operator who recorded it
 */
public record SystemFault(
    String id, Instant from, Optional<Instant> to, String note, String operator) {
  public SystemFault {
    if (to.filter(end -> end.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("a fault ends after it began");
    }
  }

  /** Whether an order of {@code at} was made during the fault. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && to.map(end -> !at.isAfter(end)).orElse(true);
  }

  /** The same fault, over at {@code end}. */
  public SystemFault endedAt(Instant end) {
    return new SystemFault(id, from, Optional.of(end), note, operator);
  }
}
