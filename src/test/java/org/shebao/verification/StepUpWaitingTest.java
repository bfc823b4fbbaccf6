package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** The times that refused logins name, over many histories of an account. */
class StepUpWaitingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00+08:00");
  private static final Prefecture SHENZHEN = new Prefecture("4403");
  private static final Duration MILLI = Duration.ofMillis(1);

  /**
   * How long ago something may have happened: around the ends of a lock, a day after it, a week.
   */
  private static final List<Duration> AGES =
      List.of(
          Duration.ZERO,
          Duration.ofHours(23),
          Duration.ofHours(24).minus(MILLI),
          Duration.ofHours(24),
          Duration.ofHours(48).minus(MILLI),
          Duration.ofHours(48),
          Duration.ofDays(6),
          Duration.ofDays(7).minus(MILLI),
          Duration.ofDays(7));

  private static List<LoginFacts> histories() {
    List<LoginFacts> histories = new ArrayList<>();
    for (Duration locked : AGES) {
      for (Duration first : AGES) {
        for (Duration second : AGES) {
          for (int failures : List.of(0, 2, 3)) {
            histories.add(
                facts(new AccountGuard(0, Optional.of(ago(locked)), failures), first, second));
            histories.add(facts(new AccountGuard(0, Optional.empty(), failures), first, second));
          }
        }
      }
    }
    return histories;
  }

  private static LoginFacts facts(AccountGuard guard, Duration first, Duration second) {
    Map<String, Instant> devices = new LinkedHashMap<>();
    devices.put("D1", ago(first));
    devices.put("D2", ago(second));
    return new LoginFacts(DeviceClass.PERSONAL, Optional.of(SHENZHEN), devices, guard, true);
  }

  private static Instant ago(Duration age) {
    return NOW.minus(age);
  }

  private static Optional<Refusal> refused(
      VerificationMethod method, LoginFacts facts, String device, Instant at) {
    return VerificationRules.obstacleToStart(method, facts, new Login("P1", device, SHENZHEN), at);
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatARefusalPromises(VerificationMethod method) {
    Set<RuleCode> promising = EnumSet.noneOf(RuleCode.class);
    for (LoginFacts facts : histories()) {
      for (String device : List.of("D1", "D9")) {
        Optional<Refusal> now = refused(method, facts, device, NOW);
        Optional<Instant> again = now.flatMap(Refusal::retryAt);
        if (again.isPresent()) {
          RuleCode code = now.get().code();
          promising.add(code);
          assertTrue(code.waiting().canBeTimed(), code.name());
          assertTrue(isRefusedBy(code, refused(method, facts, device, again.get().minus(MILLI))));
          assertTrue(
              !isRefusedBy(code, refused(method, facts, device, again.get())),
              () -> code + " " + facts);
        }
      }
    }
    Set<RuleCode> expected =
        method == VerificationMethod.FACE
            ? EnumSet.of(RuleCode.ACCOUNT_LOCKED)
            : EnumSet.of(RuleCode.ACCOUNT_LOCKED, RuleCode.STEP_UP_FACE);
    assertEquals(expected, promising);
  }

  private static boolean isRefusedBy(RuleCode code, Optional<Refusal> refusal) {
    return refusal.filter(no -> no.code() == code).isPresent();
  }

  @Test
  void promisesNothingAfterWrongAnswers() {
    LoginFacts facts =
        facts(new AccountGuard(0, Optional.empty(), 3), Duration.ZERO, Duration.ZERO);

    Refusal refusal = refused(VerificationMethod.SMS, facts, "D1", NOW).orElseThrow();

    assertEquals(RuleCode.STEP_UP_FACE, refusal.code());
    assertEquals(Optional.empty(), refusal.retryAt());
  }

  @Test
  void promisesNothingWhereTheMethodIsNotEnoughAfterwardsEither() {
    LoginFacts facts = facts(AccountGuard.CLEAN, Duration.ofDays(1), Duration.ofDays(2));

    assertEquals(
        Optional.empty(),
        refused(VerificationMethod.PIN, facts, "D9", NOW).orElseThrow().retryAt(),
        "a new device asks for a code whenever");
    assertEquals(
        Optional.of(NOW.plus(Duration.ofDays(5))),
        refused(VerificationMethod.SMS, facts, "D9", NOW).orElseThrow().retryAt());
  }
}
