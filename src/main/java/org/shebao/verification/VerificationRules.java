package org.shebao.verification;

import static org.shebao.rule.RuleCode.ACCOUNT_LOCKED;
import static org.shebao.rule.RuleCode.CHALLENGE_EXPIRED;
import static org.shebao.rule.RuleCode.CHALLENGE_USED_UP;
import static org.shebao.rule.RuleCode.PIN_NOT_SET;
import static org.shebao.rule.RuleCode.STEP_UP_FACE;
import static org.shebao.rule.RuleCode.STEP_UP_SMS;
import static org.shebao.rule.RuleCode.WRONG_ANSWER;
import static org.shebao.verification.VerificationMethod.FACE;
import static org.shebao.verification.VerificationMethod.PIN;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;

/**
 * Which challenges may be started, and what an answer to one means (article section 4; G24-G28).
 */
public final class VerificationRules {
  private VerificationRules() {}

  /** The weakest method that is enough for this login. */
  public static VerificationMethod requiredLevel(LoginFacts facts, Login login, Instant now) {
    return StepUp.of(facts, login, now).map(StepUp::requires).orElse(PIN);
  }

  /**
   * Whether {@code method} may be used for this login. What helps against a step-up is the stronger
   * method, and that at once; waiting helps only where each of its reasons passes with time.
   */
  public static Optional<Refusal> obstacleToStart(
      VerificationMethod method, LoginFacts facts, Login login, Instant now) {
    return locked(facts.guard(), now)
        .or(() -> stepUp(method, facts, login, now))
        .or(() -> pinNotSet(method, facts));
  }

  /** An open challenge under {@code id}, or why this login cannot have one. */
  public static Decision<Challenge> start(
      String id,
      VerificationMethod method,
      LoginFacts facts,
      Login login,
      Instant now,
      RandomGenerator random) {
    Optional<Refusal> obstacle = obstacleToStart(method, facts, login, now);
    if (obstacle.isPresent()) {
      return Decision.refused(obstacle.get());
    }
    Optional<LivenessSequence> liveness =
        method == FACE ? Optional.of(LivenessSequence.random(random)) : Optional.empty();
    return Decision.accepted(Challenge.open(id, login, method, liveness, now));
  }

  /**
   * Why no answer to this challenge is looked at now; empty when one is. Asking first spares the
   * caller a slow hash, and a locked account any hint at what the right answer is.
   */
  public static Optional<Refusal> obstacleToAnswer(
      Challenge challenge, AccountGuard guard, Instant now) {
    Optional<Refusal> locked = locked(guard, now);
    if (locked.isPresent()) {
      return locked;
    }
    if (challenge.isExpired(now)) {
      return Optional.of(Refusal.of(CHALLENGE_EXPIRED));
    }
    return challenge.state() == ChallengeState.OPEN
        ? Optional.empty()
        : Optional.of(Refusal.of(CHALLENGE_USED_UP));
  }

  /** What an answer changes; one that meets an obstacle changes nothing and is not counted. */
  public static Judgement judge(
      Challenge challenge, boolean answerRight, AccountGuard guard, Instant now) {
    Optional<Refusal> obstacle = obstacleToAnswer(challenge, guard, now);
    if (obstacle.isPresent()) {
      return new Judgement(challenge, guard, obstacle);
    }
    if (answerRight) {
      return new Judgement(challenge.afterRightAnswer(), guard.afterSuccess(), Optional.empty());
    }
    Challenge after = challenge.afterWrongAnswer();
    if (challenge.method() != PIN) {
      return new Judgement(
          after, guard.afterWrongOtherAnswer(now), Optional.of(wrongAnswer(after.triesLeft())));
    }
    AccountGuard counted = guard.afterWrongPin(now);
    Refusal refusal = locked(counted, now).orElseGet(() -> wrongAnswer(counted.pinTriesLeft()));
    return new Judgement(after, counted, Optional.of(refusal));
  }

  private static Optional<Refusal> locked(AccountGuard guard, Instant now) {
    return guard.lockedUntil(now).map(end -> Refusal.of(ACCOUNT_LOCKED).until(end));
  }

  private static Optional<Refusal> stepUp(
      VerificationMethod method, LoginFacts facts, Login login, Instant now) {
    return StepUp.of(facts, login, now)
        .filter(reason -> !method.isAtLeast(reason.requires()))
        .map(reason -> stepUp(reason).until(StepUp.enoughFrom(method, facts, login, now)));
  }

  private static Refusal stepUp(StepUp reason) {
    return Refusal.of(reason.requires() == FACE ? STEP_UP_FACE : STEP_UP_SMS)
        .with("required", reason.requires().code())
        .with("reason", "@verification.step-up." + reason.code());
  }

  private static Optional<Refusal> pinNotSet(VerificationMethod method, LoginFacts facts) {
    return method == PIN && !facts.pinSet()
        ? Optional.of(Refusal.of(PIN_NOT_SET))
        : Optional.empty();
  }

  private static Refusal wrongAnswer(int triesLeft) {
    return Refusal.of(WRONG_ANSWER).with("triesLeft", triesLeft);
  }
}
