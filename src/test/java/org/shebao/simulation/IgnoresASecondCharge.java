package org.shebao.simulation;

import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/** Planted: takes it for granted that an order is charged once, and reads no further. */
final class IgnoresASecondCharge implements Wiring {
  @Override
  public PaymentProvider provider(PaymentProvider provider) {
    return new PaymentProvider() {
      @Override
      public ChargeAnswer charge(ChargeOrder order) {
        return first(provider.charge(order));
      }

      @Override
      public ChargeAnswer query(String orderNo) {
        return first(provider.query(orderNo));
      }

      @Override
      public ChargeAnswer close(String orderNo) {
        return first(provider.close(orderNo));
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

  private static ChargeAnswer first(ChargeAnswer answer) {
    return answer.kind() == ChargeAnswer.Kind.SUCCEEDED
        ? ChargeAnswer.succeeded(answer.transactions().subList(0, 1))
        : answer;
  }
}
