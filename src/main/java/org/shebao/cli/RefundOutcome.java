package org.shebao.cli;

import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.RefundFile;
import org.shebao.refund.Refund;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Prints what became of a refund. A refund that exists is always a result; where the money is not,
 * or not yet, back though it should be, an error on standard error says what to do.
 */
final class RefundOutcome {
  private RefundOutcome() {}

  static int print(Session session, Decision<RefundFile> decision, Caller caller) {
    return Answer.print(
        session,
        decision,
        file -> new RefundView(file, Optional.of(caller)),
        file -> exitCode(session, file.refund(), caller));
  }

  /** Tells on standard error what to do where the money is not, or not yet, back. */
  static int exitCode(Session session, Refund refund, Caller caller) {
    return Optional.of(refund)
        .filter(each -> !caller.dryRun())
        .flatMap(RefundOutcome::open)
        .map(refusal -> Failures.report(refusal, session.output()))
        .orElse(ExitCode.DONE);
  }

  /** Why a refund is not, or not yet, what was hoped for, and what to do. */
  static Optional<Refusal> open(Refund refund) {
    return switch (refund.state()) {
      case PROCESSING -> because(RuleCode.REFUND_UNKNOWN, refund);
      case ABNORMAL -> because(RuleCode.REFUND_ABNORMAL, refund);
      case DECLINED -> because(RuleCode.REFUND_DECLINED, refund);
      case AWAITING_APPROVAL, REFUNDED, REJECTED, CARRIED_TO_NEXT_POOL -> Optional.empty();
    };
  }

  private static Optional<Refusal> because(RuleCode code, Refund refund) {
    return Optional.of(
        Refusal.of(code).with("refund", refund.id()).with("payment", refund.target().paymentId()));
  }
}
