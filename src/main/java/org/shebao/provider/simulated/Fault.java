package org.shebao.provider.simulated;

import java.time.Duration;
import java.util.Objects;

/**
 * One entry of a script.
 *
 * @param times how often it strikes; 0 means always
 * @param reason the reason code of a decline; empty for any other behaviour
 * @param delay of a slow answer or a late success; zero for any other behaviour
 */
public record Fault(
    Operation on, Behaviour behaviour, int times, FaultMatch match, String reason, Duration delay) {

  public Fault {
    Objects.requireNonNull(match);
    if (!on.behaviours().contains(behaviour)) {
      throw new IllegalArgumentException(behaviour + " cannot happen on " + on);
    }
    if (times < 0) {
      throw new IllegalArgumentException("times is 0 or more");
    }
    if (behaviour.hasReason() == reason.isEmpty()) {
      throw new IllegalArgumentException("exactly a decline has a reason");
    }
    if (delay.isNegative() || behaviour.hasDelay() == delay.isZero()) {
      throw new IllegalArgumentException("exactly a slow answer and a late success have a delay");
    }
  }

  /** Whether the call never reaches the books. */
  boolean swallowsCall() {
    return behaviour == Behaviour.TIMEOUT_BEFORE || behaviour == Behaviour.TIMEOUT;
  }

  /** Whether a client that waits {@code patience} sees no answer. */
  boolean losesAnswer(Duration patience) {
    return switch (behaviour) {
      case TIMEOUT_BEFORE, TIMEOUT_AFTER, TIMEOUT -> true;
      case SLOW -> delay.compareTo(patience) > 0;
      case DECLINE, LATE_SUCCESS -> false;
    };
  }
}
