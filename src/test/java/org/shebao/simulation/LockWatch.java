package org.shebao.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import org.shebao.verification.AccountGuard;

/**
 * The model of the account locks (article section 4): five wrong PINs in a row lock for 24 hours
 * from the fifth, and nothing but time ends a lock.
 */
final class LockWatch {
  private static final Duration LOCK = Duration.ofHours(24);
  private static final int BEFORE_THE_FIFTH = 4;

  private final Map<String, List<Instant>> locks = new HashMap<>();

  /** Follows one account from one step to the next. */
  void follow(String person, AccountGuard before, AccountGuard after) {
    if (after.equals(before)) {
      return;
    }
    if (!after.lockedAt().equals(before.lockedAt())) {
      require(before.consecutivePinFailures() == BEFORE_THE_FIFTH, person, "locked too early");
      require(after.consecutivePinFailures() == 0, person, "counts on after the lock");
      locks.computeIfAbsent(person, id -> new ArrayList<>()).add(after.lockedAt().orElseThrow());
    } else if (after.consecutivePinFailures() > before.consecutivePinFailures()) {
      require(
          after.consecutivePinFailures() == before.consecutivePinFailures() + 1,
          person,
          "one answer counted twice");
    }
  }

  /** The end of the lock that holds for an account at {@code now}. */
  Optional<Instant> lockedUntil(String person, Instant now) {
    return locks.getOrDefault(person, List.of()).stream()
        .filter(start -> !now.isBefore(start))
        .map(start -> start.plus(LOCK))
        .filter(now::isBefore)
        .findFirst();
  }

  /** The ends of all locks so far, for a customer who comes back on the dot. */
  List<Instant> ends() {
    return locks.values().stream().flatMap(List::stream).map(at -> at.plus(LOCK)).sorted().toList();
  }

  /**
   * Judges what somebody was told.
   *
   * @param lockBefore the end of the lock that held when they asked
   */
  void told(String person, Instant now, Optional<Instant> lockBefore, Refusal refusal) {
    if (refusal.code() == RuleCode.ACCOUNT_LOCKED) {
      Instant end = refusal.retryAt().orElseThrow();
      List<Instant> known = locks.getOrDefault(person, List.of());
      require(now.isBefore(end) && known.contains(end.minus(LOCK)), person, "of another length");
    } else {
      require(lockBefore.isEmpty(), person, "not kept: " + refusal.code());
    }
  }

  private static void require(boolean holds, String person, String otherwise) {
    if (!holds) {
      throw new AssertionError("lock of " + person + ": " + otherwise);
    }
  }
}
