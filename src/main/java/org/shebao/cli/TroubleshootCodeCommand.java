package org.shebao.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.RuleCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot code}: what a refusal's code means, or all of them. */
@Command(name = "code")
final class TroubleshootCodeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CODE", arity = "0..1")
  String code;

  TroubleshootCodeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RefusingCommands refusing = new RefusingCommands();
    if (code == null) {
      list(refusing);
    } else {
      RuleCode rule = read(code);
      session.output().result(new RuleView(rule, refusing.of(rule)));
    }
    return ExitCode.DONE;
  }

  private void list(RefusingCommands refusing) {
    List<RuleView> rules =
        Arrays.stream(RuleCode.values())
            .map(rule -> new RuleView(rule, refusing.of(rule)))
            .toList();
    new Listing(session.output())
        .print(rules, rule -> rule, RuleView.COLUMNS, rule -> rule.row(session.messages()));
  }

  private static RuleCode read(String typed) {
    String name = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    Optional<RuleCode> found =
        Arrays.stream(RuleCode.values()).filter(rule -> rule.name().equals(name)).findFirst();
    return found.orElseThrow(() -> unknown(name));
  }

  private static InputException unknown(String name) {
    List<String> near = NearWords.of(name, Arrays.stream(RuleCode.values()).map(RuleCode::name));
    // What was typed is not repeated: it may be somebody's name or number.
    return near.isEmpty()
        ? new InputException("CODE", "code.unknown")
        : new InputException(
            new Problem("CODE", "code.unknown-near").with("near", String.join(", ", near)));
  }
}
