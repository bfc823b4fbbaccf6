package org.shebao.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.casework.CaseOutcome;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseRefund;
import org.shebao.input.InputException;
import org.shebao.money.Money;
import org.shebao.rule.Decision;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot case resolve}: ends a case, with an outcome or with an action. */
@Command(name = "resolve")
final class CaseResolveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CASE")
  String id;

  @ArgGroup(multiplicity = "1")
  Ending ending;

  @Option(names = "--amount", paramLabel = "YUAN")
  String amount;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  String reason;

  @Mixin WriteOptions write;

  /** Either how it ended, or what is to be done so that it ends. */
  static final class Ending {
    @Option(names = "--outcome", paramLabel = "OUTCOME", required = true)
    String outcome;

    @Option(names = "--action", paramLabel = "ACTION", required = true)
    String action;
  }

  /** What can be done in a case. */
  private enum Action {
    REFUND
  }

  CaseResolveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String why = ReasonText.read(reason, "--reason");
    Optional<Money> sum =
        Optional.ofNullable(amount).map(text -> AmountText.read(text, "--amount"));
    return ending.outcome == null ? act(sum, why) : end(why);
  }

  private int end(String why) {
    if (amount != null) {
      throw new InputException("--amount", "case.amount");
    }
    CaseOutcome outcome =
        ChoiceText.read(ending.outcome, "--outcome", CaseOutcome.values(), CaseOutcome::code);
    Caller caller = session.caller(write);
    return CaseCommands.print(
        session, session.station().cases().resolve(id, outcome, why, caller), caller);
  }

  private int act(Optional<Money> sum, String why) {
    Action action =
        ChoiceText.read(
            ending.action,
            "--action",
            Action.values(),
            each -> each.name().toLowerCase(Locale.ROOT));
    Caller caller = session.caller(write);
    return switch (action) {
      case REFUND -> print(session.station().cases().refund(id, sum, why, caller), caller);
    };
  }

  private int print(Decision<CaseRefund> decision, Caller caller) {
    return Answer.print(
        session,
        decision,
        done -> new Requested(new CaseRefundView(done, caller), caller),
        done -> RefundOutcome.exitCode(session, done.refund().refund(), caller));
  }
}
