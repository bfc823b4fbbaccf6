package org.shebao.cli;

import java.time.LocalDate;
import org.shebao.calendar.BusinessDay;
import picocli.CommandLine.Option;

/** The day whose policies are asked for; today when nothing is said. */
final class PolicyDate {
  @Option(names = "--on", paramLabel = "DATE")
  String on;

  LocalDate date(Session session) {
    return on == null ? BusinessDay.of(session.now()) : DateText.read(on, "--on");
  }
}
