package org.shebao.engine;

import java.util.Optional;
import org.shebao.payment.Payment;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundGrant;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

/** Sends turned-down payments back: one refund of the whole amount, under the payment's number. */
final class Returns {
  private final Books books;
  private final RefundBooking booking;
  private final ProviderRefunds provider;

  Returns(Books books, RefundBooking booking, ProviderRefunds provider) {
    this.books = books;
    this.booking = booking;
    this.provider = provider;
  }

  /** Sets the whole amount aside; answers the payment as it stands then. */
  Payment open(Pages pages, Payment turnedDown, Caller caller) {
    RefundGrant grant =
        new RefundGrant(
            new Refund.Target(turnedDown.id(), turnedDown.charge().orElseThrow().transactionNo()),
            RefundKind.REJECTED,
            turnedDown.terms().amount(),
            RefundState.PROCESSING);
    booking.open(
        pages,
        grant.under(
            turnedDown.returnNo(),
            new Refund.Asking(caller.operator(), caller.requestId(), caller.now())));
    return pages.payments().find(turnedDown.id()).orElseThrow();
  }

  /** Sends the refund; again is the same, for its number makes sure that it happens once. */
  void send(Payment turnedDown, Caller caller) {
    Optional<Refund> refund = books.read(pages -> pages.refunds().find(turnedDown.returnNo()));
    refund.ifPresent(found -> provider.send(found, caller));
  }
}
