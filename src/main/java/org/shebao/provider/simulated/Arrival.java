package org.shebao.provider.simulated;

import java.time.LocalDate;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundOrder;

/**
 * A call that reaches the provider, as far as a script can tell calls apart.
 *
 * @param orderNo the order it is about; empty when it asks for a refund nobody knows, or a bill
 * @param method empty when the order is not in the books
 * @param amount of the charge or of the refund; empty when the books do not know it
 * @param date the day of the bill it asks for
 */
record Arrival(
    Operation operation,
    String orderNo,
    Optional<ProviderMethod> method,
    Optional<Money> amount,
    Optional<LocalDate> date) {

  static Arrival of(ChargeOrder order) {
    return about(
        Operation.CHARGE,
        order.orderNo(),
        Optional.of(order.method()),
        Optional.of(order.amount()));
  }

  static Arrival of(RefundOrder order, Optional<BookedCharge> charge) {
    return about(Operation.REFUND, order.orderNo(), methodOf(charge), Optional.of(order.amount()));
  }

  static Arrival query(String orderNo, Optional<BookedCharge> charge) {
    return about(Operation.QUERY, orderNo, methodOf(charge), amountOf(charge));
  }

  static Arrival close(String orderNo, Optional<BookedCharge> charge) {
    return about(Operation.CLOSE, orderNo, methodOf(charge), amountOf(charge));
  }

  static Arrival refundQuery(Optional<BookedRefund> refund, Optional<BookedCharge> charge) {
    return about(
        Operation.QUERY,
        refund.map(r -> r.order().orderNo()).orElse(""),
        methodOf(charge),
        refund.map(r -> r.order().amount()));
  }

  static Arrival bill(LocalDate date) {
    return new Arrival(Operation.BILL, "", Optional.empty(), Optional.empty(), Optional.of(date));
  }

  private static Arrival about(
      Operation operation,
      String orderNo,
      Optional<ProviderMethod> method,
      Optional<Money> amount) {
    return new Arrival(operation, orderNo, method, amount, Optional.empty());
  }

  private static Optional<ProviderMethod> methodOf(Optional<BookedCharge> charge) {
    return charge.flatMap(BookedCharge::order).map(ChargeOrder::method);
  }

  private static Optional<Money> amountOf(Optional<BookedCharge> charge) {
    return charge.flatMap(BookedCharge::order).map(ChargeOrder::amount);
  }
}
