package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock of G24. The fifth wrong PIN falls on 2026-11-23 at 10:00. */
class AccountGuardTest {
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00+08:00");
  private static final Instant TEN_NEXT_DAY = TEN.plus(Duration.ofDays(1));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "at-the-fifth-failure,     2026-11-23T10:00:00.000+08:00, locked",
    "a-moment-later,           2026-11-23T10:00:00.001+08:00, locked",
    "next-day-last-moment,     2026-11-24T09:59:59.999+08:00, locked",
    "next-day-same-time,       2026-11-24T10:00:00.000+08:00, open",
    "next-day-same-time-utc,   2026-11-24T02:00:00.000Z,      open",
    "clock-was-put-back,       2026-11-23T09:00:00.000+08:00, locked"
  })
  void locksFromTheFifthFailureForExactly24Hours(String id, Instant now, String expected) {
    AccountGuard guard = afterWrongPins(5, AccountGuard.CLEAN);

    Optional<Instant> until = guard.lockedUntil(now);

    assertEquals(expected.equals("locked") ? Optional.of(TEN_NEXT_DAY) : Optional.empty(), until);
  }

  @ParameterizedTest(name = "{0} wrong PINs leave {1} tries")
  @CsvSource({"0, 5", "1, 4", "2, 3", "3, 2", "4, 1"})
  void staysOpenBelowTheFifthFailure(int wrongPins, int triesLeft) {
    AccountGuard guard = afterWrongPins(wrongPins, AccountGuard.CLEAN);

    assertEquals(Optional.empty(), guard.lockedUntil(TEN));
    assertEquals(triesLeft, guard.pinTriesLeft());
  }

  @Test
  void startsAgainAfterASuccess() {
    AccountGuard guard = afterWrongPins(4, AccountGuard.CLEAN).afterSuccess();

    assertEquals(AccountGuard.CLEAN, guard);
    assertEquals(Optional.empty(), afterWrongPins(4, guard).lockedUntil(TEN));
    assertEquals(Optional.of(TEN_NEXT_DAY), afterWrongPins(5, guard).lockedUntil(TEN));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "right-after,  2026-11-23T10:00:00.001+08:00",
    "last-moment,  2026-11-24T09:59:59.999+08:00"
  })
  void countsNothingWithinTheLock(String id, Instant now) {
    AccountGuard locked = afterWrongPins(5, AccountGuard.CLEAN);

    assertEquals(locked, locked.afterWrongPin(now));
    assertEquals(locked, locked.afterWrongOtherAnswer(now));
  }

  @Test
  void startsAgainAtTheEndOfTheLock() {
    AccountGuard ended = afterWrongPins(5, AccountGuard.CLEAN);

    AccountGuard guard = ended.afterWrongPin(TEN_NEXT_DAY);

    assertEquals(4, guard.pinTriesLeft());
    assertEquals(Optional.empty(), guard.lockedUntil(TEN_NEXT_DAY));
  }

  @Test
  void locksAgainFromTheFifthFailureAfterALock() {
    AccountGuard guard = afterWrongPins(5, AccountGuard.CLEAN);
    Instant later = TEN_NEXT_DAY.plusSeconds(60);

    for (int i = 0; i < 5; i++) {
      guard = guard.afterWrongPin(later);
    }

    assertEquals(Optional.of(later.plus(Duration.ofHours(24))), guard.lockedUntil(later));
  }

  @Test
  void keepsALockThroughASuccess() {
    AccountGuard guard = afterWrongPins(5, AccountGuard.CLEAN).afterSuccess();

    assertEquals(Optional.of(TEN_NEXT_DAY), guard.lockedUntil(TEN));
  }

  @Test
  void countsOtherAnswersApartFromPins() {
    AccountGuard guard = afterWrongPins(4, AccountGuard.CLEAN).afterWrongOtherAnswer(TEN);

    assertEquals(new AccountGuard(4, Optional.empty(), 1), guard);
    assertEquals(Optional.empty(), guard.lockedUntil(TEN));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "5, 0", "0, -1"})
  void refusesCountsOutOfRange(int pinFailures, int otherFailures) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AccountGuard(pinFailures, Optional.empty(), otherFailures));
  }

  /** All at the same instant: the lock counts failures, not time between them. */
  private static AccountGuard afterWrongPins(int count, AccountGuard from) {
    return Stream.iterate(from, guard -> guard.afterWrongPin(TEN))
        .skip(count)
        .findFirst()
        .orElseThrow();
  }
}
