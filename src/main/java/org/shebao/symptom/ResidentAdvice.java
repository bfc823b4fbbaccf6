package org.shebao.symptom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebao.casework.CaseKind;
import org.shebao.person.Subsidy;

/** Advice about who the resident is, and where they belong. */
final class ResidentAdvice {
  private ResidentAdvice() {}

  static List<Advised> wrongInfo(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.says(Question.WHAT_IS_WRONG, "region")) {
      advice.addAll(regionChanged(situation));
    }
    advice.add(Advised.of(Advice.OBJECT_ONLINE));
    advice.add(
        situation
            .person()
            .map(
                person ->
                    Advised.of(
                        Advice.OPEN_CASE,
                        MoneyAdvice.OPEN_CASE
                            + CaseKind.WRONG_INFORMATION.code()
                            + " --person "
                            + person.id()
                            + " --note reported"))
            .orElseGet(() -> Advised.of(Advice.OPEN_CASE)));
    advice.add(
        Advised.of(Advice.WINDOW_REVIEW).due(situation.promised(CaseKind.WRONG_INFORMATION)));
    return advice;
  }

  static List<Advised> regionChanged(Situation situation) {
    Optional<Situation.Person> bound = situation.person().filter(person -> person.access().bound());
    if (bound.isEmpty()) {
      return List.of(Advised.of(Advice.MOVE_RULE));
    }
    Situation.Person person = bound.get();
    if (!person.openPayments().isEmpty()) {
      return settleFirst(person);
    }
    return situation
        .newRegion()
        .map(
            region ->
                List.of(
                    Advised.of(
                            Advice.MOVE, "shebao bind move " + person.id() + " --region " + region)
                        .with("region", "@region." + region)))
        .orElseGet(() -> List.of(Advised.of(Advice.MOVE_RULE)));
  }

  /** One payment after the other: what is open would be left behind (G41). */
  static List<Advised> settleFirst(Situation.Person person) {
    return person.openPayments().stream()
        .map(
            payment ->
                Advised.of(Advice.SETTLE_FIRST, "shebao troubleshoot " + payment)
                    .with("payment", payment))
        .toList();
  }

  static List<Advised> overseas(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.mayBe(Question.MAINLAND_DOCUMENT, "no")) {
      advice.add(Advised.of(Advice.CONSULAR_APP));
    }
    if (situation.mayBe(Question.MAINLAND_DOCUMENT, "yes")) {
      advice.add(Advised.of(Advice.MAINLAND_WAY));
    }
    return advice;
  }

  static List<Advised> hkMacaoTaiwan(Situation situation) {
    Optional<Boolean> travel = situation.person().map(person -> person.document().isSecondary());
    boolean mayTravel = travel.orElse(situation.mayBe(Question.PERMIT, "travel"));
    List<Advised> advice = new ArrayList<>();
    advice.add(Advised.of(Advice.RESIDENCE_PERMIT));
    if (mayTravel) {
      advice.add(Advised.of(Advice.TRAVEL_PERMIT));
    }
    return advice;
  }

  /** 财政代缴 in 浙江 and 江苏; elsewhere nobody here knows, so the clerk asks (G23). */
  static List<Advised> lowIncome(Situation situation) {
    boolean treasury =
        situation
            .region()
            .map(Situation.Area::treasuryPaysLowIncome)
            .filter(value -> value.isKnown() && value.value())
            .isPresent();
    boolean other =
        situation.person().filter(person -> person.subsidy() != Subsidy.LOW_INCOME).isPresent();
    List<Advised> advice = new ArrayList<>();
    if (treasury && !other) {
      advice.add(
          Advised.of(Advice.TREASURY_PAYS)
              .with("region", "@region." + situation.region().orElseThrow().code()));
    } else {
      advice.add(Advised.of(Advice.ASK_SUBSIDY));
    }
    advice.add(Advised.of(Advice.ASK_HOTLINE));
    return advice;
  }
}
