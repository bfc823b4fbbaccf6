package org.shebao.cli;

import picocli.CommandLine.Option;

/** The options of commands that write. */
final class WriteOptions {
  @Option(names = "--request-id", paramLabel = "KEY")
  String requestId;

  @Option(names = "--dry-run")
  boolean dryRun;
}
