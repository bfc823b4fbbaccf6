package org.shebao.provider;

import java.util.Objects;
import org.shebao.money.Money;

/**
 * One charge. The order number is ours, unique for ever, and the provider is idempotent on it: the
 * same order again never charges again.
 *
 * @param orderNo 6 to 32 characters of {@code [0-9A-Za-z_-|*]} (wechatpay.md section 2.1)
 * @param amount positive
 * @param method how the payer pays
 * @param description what the payer reads; holds no personal data
 */
public record ChargeOrder(String orderNo, Money amount, ProviderMethod method, String description) {
  public ChargeOrder {
    Objects.requireNonNull(method);
    if (!orderNo.matches("[0-9A-Za-z_\\-|*]{6,32}")) {
      throw new IllegalArgumentException("order number out of its alphabet or length");
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a charge must be positive");
    }
  }
}
