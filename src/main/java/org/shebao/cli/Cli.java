package org.shebao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shebao.input.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The whole command line: parses one line of arguments, runs one command, answers its exit code.
 */
public final class Cli {
  private Cli() {}

  /**
   * Runs one command line.
   *
   * @return the exit code of design/cli.md
   */
  public static int run(Environment environment, String... arguments) {
    Preferences preferences = Preferences.of(Arrays.asList(arguments), environment);
    Messages messages = new Messages(preferences.language());
    Output fallback = new Output(environment.streams(), messages, preferences.format(), false);
    RootCommand root = new RootCommand();
    try (Session session = new Session(environment, root.options, messages)) {
      CommandLine commandLine = commandLine(root, session);
      commandLine.setOut(
          new PrintWriter(environment.streams().out(), true, StandardCharsets.UTF_8));
      commandLine.setErr(
          new PrintWriter(environment.streams().err(), true, StandardCharsets.UTF_8));
      commandLine.setParameterExceptionHandler((failure, given) -> unreadable(failure, fallback));
      commandLine.setExecutionExceptionHandler(
          (failure, command, parsed) -> Failures.report(failure, fallback));
      commandLine.setExecutionStrategy(parsed -> execute(parsed, session, fallback));
      return commandLine.execute(arguments);
    } catch (LinkageError | StackOverflowError e) {
      // A broken installation or a bug of ours; the parser lets errors pass.
      return Failures.report(e, fallback);
    }
  }

  /** Help needs nothing; a command starts only when the options of every command are right. */
  private static int execute(ParseResult parsed, Session session, Output fallback) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    try {
      session.check();
    } catch (InputException e) {
      return Failures.report(e, fallback);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** The command tree over a session; completion scripts and manual pages are made from it too. */
  static CommandLine commandLine(RootCommand root, Session session) {
    CommandLine commandLine = new CommandLine(root);
    commandLine
        .addSubcommand("init", new InitCommand(session))
        .addSubcommand("demo", new DemoCommand(session))
        .addSubcommand("region", RegionCommands.tree(session))
        .addSubcommand("workday", WorkdayCommands.tree(session))
        .addSubcommand("bind", BindCommands.tree(session))
        .addSubcommand("verify", VerifyCommands.tree(session))
        .addSubcommand("pay", PayCommands.tree(session))
        .addSubcommand("refund", RefundCommands.tree(session))
        .addSubcommand("receipt", ReceiptCommands.tree(session))
        .addSubcommand("troubleshoot", TroubleshootCommands.tree(session))
        .addSubcommand("ledger", LedgerCommands.tree(session))
        .addSubcommand("provider", ProviderCommands.tree(session))
        .addSubcommand("completion", new CompletionCommand(session));
    commandLine.setResourceBundle(Messages.help(session.messages().language()));
    completeSpec(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(false);
    // An argument is what was typed, also one that begins with @.
    commandLine.setExpandAtFiles(false);
    return commandLine;
  }

  /** What the parser does not hand down by itself, for a command and all below it. */
  private static void completeSpec(CommandLine commandLine) {
    CommandSpec spec = commandLine.getCommandSpec();
    spec.versionProvider(new RootCommand.Version());
    spec.usageMessage().adjustLineBreaksForWideCJKCharacters(true);
    commandLine.getSubcommands().values().forEach(Cli::completeSpec);
  }

  private static int unreadable(ParameterException failure, Output output) {
    if (failure.getCause() instanceof InputException input) {
      return Failures.report(input, output);
    }
    CommandLine commandLine = failure.getCommandLine();
    String command = commandLine.getCommandSpec().qualifiedName();
    String what = UsageProblem.sentence(failure, output.messages());
    String help = output.messages().text("error.see-help", Map.of("command", command));
    output.error(FailureView.plain("USAGE", List.of(what, help)));
    return ExitCode.USAGE;
  }
}
