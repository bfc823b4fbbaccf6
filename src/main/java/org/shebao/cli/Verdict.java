package org.shebao.cli;

import picocli.CommandLine.Option;

/** One of the two decisions of a review. */
final class Verdict {
  @Option(names = "--approve", required = true)
  boolean approve;

  @Option(names = "--reject", required = true)
  boolean reject;
}
