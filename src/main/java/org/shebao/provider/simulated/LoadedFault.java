package org.shebao.provider.simulated;

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

  /** Whether it strikes the call that arrives next. */
  boolean strikes(Arrival arrival) {
    return fault.match().accepts(arrival, arrivals + 1);
  }
}
