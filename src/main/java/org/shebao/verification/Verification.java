package org.shebao.verification;

import java.time.Duration;
import java.time.Instant;

/**
 * A person showed who they are: holds for a quarter of an hour, for that person, at that device
 * (issue 2 section 5).
 *
 * @param level the method that was passed; it does for every weaker one
 */
public record Verification(String id, Login login, VerificationMethod level, Instant verifiedAt) {
  public static final Duration HOLDS = Duration.ofMinutes(15);

  /**
   * What a passed challenge gives.
   *
   * @throws IllegalArgumentException when the challenge was not passed
   */
  public static Verification of(String id, Challenge passed, Instant now) {
    if (passed.state() != ChallengeState.PASSED) {
      throw new IllegalArgumentException("challenge is " + passed.state());
    }
    return new Verification(id, passed.login(), passed.method(), now);
  }

  /** The first instant at which it holds no more. */
  public Instant expiresAt() {
    return verifiedAt.plus(HOLDS);
  }

  /** Whether it holds for its person at this device; not before it was given, not at its end. */
  public boolean holds(String deviceId, Instant now) {
    return login.deviceId().equals(deviceId)
        && !now.isBefore(verifiedAt)
        && now.isBefore(expiresAt());
  }
}
