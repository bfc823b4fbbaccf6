package org.shebao.bill;

import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;

/**
 * One line of a trade bill: money taken, or money on its way back.
 *
 * @param line its place in the file, from 1, the header included
 * @param at when it was traded, by the provider's clock, to the second
 * @param orderNo 商户订单号: our number of the payment
 * @param transactionNo 微信订单号: the provider's number of the charge
 * @param amount 订单金额 of a charge, 申请退款金额 of a refund
 * @param refund present exactly when the line tells of a refund
 * @param text the line as the provider wrote it: evidence is shown unchanged
 */
public record TradeBillLine(
    int line,
    Instant at,
    String orderNo,
    String transactionNo,
    Money amount,
    Optional<Refund> refund,
    String text) {

  /**
   * What a bill says more of a refund.
   *
   * @param refundNo 商户退款单号: our number of it
   * @param state 退款状态: {@code SUCCESS}, {@code PROCESSING} or {@code CHANGE}
   */
  public record Refund(String refundNo, String state) {}

  /** Whether the line tells that money was taken. */
  public boolean isCharge() {
    return refund.isEmpty();
  }
}
