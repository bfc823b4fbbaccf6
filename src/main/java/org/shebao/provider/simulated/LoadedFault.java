package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An entry of the loaded script and how far it has got.
 *
 * @param position its place in the script, from 0
 * @param used how often it has struck
 * @param arrivals how many calls of its operation have come since it was loaded
 */
public record LoadedFault(int position, Fault fault, long used, long arrivals) {
  public LoadedFault {
    Objects.requireNonNull(fault);
  }

  /** How often it may still strike; empty when always. */
  public OptionalLong remaining() {
    return fault.times() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, fault.times() - used));
  }

  /** Whether the provider cannot be reached at {@code now}. */
  boolean isDownAt(Instant now) {
    return fault.terms().outage().filter(outage -> outage.covers(now)).isPresent();
  }

  /** Whether there is a time from {@code now} on at which it can strike. */
  boolean isOpenAt(Instant now) {
    return fault.terms().outage().map(outage -> now.isBefore(outage.until())).orElse(true);
  }

  /** Whether it strikes the call that arrives next. */
  boolean strikes(Arrival arrival) {
    return fault.match().accepts(arrival, arrivals + 1);
  }
}
