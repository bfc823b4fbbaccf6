package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shebao.contribution.BasePercent;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;

/**
 * A payment as asked for.
 *
 * @param payerId the relative who pays, for a family proxy
 * @param maskedCard the card that was shown, first six and last four digits
 * @param subsidyRuledOut the clerk made sure that no subsidy applies (G23)
 * @param fromRoster the person is on a roster whose names and documents match the bound cards, for
 *     which the operator answers; a person at the counter is verified instead
 */
public record PayRequest(
    String personId,
    Owed owed,
    PaymentMethod method,
    Optional<String> payerId,
    Optional<String> maskedCard,
    boolean subsidyRuledOut,
    boolean fromRoster) {

  Request under(String requestId) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("person", personId);
    fields.put("insurance", owed.insurance().code());
    fields.put("period", owed.period().text());
    fields.put("amount", owed.stated().map(Money::yuan).orElse(""));
    fields.put("basePercent", owed.basePercent().map(BasePercent::text).orElse(""));
    fields.put("method", method.code());
    fields.put("payer", payerId.orElse(""));
    fields.put("card", maskedCard.orElse(""));
    fields.put("confirmNoSubsidy", String.valueOf(subsidyRuledOut));
    return new Request(requestId, "pay", fields, "");
  }
}
