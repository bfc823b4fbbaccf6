package org.shebao.cli;

import picocli.CommandLine;

/** {@code shebao troubleshoot}: what happened, why, what to do, by when. */
final class TroubleshootCommands {
  private TroubleshootCommands() {}

  static CommandLine tree(Session session) {
    return new CommandLine(new TroubleshootCommand(session))
        .addSubcommand("symptom", new TroubleshootSymptomCommand(session))
        .addSubcommand("client", new TroubleshootClientCommand(session))
        .addSubcommand("code", new TroubleshootCodeCommand(session))
        .addSubcommand("case", CaseCommands.tree(session))
        .addSubcommand("ask", new AskCommand(session));
  }
}
