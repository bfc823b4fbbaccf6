package org.shebao.provider.simulated;

import java.util.Optional;

/**
 * The books inside one open transaction. What the provider has answered for is never changed; only
 * a call that is still on its way may be overtaken, and a refund that failed be done after all.
 */
public interface BookPage {
  /** Also a charge that is still on its way. */
  Optional<BookedCharge> charge(String orderNo);

  /** Books an order number that is not in the books. */
  void add(BookedCharge charge);

  /** Takes a charge that was still on its way out of the books, as if it had never been sent. */
  void forget(BookedCharge onItsWay);

  Optional<BookedRefund> refund(String refundNo);

  /** Books a refund number that is not in the books. */
  void add(BookedRefund refund);

  /** Notes when the money of an accepted refund was back after all. */
  void complete(BookedRefund refund);

  /** What has been accepted to go back of one transaction until now. */
  Refunded refunded(String transactionNo);

  /** The next number of a series, from 1, without gaps. */
  long next(Series series);

  FaultPage faults();

  StatementPage statement();
}
