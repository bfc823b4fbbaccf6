package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types the lines of a console session at a test station. It understands {@code shebao …}, {@code
 * echo TEXT | shebao …} and {@code echo $?}; a command that does not end with 0 must be followed by
 * the last.
 */
final class ConsoleReplay {
  private static final Pattern COMMAND = Pattern.compile("(?:echo (.+) \\| )?shebao (.+)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|[^\\s'\"]+");
  private static final String ASK_EXIT_CODE = "echo $?";

  /** Where a home lies by default; the home of a test has another name each time. */
  private static final String USUAL_HOME = "~/.local/share/shebao";

  private final TestStation station;
  private final String home;
  private String last = "";
  private int exitCode;

  ConsoleReplay(TestStation station) {
    this.station = station;
    this.home = station.home().toString();
  }

  /** Types one line and answers what is printed. */
  List<String> type(String line) {
    if (line.equals(ASK_EXIT_CODE)) {
      String told = String.valueOf(exitCode);
      exitCode = 0;
      return List.of(told);
    }
    assertFailureWasTold();
    Matcher command = COMMAND.matcher(line);
    if (!command.matches()) {
      throw new IllegalArgumentException("cannot be replayed: " + line);
    }
    String input = command.group(1) == null ? "" : words(command.group(1)).get(0) + "\n";
    String[] arguments = words(command.group(2).replace(USUAL_HOME, home)).toArray(String[]::new);
    CommandResult result = station.runOnScreen(input, arguments);
    last = line;
    exitCode = result.exitCode();
    return result.out().replace(home, USUAL_HOME).lines().toList();
  }

  void assertFailureWasTold() {
    assertEquals(0, exitCode, "show `" + ASK_EXIT_CODE + "` after: " + last);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replaceAll("^['\"]|['\"]$", ""));
    }
    return words;
  }
}
