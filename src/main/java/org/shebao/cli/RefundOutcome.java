package org.shebao.cli;

import java.util.Optional;
import org.shebao.refund.RefundState;
import org.shebao.rule.RuleCode;

/** Why a refund is not, or not yet, what was hoped for. */
final class RefundOutcome {
  private RefundOutcome() {}

  static Optional<RuleCode> open(RefundState state) {
    return switch (state) {
      case PROCESSING -> Optional.of(RuleCode.REFUND_UNKNOWN);
      case ABNORMAL -> Optional.of(RuleCode.REFUND_ABNORMAL);
      case DECLINED -> Optional.of(RuleCode.REFUND_DECLINED);
      case AWAITING_APPROVAL, REFUNDED, REJECTED, CARRIED_TO_NEXT_POOL -> Optional.empty();
    };
  }
}
