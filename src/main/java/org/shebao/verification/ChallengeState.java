package org.shebao.verification;

/** Where a challenge stands; its time may be over in any of them. */
public enum ChallengeState {
  /** Waits for an answer. */
  OPEN,
  /** Answered right; gave its one verification and cannot give another. */
  PASSED,
  /** Every try was wrong, or it was withdrawn before it was answered. */
  FAILED
}
