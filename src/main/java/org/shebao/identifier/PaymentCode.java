package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

/**
 * Codes a payer shows at a till 付款码. They are live payment secrets: recognised so that they can be
 * turned away, never stored and never forwarded.
 */
final class PaymentCode {
  static final Rule WECHAT = inOrder(Shape.digits(), Shape.length(18), prefixBetween("10", "15"));
  static final Rule ALIPAY =
      inOrder(Shape.digits(), Shape.lengthBetween(16, 24), prefixBetween("25", "30"));

  private PaymentCode() {}

  private static Rule prefixBetween(String first, String last) {
    return require(
        v -> first.compareTo(v.substring(0, 2)) <= 0 && v.substring(0, 2).compareTo(last) <= 0,
        "identifier.payment-code-prefix");
  }
}
