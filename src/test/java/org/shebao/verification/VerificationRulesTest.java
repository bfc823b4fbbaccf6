package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class VerificationRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00+08:00");
  private static final Prefecture SHENZHEN = new Prefecture("4403");
  private static final Prefecture BEIJING = new Prefecture("1101");
  private static final Login LOGIN = new Login("P1", "D1", SHENZHEN);
  private static final AccountGuard SUSPECT = new AccountGuard(0, Optional.empty(), 3);
  private static final AccountGuard LOCKED =
      new AccountGuard(0, Optional.of(NOW.minus(Duration.ofHours(1))), 0);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "usual-login,      PIN,  accepted",
    "usual-login,      SMS,  accepted",
    "usual-login,      FACE, accepted",
    "no-pin,           PIN,  PIN_NOT_SET",
    "no-pin,           SMS,  accepted",
    "remote,           PIN,  STEP_UP_SMS",
    "remote,           SMS,  accepted",
    "remote,           FACE, accepted",
    "remote-no-pin,    PIN,  STEP_UP_SMS",
    "abnormal,         PIN,  STEP_UP_FACE",
    "abnormal,         SMS,  STEP_UP_FACE",
    "abnormal,         FACE, accepted",
    "locked,           PIN,  ACCOUNT_LOCKED",
    "locked,           SMS,  ACCOUNT_LOCKED",
    "locked,           FACE, ACCOUNT_LOCKED",
  })
  void startsWhatIsStrongEnough(String situation, VerificationMethod method, String expected) {
    Decision<Challenge> decision = start(method, situation(situation));

    assertEquals(expected, decision.fold(challenge -> "accepted", no -> no.code().name()));
  }

  @ParameterizedTest
  @CsvSource({"PIN, 0, PT5M, 1", "SMS, 0, PT5M, 3", "FACE, 3, PT2M, 3"})
  void opensAChallengeWithTheTimeAndTriesOfItsMethod(
      VerificationMethod method, int actions, Duration time, int tries) {
    Challenge challenge = start(method, situation("usual-login")).value();

    assertEquals("C1", challenge.id());
    assertEquals(LOGIN, challenge.login());
    assertEquals(ChallengeState.OPEN, challenge.state());
    assertEquals(actions, challenge.actions().size());
    assertEquals(NOW.plus(time), challenge.expiresAt());
    assertEquals(tries, challenge.triesLeft());
  }

  @Test
  void saysWhenTheLockEnds() {
    Refusal refusal = start(VerificationMethod.FACE, situation("locked")).refusal().orElseThrow();

    assertEquals(Optional.of(NOW.plus(Duration.ofHours(23))), refusal.retryAt());
  }

  @Test
  void saysWhichMethodIsAskedForAndWhy() {
    Refusal refusal = start(VerificationMethod.PIN, situation("remote")).refusal().orElseThrow();

    assertEquals(
        Map.of("required", "sms", "reason", "@verification.step-up.other-prefecture"),
        refusal.facts());
  }

  @ParameterizedTest
  @EnumSource(VerificationMethod.class)
  void passesARightAnswerAndClearsTheCounts(VerificationMethod method) {
    AccountGuard before = new AccountGuard(4, Optional.empty(), 2);

    Judgement judgement = VerificationRules.judge(open(method), true, before, NOW);

    assertTrue(judgement.passed());
    assertEquals(ChallengeState.PASSED, judgement.challenge().state());
    assertEquals(AccountGuard.CLEAN, judgement.guard());
  }

  @ParameterizedTest
  @EnumSource(VerificationMethod.class)
  void passesAChallengeOnlyOnce(VerificationMethod method) {
    Judgement first = VerificationRules.judge(open(method), true, AccountGuard.CLEAN, NOW);

    Judgement second = VerificationRules.judge(first.challenge(), true, first.guard(), NOW);

    assertRefused(RuleCode.CHALLENGE_USED_UP, second);
    assertEquals(first.challenge(), second.challenge());
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "PIN,  PT4M59.999S, passed",
    "PIN,  PT5M,        CHALLENGE_EXPIRED",
    "SMS,  PT4M59.999S, passed",
    "SMS,  PT5M,        CHALLENGE_EXPIRED",
    "FACE, PT1M59.999S, passed",
    "FACE, PT2M,        CHALLENGE_EXPIRED",
  })
  void takesAnAnswerOnlyInItsTime(VerificationMethod method, Duration after, String expected) {
    Judgement judgement =
        VerificationRules.judge(open(method), true, AccountGuard.CLEAN, NOW.plus(after));

    assertEquals(expected, judgement.refusal().map(no -> no.code().name()).orElse("passed"));
  }

  @ParameterizedTest
  @EnumSource(
      value = VerificationMethod.class,
      names = {"SMS", "FACE"})
  void takesThreeTriesForACodeOrAFace(VerificationMethod method) {
    Judgement first = VerificationRules.judge(open(method), false, AccountGuard.CLEAN, NOW);
    Judgement second = VerificationRules.judge(first.challenge(), false, first.guard(), NOW);
    Judgement third = VerificationRules.judge(second.challenge(), false, second.guard(), NOW);
    Judgement late = VerificationRules.judge(third.challenge(), true, third.guard(), NOW);

    assertWrong("2", first);
    assertWrong("1", second);
    assertWrong("0", third);
    assertEquals(ChallengeState.FAILED, third.challenge().state());
    assertRefused(RuleCode.CHALLENGE_USED_UP, late);
    assertEquals(new AccountGuard(0, Optional.empty(), 3), late.guard());
  }

  @Test
  void takesTheThirdTryWhenItIsRight() {
    Challenge twiceWrong = open(VerificationMethod.SMS).afterWrongAnswer().afterWrongAnswer();

    assertTrue(VerificationRules.judge(twiceWrong, true, AccountGuard.CLEAN, NOW).passed());
  }

  @Test
  void locksTheAccountWithTheFifthWrongPin() {
    AccountGuard guard = AccountGuard.CLEAN;
    for (String left : List.of("4", "3", "2", "1")) {
      Judgement wrong = VerificationRules.judge(open(VerificationMethod.PIN), false, guard, NOW);
      assertWrong(left, wrong);
      assertEquals(ChallengeState.FAILED, wrong.challenge().state());
      guard = wrong.guard();
    }

    Judgement fifth = VerificationRules.judge(open(VerificationMethod.PIN), false, guard, NOW);

    assertRefused(RuleCode.ACCOUNT_LOCKED, fifth);
    assertEquals(
        Optional.of(NOW.plus(Duration.ofHours(24))), fifth.refusal().orElseThrow().retryAt());
    assertEquals(Optional.of(NOW), fifth.guard().lockedAt());
  }

  @ParameterizedTest(name = "{0}, right: {1}")
  @CsvSource({"PIN, true", "PIN, false", "SMS, true", "SMS, false", "FACE, true", "FACE, false"})
  void looksAtNoAnswerWithinTheLock(VerificationMethod method, boolean right) {
    Judgement judgement = VerificationRules.judge(open(method), right, LOCKED, NOW);

    assertRefused(RuleCode.ACCOUNT_LOCKED, judgement);
    assertEquals(open(method), judgement.challenge());
    assertEquals(LOCKED, judgement.guard());
  }

  @Test
  void asksForTheFaceOnceTheLockHasEnded() {
    AccountGuard ended = new AccountGuard(0, Optional.of(NOW.minus(Duration.ofHours(24))), 0);

    Refusal refusal =
        start(VerificationMethod.PIN, facts(Optional.of(SHENZHEN), ended, true))
            .refusal()
            .orElseThrow();

    assertEquals(RuleCode.STEP_UP_FACE, refusal.code());
    assertEquals("@verification.step-up.recent-lock", refusal.facts().get("reason"));
  }

  private static void assertWrong(String triesLeft, Judgement judgement) {
    assertRefused(RuleCode.WRONG_ANSWER, judgement);
    assertEquals(Map.of("triesLeft", triesLeft), judgement.refusal().orElseThrow().facts());
  }

  private static void assertRefused(RuleCode expected, Judgement judgement) {
    assertFalse(judgement.passed());
    assertEquals(Optional.of(expected), judgement.refusal().map(Refusal::code));
  }

  private static Decision<Challenge> start(VerificationMethod method, LoginFacts facts) {
    return VerificationRules.start("C1", method, facts, LOGIN, NOW, new Random(1));
  }

  private static Challenge open(VerificationMethod method) {
    return start(method, situation("usual-login")).value();
  }

  private static LoginFacts situation(String name) {
    return switch (name) {
      case "usual-login" -> facts(Optional.of(SHENZHEN), AccountGuard.CLEAN, true);
      case "no-pin" -> facts(Optional.of(SHENZHEN), AccountGuard.CLEAN, false);
      case "remote" -> facts(Optional.of(BEIJING), AccountGuard.CLEAN, true);
      case "remote-no-pin" -> facts(Optional.of(BEIJING), AccountGuard.CLEAN, false);
      case "abnormal" -> facts(Optional.of(SHENZHEN), SUSPECT, true);
      case "locked" -> facts(Optional.of(SHENZHEN), LOCKED, true);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static LoginFacts facts(Optional<Prefecture> last, AccountGuard guard, boolean pinSet) {
    return new LoginFacts(DeviceClass.STATION, last, Map.of(), guard, pinSet);
  }
}
