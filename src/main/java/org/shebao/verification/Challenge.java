package org.shebao.verification;

import static org.shebao.verification.VerificationMethod.FACE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One question to one person at one device, with the tries and the time its method gives. The
 * expected code or PIN is not in here: whoever keeps it says whether an answer is right.
 *
 * @param liveness what a face challenge asks for; present for the face and only for it
 * @param failures wrong answers so far, at most the tries of the method
 */
public record Challenge(
    String id,
    Login login,
    VerificationMethod method,
    Optional<LivenessSequence> liveness,
    Instant createdAt,
    int failures,
    ChallengeState state) {
  /**
   * @throws IllegalArgumentException when the parts contradict each other
   */
  public Challenge {
    if (liveness.isPresent() != (method == FACE)) {
      throw new IllegalArgumentException("liveness with " + method);
    }
    boolean triesLeft = failures < method.tries();
    if (failures < 0
        || failures > method.tries()
        || triesLeft == (state == ChallengeState.FAILED)) {
      throw new IllegalArgumentException(failures + " failures, " + method + ", " + state);
    }
  }

  static Challenge open(
      String id,
      Login login,
      VerificationMethod method,
      Optional<LivenessSequence> liveness,
      Instant now) {
    return new Challenge(id, login, method, liveness, now, 0, ChallengeState.OPEN);
  }

  /** The actions to make, in order; empty but for the face. */
  public List<LivenessAction> actions() {
    return liveness.map(LivenessSequence::actions).orElse(List.of());
  }

  /** The first instant at which no answer is taken any more. */
  public Instant expiresAt() {
    return createdAt.plus(method.timeToAnswer());
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt());
  }

  public int triesLeft() {
    return method.tries() - failures;
  }

  Challenge afterRightAnswer() {
    return with(failures, ChallengeState.PASSED);
  }

  Challenge afterWrongAnswer() {
    return with(failures + 1, triesLeft() == 1 ? ChallengeState.FAILED : ChallengeState.OPEN);
  }

  /** This challenge, to which no answer is taken any more: what it rests on has changed. */
  public Challenge withdrawn() {
    return with(method.tries(), ChallengeState.FAILED);
  }

  private Challenge with(int newFailures, ChallengeState newState) {
    return new Challenge(id, login, method, liveness, createdAt, newFailures, newState);
  }
}
