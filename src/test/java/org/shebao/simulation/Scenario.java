package org.shebao.simulation;

import java.time.Duration;

/**
 * What a simulation is made from; the same scenario gives the same events.
 *
 * @param seed everything that is drawn is drawn from it
 * @param length of the station's time
 * @param crashAt the one pause, counted from 1, at which a process dies; {@link #AT_RANDOM} for
 *     processes that die and power cuts as the seed has it, {@link #NEVER} for none
 */
record Scenario(long seed, Duration length, long crashAt, Wiring wiring) {
  static final long AT_RANDOM = 0;
  static final long NEVER = -1;

  /** A station month with everything in it. */
  static Scenario month(long seed) {
    return new Scenario(seed, Duration.ofDays(30), AT_RANDOM, Wiring.SOUND);
  }

  Scenario crashingAt(long pause) {
    return new Scenario(seed, length, pause, wiring);
  }

  Scenario lasting(Duration other) {
    return new Scenario(seed, other, crashAt, wiring);
  }

  Scenario with(Wiring other) {
    return new Scenario(seed, length, crashAt, other);
  }
}
