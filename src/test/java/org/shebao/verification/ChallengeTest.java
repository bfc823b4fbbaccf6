package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {
  private static final Login LOGIN = new Login("P1", "D1", new Prefecture("4403"));
  private static final LivenessSequence ASKED =
      new LivenessSequence(
          List.of(LivenessAction.BLINK, LivenessAction.NOD, LivenessAction.OPEN_MOUTH));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "failed-with-tries-left,    SMS,  false, 2, FAILED",
    "open-without-tries,        SMS,  false, 3, OPEN",
    "passed-without-tries,      SMS,  false, 3, PASSED",
    "more-failures-than-tries,  SMS,  false, 4, FAILED",
    "negative-failures,         SMS,  false, -1, OPEN",
    "second-try-for-a-pin,      PIN,  false, 1, OPEN",
    "face-without-actions,      FACE, false, 0, OPEN",
    "actions-without-face,      SMS,  true,  0, OPEN",
  })
  void cannotContradictItself(
      String id,
      VerificationMethod method,
      boolean withActions,
      int failures,
      ChallengeState state) {
    Optional<LivenessSequence> liveness = withActions ? Optional.of(ASKED) : Optional.empty();

    assertThrows(
        IllegalArgumentException.class,
        () -> new Challenge("C1", LOGIN, method, liveness, Instant.EPOCH, failures, state));
  }
}
