package org.shebao.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The one clock of a simulation; it goes on only when told to. */
final class VirtualClock implements InstantSource {
  private Instant now;

  VirtualClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  /** Goes to {@code then}, or stays when that has passed. */
  void advanceTo(Instant then) {
    now = now.isBefore(then) ? then : now;
  }
}
