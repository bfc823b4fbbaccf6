package org.shebao.provider.simulated;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a behaviour is carried out, as far as it leaves a choice. Which of these an entry has, its
 * behaviour decides.
 *
 * @param reason the reason code; empty where there is none
 * @param delay zero where nothing is late
 * @param doneAfter how long after it failed a refund is done; empty when it waits to be sent again
 * @param row the row of a bill
 */
public record FaultTerms(
    String reason,
    Duration delay,
    Optional<Duration> doneAfter,
    Optional<Deviation> amount,
    Optional<RowPick> row,
    Optional<Outage> outage) {

  public FaultTerms {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(amount);
    Objects.requireNonNull(row);
    Objects.requireNonNull(outage);
    if (delay.isNegative() || doneAfter.filter(d -> d.isNegative() || d.isZero()).isPresent()) {
      throw new IllegalArgumentException("nothing happens before it is asked for");
    }
  }
}
