package org.shebao.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.shebao.calendar.MissingYear;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import picocli.CommandLine.Option;

/** Whether a provisional answer will do (G10). */
final class Strictness {
  @Option(names = "--strict")
  boolean strict;

  /** The answer, or a refusal where it is provisional and that will not do. */
  <T> Decision<T> judge(T answer, List<MissingYear> missing) {
    if (!strict || missing.isEmpty()) {
      return Decision.accepted(answer);
    }
    String years =
        missing.stream().map(year -> String.valueOf(year.year())).collect(Collectors.joining(", "));
    return Decision.refused(Refusal.of(RuleCode.CALENDAR_MISSING).with("year", years));
  }
}
