package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The scripted day: {@code zh:} and {@code en:} lines are told, {@code @} sets the clock, {@code $}
 * is a command, {@code <} its standard input and {@code =} the exit code it must have (0 when not
 * said). {@code #} is a comment.
 *
 * @param steps in order
 */
record DemoScript(List<Step> steps) {
  /**
   * One command.
   *
   * @param told what is said before it, in the reader's language; empty for nothing
   * @param at the station's clock
   * @param arguments the words after {@code shebao}
   * @param input what is typed; empty for nothing
   * @param exitCode what it must answer
   */
  record Step(String told, String at, List<String> arguments, String input, int exitCode) {}

  static DemoScript read(String text, Messages.Language language) {
    String tongue = language == Messages.Language.ZH ? "zh:" : "en:";
    List<Step> steps = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    String at = "";
    for (String line : text.lines().toList()) {
      String rest = line.length() > 1 ? line.substring(1).strip() : "";
      if (line.startsWith(tongue)) {
        told.append(told.isEmpty() ? "" : "\n").append(line.substring(tongue.length()).strip());
      } else if (line.startsWith("@")) {
        at = rest;
      } else if (line.startsWith("$")) {
        steps.add(new Step(told.toString(), at, words(rest), "", ExitCode.DONE));
        told.setLength(0);
      } else if (line.startsWith("<")) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(
            new Step(last.told, last.at, last.arguments, last.input + rest + "\n", last.exitCode));
      } else if (line.startsWith("=")) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.told, last.at, last.arguments, last.input, Integer.parseInt(rest)));
      }
    }
    return new DemoScript(steps);
  }

  /** Words of a command line; double quotes hold words together. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    String[] quoted = line.split("\"", -1);
    for (int i = 0; i < quoted.length; i++) {
      if (i % 2 == 1) {
        words.add(quoted[i]);
      } else {
        for (String word : quoted[i].split(" ")) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }
}
