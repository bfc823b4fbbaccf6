package org.shebao.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.contribution.BasePercent;
import org.shebao.contribution.Period;
import org.shebao.engine.Owed;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.region.InsuranceType;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is paid for: shared by {@code pay} and {@code pay preview}. */
final class OwedOptions {
  @Parameters(paramLabel = "PERSON", arity = "0..1")
  String person;

  @Option(names = "--insurance", paramLabel = "TYPE")
  String insurance;

  @Option(names = "--period", paramLabel = "P")
  String period;

  @Option(names = "--amount", paramLabel = "YUAN")
  String amount;

  @Option(names = "--base-percent", paramLabel = "PERCENT")
  String basePercent;

  @Option(names = "--confirm-no-subsidy")
  boolean confirmNoSubsidy;

  /**
   * @throws InputException naming the option that is missing or malformed
   */
  Owed owed() {
    InsuranceType type =
        InsuranceType.ofCode(required(insurance, "--insurance"))
            .orElseThrow(() -> unknownInsurance());
    return new Owed(
        type,
        Period.read(type, required(period, "--period"), "--period"),
        Optional.ofNullable(amount).map(text -> AmountText.read(text, "--amount")),
        Optional.ofNullable(basePercent).map(text -> percent(text, type)));
  }

  static String required(String value, String option) {
    if (value == null) {
      throw new InputException(option, "missing");
    }
    return value;
  }

  private static InputException unknownInsurance() {
    String known =
        Arrays.stream(InsuranceType.values())
            .map(InsuranceType::code)
            .collect(Collectors.joining(" "));
    return new InputException(new Problem("--insurance", "insurance.unknown").with("known", known));
  }

  private static BasePercent percent(String text, InsuranceType type) {
    if (!BasePercent.isChosenFor(type)) {
      throw new InputException("--base-percent", "base-percent.not-chosen");
    }
    return BasePercent.read(text, "--base-percent");
  }
}
