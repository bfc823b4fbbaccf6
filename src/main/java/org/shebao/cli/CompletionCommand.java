package org.shebao.cli;

import java.util.concurrent.Callable;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shebao completion}: the completion script of a shell, made from the command tree. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "bash")
  String shell;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!shell.equals("bash")) {
      throw new InputException(new Problem("SHELL", "shell.unknown").with("known", "bash"));
    }
    session.output().out().print(script(session));
    return ExitCode.DONE;
  }

  /** The script for bash; zsh reads it through bashcompinit. */
  static String script(Session session) {
    CommandLine tree = Cli.commandLine(new RootCommand(), session);
    // The parser dates its script; a file under version control has no date.
    return AutoComplete.bash("shebao", tree).replaceAll("(?m)^# (Date|Generated).*\n", "");
  }
}
