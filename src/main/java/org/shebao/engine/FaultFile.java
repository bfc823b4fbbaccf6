package org.shebao.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.refund.SystemFault;

/**
 * One entry of the fault register with the orders that were made during the fault.
 *
 * @param orders 异常订单: those of which money is, or may be, with us; oldest first
 */
public record FaultFile(SystemFault fault, List<Order> orders) {
  /** Nothing was collected, or all of it is back. */
  private static final Set<PaymentState> WITHOUT_MONEY =
      EnumSet.of(PaymentState.FAILED, PaymentState.CLOSED, PaymentState.REFUNDED);

  public FaultFile {
    orders = List.copyOf(orders);
  }

  /**
   * One payment of the fault.
   *
   * @param duplicate whether money that nobody owes waits to go back
   * @param until the last moment in which the 48-hour route is open; empty while a fault lasts
   */
  public record Order(Payment payment, boolean duplicate, Optional<Instant> until) {}

  static FaultFile of(Pages pages, SystemFault fault, Instant now) {
    Instant end = fault.to().orElse(now);
    return new FaultFile(
        fault,
        // A fault covers its last moment; the store's span does not.
        pages.payments().takenBetween(fault.from(), end.plusMillis(1)).stream()
            .map(payment -> order(pages, payment))
            .filter(order -> order.duplicate || !WITHOUT_MONEY.contains(order.payment.state()))
            .toList());
  }

  private static Order order(Pages pages, Payment payment) {
    return new Order(
        payment,
        pages.surplus().of(payment.id()).stream().anyMatch(each -> each.waiting().isPositive()),
        SystemFault.refundableUntil(pages.systemFaults().covering(payment.taking().at())));
  }
}
