package org.shebao;

import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/** A provider that takes every payment and writes nothing down. */
final class WillingProvider implements PaymentProvider {
  private long last;

  @Override
  public ChargeAnswer charge(ChargeOrder order) {
    last++;
    return ChargeAnswer.succeeded("4200" + last, order.amount(), BenchHome.NOW);
  }

  @Override
  public ChargeAnswer query(String orderNo) {
    throw new UnsupportedOperationException("nothing is ever unknown here");
  }

  @Override
  public ChargeAnswer close(String orderNo) {
    throw new UnsupportedOperationException("nothing is ever unknown here");
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    throw new UnsupportedOperationException("nothing is ever sent back here");
  }

  @Override
  public RefundAnswer queryRefund(String refundNo) {
    throw new UnsupportedOperationException("nothing is ever sent back here");
  }
}
