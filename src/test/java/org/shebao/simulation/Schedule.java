package org.shebao.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws from the seed what happens next. */
final class Schedule {
  private static final int MOST_PROCESSES = 3;

  private final SplittableRandom random;
  private final long crashAt;
  private long pauses;

  Schedule(SplittableRandom random, long crashAt) {
    this.random = random;
    this.crashAt = crashAt;
  }

  /** One step. */
  enum Move {
    START_A_COMMAND,
    GO_ON_WITH_A_COMMAND,
    CHANGE_THE_FAULTS,
    SETTLE_WHAT_IS_OPEN,
    CUT_THE_POWER,
    PASS_TIME
  }

  /**
   * @param running how many commands are under way
   */
  Move next(int running) {
    int drawn = random.nextInt(1000);
    if (drawn < 20) {
      return Move.CHANGE_THE_FAULTS;
    }
    if (drawn < 24) {
      return Move.SETTLE_WHAT_IS_OPEN;
    }
    if (drawn < 28) {
      return crashAt == Scenario.AT_RANDOM ? Move.CUT_THE_POWER : Move.PASS_TIME;
    }
    if (running == 0) {
      return drawn < 600 ? Move.PASS_TIME : Move.START_A_COMMAND;
    }
    return running < MOST_PROCESSES && drawn < 150
        ? Move.START_A_COMMAND
        : Move.GO_ON_WITH_A_COMMAND;
  }

  /** What a command that stands at {@code point} is told. */
  Order order(Optional<PausePoint> point) {
    int drawn = random.nextInt(100);
    if (point.isEmpty()) {
      return Order.GO_ON;
    }
    pauses++;
    boolean writes = point.get() == PausePoint.BEFORE_WRITE;
    if (crashAt == Scenario.AT_RANDOM) {
      return drawn < 97 ? Order.GO_ON : writes && drawn < 99 ? Order.DIE_BEFORE_COMMIT : Order.DIE;
    }
    boolean dies = pauses == crashAt;
    return dies ? writes ? Order.DIE_BEFORE_COMMIT : Order.DIE : Order.GO_ON;
  }

  /** How often a command could have died so far. */
  long pauses() {
    return pauses;
  }

  /** Commands take seconds; between customers, hours may pass. Nobody waits for sleepers. */
  Duration pause(int running) {
    boolean asleep = running > 0 && random.nextInt(50) == 0;
    return running == 0 || asleep
        ? Duration.ofSeconds(random.nextInt(1, 36_000))
        : Duration.ofMillis(random.nextInt(1, 20_000));
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
