package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.refund.RefundKind;

/**
 * A refund as asked for.
 *
 * @param amount how much; empty for all that can go back by this route
 */
public record RefundRequest(String paymentId, RefundKind kind, Optional<Money> amount) {
  /**
   * @param more what else tells this request from another
   */
  Request under(String requestId, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>(more);
    fields.put("payment", paymentId);
    fields.put("reason", kind.code());
    fields.put("amount", amount.map(Money::yuan).orElse(""));
    return new Request(requestId, "refund", fields, "");
  }
}
