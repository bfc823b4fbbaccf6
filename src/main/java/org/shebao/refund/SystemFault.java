package org.shebao.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  /** 可在48小时内申请退款. */
  private static final Duration RIGHT = Duration.ofHours(48);

  public SystemFault {
    if (to.filter(end -> end.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("a fault ends after it began");
    }
  }

  /** Whether an order of {@code at} was made during the fault. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && to.map(end -> !at.isAfter(end)).orElse(true);
  }

  /**
   * Until when, inclusive, an order of these faults can be refunded: 48 hours from the end of the
   * last, which is never before the order itself.
   *
   * @param covering all the faults during which the order was made
   * @return empty when there is none, or while one lasts
   */
  public static Optional<Instant> refundableUntil(List<SystemFault> covering) {
    return covering.stream()
        .map(fault -> fault.to().orElse(Instant.MAX))
        .max(Instant::compareTo)
        .filter(end -> !end.equals(Instant.MAX))
        .map(end -> end.plus(RIGHT));
  }

  /** The same fault, over at {@code end}. */
  public SystemFault endedAt(Instant end) {
    return new SystemFault(id, from, Optional.of(end), note, operator);
  }
}
