package org.shebao.contribution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;

/** A service counter with its own file of rates, where the tests ask what is owed. */
record Counter(InsuranceType insurance, StationRates station) {
  static final Set<String> REGIONS = Set.of("110000", "330000", "440000");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static Counter with(InsuranceType insurance, String ratesJson) {
    return new Counter(insurance, StationRates.read(ratesJson, StationRates.FILE, REGIONS));
  }

  static Counter without(InsuranceType insurance) {
    return new Counter(insurance, StationRates.none());
  }

  Decision<Assessment> ask(String region, String period, String stated, String percent) {
    AssessmentRequest request =
        new AssessmentRequest(
            insurance,
            Period.read(insurance, period, "--period"),
            region,
            Optional.ofNullable(stated).map(Money::ofYuan),
            Optional.ofNullable(percent).map(text -> BasePercent.read(text, "--base-percent")));
    return ContributionRules.assess(request, NationalRates.shipped(), station, TODAY);
  }

  /** The answer in one line: amount, basis and notes, or rule and the amounts it names. */
  String answer(String region, String period, String stated, String percent) {
    return ask(region, period, stated, percent).fold(Counter::accepted, Counter::refused);
  }

  String answer(String region, String period, String stated) {
    return answer(region, period, stated, null);
  }

  private static String accepted(Assessment found) {
    return found.amount()
        + " "
        + found.basis().code()
        + found.notes().stream()
            .map(note -> note.substring(note.lastIndexOf('.') + 1))
            .filter(note -> !note.equals("source"))
            .map(note -> " " + note)
            .collect(Collectors.joining());
  }

  private static String refused(Refusal refusal) {
    String amounts =
        refusal.facts().getOrDefault("known", refusal.facts().getOrDefault("levels", ""));
    return (refusal.code() + " " + amounts).strip();
  }
}
