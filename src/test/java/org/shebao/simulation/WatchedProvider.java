package org.shebao.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.shebao.payment.Payment;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;
import org.shebao.refund.Refund;

/**
 * The provider as one process calls it: it stops around every call, and no call may be made that
 * the books do not know of already.
 */
final class WatchedProvider implements PaymentProvider {
  private final PaymentProvider inner;
  private final Pauses pauses;
  private final Stores stores;
  private final Sent sent;

  /** The order numbers that were ever sent, by whatever process. */
  static final class Sent {
    private final Set<String> orders = new HashSet<>();
  }

  WatchedProvider(PaymentProvider inner, Pauses pauses, Stores stores, Sent sent) {
    this.inner = inner;
    this.pauses = pauses;
    this.stores = stores;
    this.sent = sent;
  }

  @Override
  public ChargeAnswer charge(ChargeOrder order) {
    requireCommitted("charge " + order.orderNo());
    Optional<Payment> intent = stores.books().read(pages -> pages.payments().find(order.orderNo()));
    if (intent.filter(payment -> payment.terms().amount().equals(order.amount())).isEmpty()) {
      throw new AssertionError("sent without an intent on disk: order " + order.orderNo());
    }
    return call(
        "charge " + order.orderNo(),
        () -> {
          if (!sent.orders.add(order.orderNo())) {
            throw new AssertionError("sent again: order " + order.orderNo());
          }
          return inner.charge(order);
        });
  }

  @Override
  public ChargeAnswer query(String orderNo) {
    return call("query " + orderNo, () -> inner.query(orderNo));
  }

  @Override
  public ChargeAnswer close(String orderNo) {
    return call("close " + orderNo, () -> inner.close(orderNo));
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    requireCommitted("refund " + order.refundNo());
    Optional<Refund> intent = stores.books().read(pages -> pages.refunds().find(order.refundNo()));
    boolean sendable =
        intent
            .filter(refund -> refund.order().equals(order) && refund.state().isAtProvider())
            .isPresent();
    // Somebody else may have had the last word since this process looked.
    boolean known = stores.provider().read(page -> page.refund(order.refundNo())).isPresent();
    if (!sendable && !known) {
      throw new AssertionError("sent back without an intent on disk: " + order.refundNo());
    }
    return call("refund " + order.refundNo(), () -> inner.refund(order));
  }

  @Override
  public RefundAnswer queryRefund(String refundNo) {
    return call("query refund " + refundNo, () -> inner.queryRefund(refundNo));
  }

  private void requireCommitted(String what) {
    if (stores.isTransactionOpen()) {
      throw new AssertionError("sent before the commit: " + what);
    }
  }

  private <T> T call(String what, Supplier<T> call) {
    requireCommitted(what);
    pauses.pause(PausePoint.BEFORE_CALL, what);
    T answer = call.get();
    stores.providerMoved();
    pauses.pause(PausePoint.AFTER_CALL, what + " answered");
    return answer;
  }
}
