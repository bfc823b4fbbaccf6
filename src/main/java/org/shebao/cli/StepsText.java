package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things to do, numbered in their order: what, who, by when, and the command line that does it. */
final class StepsText {
  private StepsText() {}

  /** One thing to do, in words; an empty text is left out. */
  record Line(String what, String who, String by, Optional<String> command) {}

  static void tell(Page page, List<Line> lines) {
    int number = 1;
    for (Line line : lines) {
      page.line("  " + number++ + ". " + line.what());
      page.line(
          "     " + page.messages().text("steps.who", Map.of("who", line.who(), "by", line.by())));
      line.command().ifPresent(command -> page.line("     " + command));
    }
  }
}
