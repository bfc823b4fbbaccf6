package org.shebao.simulation;

import java.util.function.UnaryOperator;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/**
 * Planted: takes a time-out for a failure and sends the charge once more.
 *
 * @param again the number under which it is sent again
 */
record ResendsAfterTimeout(UnaryOperator<String> again) implements Wiring {
  @Override
  public PaymentProvider provider(PaymentProvider provider) {
    return new PaymentProvider() {
      @Override
      public ChargeAnswer charge(ChargeOrder order) {
        ChargeAnswer answer = provider.charge(order);
        return answer.kind() == ChargeAnswer.Kind.NO_ANSWER
            ? provider.charge(
                new ChargeOrder(
                    again.apply(order.orderNo()),
                    order.amount(),
                    order.method(),
                    order.description()))
            : answer;
      }

      @Override
      public ChargeAnswer query(String orderNo) {
        return provider.query(orderNo);
      }

      @Override
      public ChargeAnswer close(String orderNo) {
        return provider.close(orderNo);
      }

      @Override
      public RefundAnswer refund(RefundOrder order) {
        return provider.refund(order);
      }

      @Override
      public RefundAnswer queryRefund(String refundNo) {
        return provider.queryRefund(refundNo);
      }
    };
  }
}
