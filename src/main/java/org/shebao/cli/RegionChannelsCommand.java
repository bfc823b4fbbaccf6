package org.shebao.cli;

import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.PlatformAdvice;
import org.shebao.engine.PlatformAdviser;
import org.shebao.input.InputException;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao region channels}: WeChat, Alipay and the bank counter beside each other. */
@Command(name = "channels")
final class RegionChannelsCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "REGION", arity = "0..1")
  String region;

  @Option(names = "--person", paramLabel = "PERSON")
  String person;

  RegionChannelsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return advice()
        .fold(
            advice -> {
              print(new PlatformAdviceView(advice));
              return ExitCode.DONE;
            },
            refusal -> Failures.report(refusal, session.output()));
  }

  private Decision<PlatformAdvice> advice() {
    Caller caller = session.caller(new WriteOptions());
    if (region != null && person != null) {
      throw new InputException("--person", "channels.either");
    }
    if (region != null) {
      PlatformAdviser adviser = new PlatformAdviser(session.rules(), caller);
      return session.rules().regions().find(region).map(adviser::inRegion);
    }
    return person == null
        ? Decision.accepted(session.station().platforms().here(caller))
        : session.station().platforms().forPerson(person, caller);
  }

  private void print(PlatformAdviceView view) {
    Output output = session.output();
    if (output.isJson()) {
      view.columns().forEach(output::result);
    } else {
      output.result(view);
    }
  }
}
