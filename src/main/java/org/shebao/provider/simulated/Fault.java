package org.shebao.provider.simulated;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a script.
 *
 * @param times how often it strikes; 0 means always
 */
public record Fault(
    Operation on, Behaviour behaviour, int times, FaultMatch match, FaultTerms terms) {
  private static final String TIMED_OUT = "TIMEOUT";
  private static final String UNREADABLE = "UNKNOWN_STATE";

  private static final Set<Behaviour> NEVER_ARRIVES =
      EnumSet.of(Behaviour.TIMEOUT_BEFORE, Behaviour.TIMEOUT);
  private static final Set<Behaviour> ANSWER_IS_LOST =
      EnumSet.of(
          Behaviour.TIMEOUT_BEFORE,
          Behaviour.TIMEOUT,
          Behaviour.TIMEOUT_AFTER,
          Behaviour.LATE_ARRIVAL,
          Behaviour.SUCCESS_AFTER_CLOSE);

  public Fault {
    Objects.requireNonNull(match);
    if (!on.behaviours().contains(behaviour)) {
      throw new IllegalArgumentException(behaviour + " cannot happen on " + on);
    }
    if (times < 0) {
      throw new IllegalArgumentException("times is 0 or more");
    }
    if (!behaviour.admits(terms)) {
      throw new IllegalArgumentException(terms + " is not how " + behaviour + " happens");
    }
  }

  /** Whether the call never reaches the books. */
  boolean swallowsCall() {
    return NEVER_ARRIVES.contains(behaviour);
  }

  /** Why a client that waits {@code patience} has no answer it can read; empty when it has one. */
  Optional<String> silence(Duration patience) {
    boolean tooSlow = behaviour == Behaviour.SLOW && terms.delay().compareTo(patience) > 0;
    if (tooSlow || ANSWER_IS_LOST.contains(behaviour)) {
      return Optional.of(TIMED_OUT);
    }
    return behaviour == Behaviour.UNKNOWN_STATE ? Optional.of(UNREADABLE) : Optional.empty();
  }
}
