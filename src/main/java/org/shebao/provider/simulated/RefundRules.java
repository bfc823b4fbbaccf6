package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.Transaction;

/**
 * When the provider sends money back (limits of WeChat Pay, documents 4013163605 and 4012556457):
 * of a transaction of the order only, within 365 days, never more than was taken, at most 50 times,
 * at least a minute apart. The first rule that forbids a refund for good names the reason.
 */
final class RefundRules {
  static final String NOTHING_PAID = "RESOURCE_NOT_EXISTS";
  static final String TOO_LATE = "TRADE_OVERDUE";
  static final String TOO_MUCH = "REFUND_EXCEEDS";
  static final String TOO_OFTEN = "REFUND_TIMES_EXCEEDED";

  /** The same number may be sent again in a while. */
  static final String TOO_SOON = "FREQUENCY_LIMITED";

  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration SHORTEST_GAP = Duration.ofMinutes(1);
  private static final int MOST_REFUNDS = 50;

  private RefundRules() {}

  /**
   * The reason against {@code order}, for ever; empty when the money may go back.
   *
   * @param charge the order that it names, when the provider knows it
   * @param before what has gone back of the same transaction
   */
  static Optional<String> refusal(
      RefundOrder order, Optional<BookedCharge> charge, Refunded before, Instant now) {
    Optional<Transaction> paid =
        charge.stream()
            .flatMap(booked -> booked.takenAt(now).stream())
            .filter(transaction -> transaction.no().equals(order.transactionNo()))
            .findFirst();
    return paid.map(transaction -> refusalOfPaid(order, transaction, before, now))
        .orElse(Optional.of(NOTHING_PAID));
  }

  private static Optional<String> refusalOfPaid(
      RefundOrder order, Transaction paid, Refunded before, Instant now) {
    if (now.isAfter(paid.at().plus(LONGEST))) {
      return Optional.of(TOO_LATE);
    }
    if (order.amount().compareTo(paid.amount().minus(before.total())) > 0) {
      return Optional.of(TOO_MUCH);
    }
    return before.count() >= MOST_REFUNDS ? Optional.of(TOO_OFTEN) : Optional.empty();
  }

  /** Whether a refund has to wait, because another one of the same transaction is too fresh. */
  static boolean isTooSoon(Refunded before, Instant now) {
    return before.last().filter(last -> now.isBefore(last.plus(SHORTEST_GAP))).isPresent();
  }
}
