package org.shebao;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a clerk types at a test station to take payments. Unless told otherwise it is the resident
 * medical insurance of 2027, 400 yuan, from the WeChat balance; results are JSON.
 */
public final class TestTill {
  private static final Map<String, String> OWED =
      Map.of("--insurance", "resident-medical", "--period", "2027", "--amount", "400");

  private final TestStation station;

  public TestTill(TestStation station) {
    this.station = station;
  }

  public CommandResult pay(String person, String... more) {
    List<String> line = owed(new ArrayList<>(List.of("pay", person)), more);
    return run(line.contains("--method") ? line : with(line, "--method", "wechat-balance"));
  }

  /** Pays, which must succeed, and answers the payment's number. */
  public String paid(String person, String... more) {
    return pay(person, more).exits(0).json().required("payment").asText();
  }

  public CommandResult preview(String person, String... more) {
    return run(owed(new ArrayList<>(List.of("pay", "preview", person)), more));
  }

  public CommandResult resolve(String... payments) {
    return run(with(new ArrayList<>(List.of("pay", "resolve")), payments));
  }

  public CommandResult approve(String payment, String operator) {
    return review(payment, "--approve", operator);
  }

  public CommandResult reject(String payment, String operator) {
    return review(payment, "--reject", operator);
  }

  private CommandResult review(String payment, String verdict, String operator) {
    return station.run(
        "pay",
        "review",
        payment,
        verdict,
        "--reason",
        "checked",
        "--operator",
        operator,
        "-o",
        "json");
  }

  /** The state in which a payment stands in the books. */
  public String stateOf(String payment) {
    return station
        .run("pay", "status", payment, "-o", "json")
        .exits(0)
        .json()
        .required("state")
        .asText();
  }

  /** Puts a fault, the fields of one script entry, in place of all others. */
  public void fault(String fields) {
    String script = "{\"faults\":[{" + fields.replace('\'', '"') + "}]}";
    station.runWithInput(script, "provider", "faults", "-").exits(0);
  }

  private static List<String> owed(List<String> line, String... more) {
    OWED.forEach(
        (option, value) -> {
          if (!List.of(more).contains(option)) {
            with(line, option, value);
          }
        });
    return with(line, more);
  }

  private static List<String> with(List<String> line, String... more) {
    line.addAll(Arrays.asList(more));
    return line;
  }

  private CommandResult run(List<String> line) {
    return station.run(with(line, "-o", "json").toArray(String[]::new));
  }
}
