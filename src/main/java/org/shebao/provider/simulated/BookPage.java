package org.shebao.provider.simulated;

import java.util.Optional;

/** The books inside one open transaction. What has been booked is never changed. */
public interface BookPage {
  Optional<BookedCharge> charge(String orderNo);

  /** Books the one outcome of an order number that has none yet. */
  void add(BookedCharge charge);

  Optional<BookedRefund> refund(String refundNo);

  /** Books the one outcome of a refund number that has none yet. */
  void add(BookedRefund refund);

  /** What has gone back of an order until now. */
  Refunded refunded(String orderNo);

  /** The next number of a series, from 1, without gaps. */
  long next(Series series);

  FaultPage faults();

  StatementPage statement();
}
