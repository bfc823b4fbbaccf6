package org.shebao.provider.simulated;

import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundOrder;

/**
 * A call that reaches the provider, as far as a script can tell calls apart.
 *
 * @param orderNo the order it is about; empty when it asks for a refund nobody knows
 * @param method empty when the order is not in the books
 * @param amount of the charge or of the refund; empty when the books do not know it
 */
record Arrival(
    Operation operation, String orderNo, Optional<ProviderMethod> method, Optional<Money> amount) {

  static Arrival of(ChargeOrder order) {
    return new Arrival(
        Operation.CHARGE,
        order.orderNo(),
        Optional.of(order.method()),
        Optional.of(order.amount()));
  }

  static Arrival of(RefundOrder order, Optional<BookedCharge> charge) {
    return new Arrival(
        Operation.REFUND, order.orderNo(), methodOf(charge), Optional.of(order.amount()));
  }

  static Arrival query(String orderNo, Optional<BookedCharge> charge) {
    return new Arrival(
        Operation.QUERY,
        orderNo,
        methodOf(charge),
        charge.flatMap(BookedCharge::order).map(ChargeOrder::amount));
  }

  static Arrival refundQuery(Optional<BookedRefund> refund, Optional<BookedCharge> charge) {
    return new Arrival(
        Operation.QUERY,
        refund.map(r -> r.order().orderNo()).orElse(""),
        methodOf(charge),
        refund.map(r -> r.order().amount()));
  }

  private static Optional<ProviderMethod> methodOf(Optional<BookedCharge> charge) {
    return charge.flatMap(BookedCharge::order).map(ChargeOrder::method);
  }
}
