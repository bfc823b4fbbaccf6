package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/** Books refunds inside an open transaction. */
final class RefundDesk {
  private static final String NUMBER_USED = "REFUND_NO_USED";
  private static final String TIMED_OUT = "TIMEOUT";

  private final Duration clientTimeout;

  RefundDesk(Duration clientTimeout) {
    this.clientTimeout = clientTimeout;
  }

  static RefundAnswer noAnswer() {
    return RefundAnswer.of(RefundAnswer.Kind.NO_ANSWER, TIMED_OUT);
  }

  RefundAnswer refund(BookPage page, RefundOrder order, Instant now) {
    return page.refund(order.refundNo())
        .map(booked -> repeated(booked, order))
        .orElseGet(() -> first(page, order, now));
  }

  private static RefundAnswer repeated(BookedRefund booked, RefundOrder again) {
    return booked.order().equals(again)
        ? booked.answer()
        : RefundAnswer.of(RefundAnswer.Kind.DECLINED, NUMBER_USED);
  }

  private RefundAnswer first(BookPage page, RefundOrder order, Instant now) {
    Optional<BookedCharge> charge = page.charge(order.orderNo());
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.of(order, charge));
    if (fault.filter(Fault::swallowsCall).isPresent()) {
      return noAnswer();
    }
    BookedRefund booked =
        fault
            .filter(f -> f.behaviour() == Behaviour.DECLINE)
            .map(Fault::reason)
            .or(() -> RefundRules.refusal(order, charge, page.refunded(order.orderNo()), now))
            .map(reason -> BookedRefund.declined(order, reason))
            .orElseGet(() -> BookedRefund.done(order, returned(page, now)));
    page.add(booked);
    boolean lost = fault.filter(f -> f.losesAnswer(clientTimeout)).isPresent();
    return lost ? noAnswer() : booked.answer();
  }

  private static BookedRefund.Returned returned(BookPage page, Instant at) {
    return new BookedRefund.Returned(Series.REFUND.number(at, page.next(Series.REFUND)), at);
  }
}
