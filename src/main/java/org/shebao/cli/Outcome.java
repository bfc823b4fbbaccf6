package org.shebao.cli;

import java.util.List;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.Notice;
import org.shebao.engine.PaymentFile;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.Route;
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
    open(file).ifPresent(refusal -> Failures.report(refusal, session.output()));
    return exitCode(file);
  }

  /** The exit code that a payment stands for. */
  static int exitCode(PaymentFile file) {
    return open(file).map(refusal -> ExitCode.of(refusal.code().kind())).orElse(ExitCode.DONE);
  }

  /** Why a payment is not, or not yet, what was hoped for, and what to do. */
  static Optional<Refusal> open(PaymentFile file) {
    return switch (file.payment().state()) {
      case FAILED -> because(RuleCode.PAYMENT_DECLINED, file).map(no -> suiting(no, file));
      case CLOSED -> because(RuleCode.PAYMENT_CLOSED, file);
      case UNKNOWN -> because(RuleCode.OUTCOME_UNKNOWN, file);
      case PAID, HELD, REFUNDING, REFUNDED, CARRIED_TO_NEXT_POOL ->
          file.aftermath().refunds().stream()
              .filter(refund -> refund.state().isAtProvider() || isOwedStill(file, refund))
              .flatMap(refund -> RefundOutcome.open(refund).stream())
              .findFirst();
    };
  }

  /** Whether the provider declined to send a turned-down payment back, and nothing else will. */
  private static boolean isOwedStill(PaymentFile file, Refund refund) {
    Payment payment = file.payment();
    return refund.state() == RefundState.DECLINED
        && payment.state() == PaymentState.REFUNDING
        && payment.unreserved().isPositive();
  }

  private static Optional<Refusal> because(RuleCode code, PaymentFile file) {
    return Optional.of(Refusal.of(code).with("payment", file.payment().id()));
  }

  /** A card's bank knows nothing of a payment without a card. */
  private static Refusal suiting(Refusal declined, PaymentFile file) {
    return file.payment().terms().method().isCard()
        ? declined
        : declined.without(Route.CARD_ISSUER);
  }
}
