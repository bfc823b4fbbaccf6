package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.RefundOrder;

/**
 * When the provider sends money back (limits of WeChat Pay, documents 4013163605 and 4012556457):
 * of a charged order only, within 365 days, never more than was charged, at most 50 times, at least
 * a minute apart. The first rule that forbids a refund names the reason.
 */
final class RefundRules {
  static final String UNKNOWN_ORDER = "RESOURCE_NOT_EXISTS";
  static final String TOO_LATE = "TRADE_OVERDUE";
  static final String TOO_MUCH = "REFUND_EXCEEDS";
  static final String TOO_OFTEN = "REFUND_TIMES_EXCEEDED";
  static final String TOO_SOON = "REFUND_TOO_SOON";

  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration SHORTEST_GAP = Duration.ofMinutes(1);
  private static final int MOST_REFUNDS = 50;

  private RefundRules() {}

  /** The reason against {@code order}; empty when the money may go back. */
  static Optional<String> refusal(
      RefundOrder order, Optional<BookedCharge> charge, Refunded before, Instant now) {
    Optional<BookedCharge> paid = charge.filter(c -> c.stateAt(now) == BookedCharge.State.CHARGED);
    return paid.map(c -> refusalOfPaid(order, c, before, now)).orElse(Optional.of(UNKNOWN_ORDER));
  }

  private static Optional<String> refusalOfPaid(
      RefundOrder order, BookedCharge charge, Refunded before, Instant now) {
    if (now.isAfter(charge.taking().orElseThrow().at().plus(LONGEST))) {
      return Optional.of(TOO_LATE);
    }
    Money left = charge.order().orElseThrow().amount().minus(before.total());
    if (order.amount().compareTo(left) > 0) {
      return Optional.of(TOO_MUCH);
    }
    if (before.count() >= MOST_REFUNDS) {
      return Optional.of(TOO_OFTEN);
    }
    return before.last().filter(last -> now.isBefore(last.plus(SHORTEST_GAP))).map(l -> TOO_SOON);
  }
}
