package org.shebao.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The days of a list, both included; without them it is everything. */
final class DateRange {
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

  @Option(names = "--from", paramLabel = "DATE")
  String from;

  @Option(names = "--to", paramLabel = "DATE")
  String to;

  LocalDate first() {
    return from == null ? EARLIEST : DateText.read(from, "--from");
  }

  LocalDate last() {
    return to == null ? LATEST : DateText.read(to, "--to");
  }
}
