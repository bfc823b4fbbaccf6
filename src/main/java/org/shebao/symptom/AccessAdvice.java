package org.shebao.symptom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebao.diagnosis.Due;

/** Advice about locks, verification and lost things. */
final class AccessAdvice {
  private AccessAdvice() {}

  static List<Advised> locked(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.mayBe(Question.WHOSE_PASSWORD, "station")) {
      advice.add(situation.person().map(AccessAdvice::lock).orElseGet(AccessAdvice::lockRule));
    }
    if (situation.mayBe(Question.WHOSE_PASSWORD, "wechat")) {
      advice.add(Advised.of(Advice.WECHAT_PASSWORD));
    }
    return advice;
  }

  private static Advised lockRule() {
    return Advised.of(Advice.LOCK_RULE).due(Due.NONE);
  }

  private static Advised lock(Situation.Person person) {
    return person
        .access()
        .lockedUntil()
        .map(until -> lockedUntil(person, until))
        .orElseGet(
            () ->
                Advised.of(Advice.NOT_LOCKED, "shebao verify status " + person.id())
                    .with("tries", String.valueOf(person.access().pinTriesLeft())));
  }

  private static Advised lockedUntil(Situation.Person person, Instant until) {
    return Advised.of(Advice.LOCKED_UNTIL, "shebao verify status " + person.id())
        .due(Due.from(until))
        .with("until", until.toString());
  }

  static List<Advised> cannotVerify(Situation situation) {
    return situation
        .person()
        .flatMap(AccessAdvice::settled)
        .map(List::of)
        .orElseGet(() -> verifying(situation));
  }

  /** A lock leaves nothing to try, and a verification that holds leaves nothing to do. */
  private static Optional<Advised> settled(Situation.Person person) {
    return person
        .access()
        .lockedUntil()
        .map(until -> lockedUntil(person, until))
        .or(
            () ->
                Optional.of(Advised.of(Advice.VERIFIED))
                    .filter(advised -> person.access().verified()));
  }

  private static List<Advised> verifying(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.mayBe(Question.VERIFIED_BY, "face")) {
      advice.add(Advised.of(Advice.CHECK_PHONE));
    }
    if (situation.mayBe(Question.VERIFIED_BY, "sms")) {
      advice.add(Advised.of(Advice.CHECK_NUMBER));
    }
    String other = situation.says(Question.VERIFIED_BY, "sms") ? "face" : "sms";
    advice.add(
        situation
            .person()
            .filter(person -> person.access().bound())
            .map(
                person ->
                    Advised.of(
                        Advice.VERIFY_OTHERWISE,
                        "shebao verify start " + person.id() + " --method " + other))
            .orElseGet(() -> Advised.of(Advice.VERIFY_OTHERWISE)));
    return advice;
  }

  static List<Advised> lostCard(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.mayBe(Question.WHAT_IS_LOST, "phone")) {
      advice.addAll(release(situation));
      advice.add(Advised.of(Advice.CALL_WECHAT));
    }
    if (situation.mayBe(Question.WHAT_IS_LOST, "social-security-card")) {
      advice.add(Advised.of(Advice.REPORT_CARD));
    }
    if (situation.mayBe(Question.WHAT_IS_LOST, "bank-card")) {
      advice.add(Advised.of(Advice.REPORT_BANK_CARD));
    }
    return advice;
  }

  /** A binding is released only while none of its payments is open (G41). */
  private static List<Advised> release(Situation situation) {
    if (situation.person().filter(person -> person.access().bound()).isEmpty()) {
      return List.of(Advised.of(Advice.RELEASE_RULE));
    }
    Situation.Person person = situation.person().get();
    return person.openPayments().isEmpty()
        ? List.of(
            Advised.of(Advice.RELEASE, "shebao bind release " + person.id()),
            Advised.of(Advice.BIND_ANEW))
        : ResidentAdvice.settleFirst(person);
  }
}
