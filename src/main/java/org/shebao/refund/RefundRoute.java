package org.shebao.refund;

import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.rule.Refusal;

/**
 * One way for money to go back, as it stands now.
 *
 * @param refundable what can go back by it now; zero when it is not allowed
 * @param until the last second in which it is, or was, open; empty where no clock runs (yet)
 * @param reason why it is not allowed; empty when it is
 * @param carries whether asking by it now would carry the money into next year's pool (G03)
 */
public record RefundRoute(
    RefundKind kind,
    Money refundable,
    Optional<Instant> until,
    Optional<Refusal> reason,
    boolean carries) {

  static RefundRoute open(RefundKind kind, Money refundable, Optional<Instant> until) {
    return new RefundRoute(kind, refundable, until, Optional.empty(), false);
  }

  static RefundRoute shut(RefundKind kind, Optional<Instant> until, Refusal reason) {
    return new RefundRoute(kind, Money.ZERO, until, Optional.of(reason), false);
  }

  public boolean isAllowed() {
    return reason.isEmpty();
  }
}
