package org.shebao.cli;

import java.util.List;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.Notice;
import org.shebao.engine.PaymentFile;
import org.shebao.refund.Refund;
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
    open(file).ifPresent(code -> explain(session, file, code));
    return exitCode(file);
  }

  /** The exit code that a payment stands for. */
  static int exitCode(PaymentFile file) {
    return open(file).map(code -> ExitCode.of(code.kind())).orElse(ExitCode.DONE);
  }

  /** Why a payment is not, or not yet, what was hoped for. */
  static Optional<RuleCode> open(PaymentFile file) {
    return switch (file.payment().state()) {
      case FAILED -> Optional.of(RuleCode.PAYMENT_DECLINED);
      case CLOSED -> Optional.of(RuleCode.PAYMENT_CLOSED);
      case UNKNOWN -> Optional.of(RuleCode.OUTCOME_UNKNOWN);
      case PAID, HELD, REFUNDING, REFUNDED, CARRIED_TO_NEXT_POOL ->
          file.aftermath().refunds().stream()
              .map(Refund::state)
              .flatMap(state -> RefundOutcome.open(state).stream())
              .filter(code -> code.kind() == RuleCode.Kind.TRY_LATER)
              .findFirst();
    };
  }

  /** Says on standard error what to do about a payment that is not what was hoped for. */
  static void explain(Session session, PaymentFile file, RuleCode code) {
    Failures.report(Refusal.of(code).with("payment", file.payment().id()), session.output());
  }
}
