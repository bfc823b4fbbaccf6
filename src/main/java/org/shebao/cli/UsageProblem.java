package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the reader's language, naming the option. */
final class UsageProblem {
  private UsageProblem() {}

  static String sentence(ParameterException failure, Messages messages) {
    if (failure instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(", "));
      return messages.text("usage.missing", Map.of("names", names));
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, messages);
    }
    if (failure.getArgSpec() != null) {
      return messages.text("usage.malformed", Map.of("name", name(failure.getArgSpec())));
    }
    return messages.text("usage.incomplete", Map.of());
  }

  private static String unmatched(UnmatchedArgumentException failure, Messages messages) {
    // Only what looks like an option or a command is repeated; anything else may be personal.
    String first = failure.getUnmatched().get(0);
    boolean harmless = first.matches("-{0,2}[A-Za-z][A-Za-z-]{0,30}");
    String shown = harmless ? first : messages.text("usage.hidden");
    List<String> suggestions = failure.getSuggestions();
    return suggestions.isEmpty() || !harmless
        ? messages.text("usage.unknown", Map.of("argument", shown))
        : messages.text(
            "usage.unknown-suggest",
            Map.of("argument", shown, "suggestions", String.join(", ", suggestions)));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
