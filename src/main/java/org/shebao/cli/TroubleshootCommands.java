package org.shebao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code shebao troubleshoot}: what happened, why, what to do, by when. */
final class TroubleshootCommands {
  private TroubleshootCommands() {}

  /** {@code shebao troubleshoot}. */
  @Command(name = "troubleshoot")
  static final class TroubleshootCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new TroubleshootCommand())
        .addSubcommand("case", CaseCommands.tree(session))
        .addSubcommand("code", new TroubleshootCodeCommand(session));
  }
}
