package org.shebao.cli;

import java.util.List;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.Notice;
import org.shebao.engine.PaymentFile;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Prints what became of a payment. A payment that exists is always a result; where it is not what
 * was hoped for, an error on standard error says what to do.
 */
final class Outcome {
  private Outcome() {}

  static int print(
      Session session, Decision<PaymentFile> decision, Caller caller, List<Notice> warnings) {
    return Answer.print(
        session,
        decision,
        file -> new PaymentView(file, Optional.of(caller), warnings),
        file -> caller.dryRun() ? ExitCode.DONE : afterwards(session, file));
  }

  private static int afterwards(Session session, PaymentFile file) {
    int exitCode = PayCommand.exitCode(file.payment().state());
    if (exitCode != ExitCode.DONE) {
      explain(session, file);
    }
    return exitCode;
  }

  /** Says on standard error what to do about a payment that is not what was hoped for. */
  static void explain(Session session, PaymentFile file) {
    Failures.report(explanation(file), session.output());
  }

  private static Refusal explanation(PaymentFile file) {
    RuleCode code =
        switch (file.payment().state()) {
          case FAILED -> RuleCode.PAYMENT_DECLINED;
          case CLOSED -> RuleCode.PAYMENT_CLOSED;
          case REFUNDING -> RuleCode.REFUND_UNKNOWN;
          case UNKNOWN, PAID, HELD, REFUNDED -> RuleCode.OUTCOME_UNKNOWN;
        };
    return Refusal.of(code).with("payment", file.payment().id());
  }
}
