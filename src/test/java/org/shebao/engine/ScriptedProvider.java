package org.shebao.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/**
 * A provider that says what it is told to say, in order, and then nothing; it notes what it heard.
 */
final class ScriptedProvider implements PaymentProvider {
  private final Deque<ChargeAnswer> charges = new ArrayDeque<>();
  private final Deque<RefundAnswer> refunds = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();

  void says(ChargeAnswer... answers) {
    charges.addAll(List.of(answers));
  }

  void says(RefundAnswer... answers) {
    refunds.addAll(List.of(answers));
  }

  /** What it heard since it was last asked for that. */
  List<String> heard() {
    List<String> since = List.copyOf(heard);
    heard.clear();
    return since;
  }

  private ChargeAnswer charge(String call, String orderNo) {
    heard.add(call + " " + orderNo);
    return charges.isEmpty() ? ChargeAnswer.of(ChargeAnswer.Kind.NO_ANSWER, "") : charges.remove();
  }

  private RefundAnswer refund(String call, String refundNo) {
    heard.add(call + " " + refundNo);
    return refunds.isEmpty() ? RefundAnswer.of(RefundAnswer.Kind.NO_ANSWER, "") : refunds.remove();
  }

  @Override
  public ChargeAnswer charge(ChargeOrder order) {
    return charge("charge", order.orderNo());
  }

  @Override
  public ChargeAnswer query(String orderNo) {
    return charge("query", orderNo);
  }

  @Override
  public ChargeAnswer close(String orderNo) {
    return charge("close", orderNo);
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    return refund("refund", order.refundNo());
  }

  @Override
  public RefundAnswer queryRefund(String refundNo) {
    return refund("queryRefund", refundNo);
  }
}
