package org.shebao.cli;

import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao provider}: the back office of the simulated payment provider. */
final class ProviderCommands {
  private ProviderCommands() {}

  /** {@code shebao provider}. */
  @Command(name = "provider")
  static final class ProviderCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new ProviderCommand())
        .addSubcommand("bill", new ProviderBillCommand(session))
        .addSubcommand("faults", new ProviderFaultsCommand(session))
        .addSubcommand("status", new ProviderStatusCommand(session));
  }

  /** {@code shebao provider faults}: loads a script of faults in place of the loaded one. */
  @Command(name = "faults")
  static final class ProviderFaultsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE|-")
    String file;

    @Mixin WriteOptions write;

    ProviderFaultsCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String json = session.read(file, "FILE");
      Caller caller = session.caller(write);
      session
          .output()
          .result(
              new LoadedFaultsView(
                  session.station().simulator().load(json, file, caller).faults(),
                  caller.dryRun()));
      return ExitCode.DONE;
    }
  }

  /** {@code shebao provider status}: the provider's orders, sums and faults. */
  @Command(name = "status")
  static final class ProviderStatusCommand implements Callable<Integer> {
    private final Session session;

    ProviderStatusCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(new WriteOptions());
      session.output().result(new ProviderStatusView(session.station().simulator().status(caller)));
      return ExitCode.DONE;
    }
  }
}
