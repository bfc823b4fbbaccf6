package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00+08:00");
  private static final Login LOGIN = new Login("P1", "D1", new Prefecture("4403"));
  private static final Challenge OPEN =
      Challenge.open("C1", LOGIN, VerificationMethod.SMS, Optional.empty(), TEN);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "at-once,             D1, 2026-11-23T10:00:00.000+08:00, true",
    "last-moment,         D1, 2026-11-23T10:14:59.999+08:00, true",
    "a-quarter-of-an-hour, D1, 2026-11-23T10:15:00.000+08:00, false",
    "other-station,       D2, 2026-11-23T10:05:00.000+08:00, false",
    "before-it-was-given, D1, 2026-11-23T09:59:59.999+08:00, false",
  })
  void holdsForAQuarterOfAnHourAtItsStation(String id, String device, Instant now, boolean holds) {
    Verification verification = Verification.of("V1", OPEN.afterRightAnswer(), TEN);

    assertEquals(holds, verification.holds(device, now));
  }

  @Test
  void carriesWhatTheChallengeWasAbout() {
    Verification verification = Verification.of("V1", OPEN.afterRightAnswer(), TEN);

    assertEquals(new Verification("V1", LOGIN, VerificationMethod.SMS, TEN), verification);
    assertEquals(Instant.parse("2026-11-23T10:15:00+08:00"), verification.expiresAt());
  }

  @Test
  void comesOnlyFromAPassedChallenge() {
    assertThrows(IllegalArgumentException.class, () -> Verification.of("V1", OPEN, TEN));
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "PIN, PIN, true", "PIN, SMS, false", "PIN, FACE, false",
    "SMS, PIN, true", "SMS, SMS, true", "SMS, FACE, false",
    "FACE, PIN, true", "FACE, SMS, true", "FACE, FACE, true",
  })
  void takesAStrongerMethodForAWeakerOne(
      VerificationMethod level, VerificationMethod required, boolean enough) {
    assertEquals(enough, level.isAtLeast(required));
  }
}
