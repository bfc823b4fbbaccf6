package org.shebao.cli;

import java.util.List;
import java.util.Map;
import org.shebao.engine.PaymentFile;
import org.shebao.money.Money;
import org.shebao.payment.SurplusCharge;
import org.shebao.recovery.Escalation;
import org.shebao.refund.Reserved;

/** What came after a payment was taken, in words and fields. */
final class AftermathText {
  private AftermathText() {}

  /** How much of the payment itself is back with the payer. */
  static Money refunded(PaymentFile file) {
    PaymentFile.Aftermath after = file.aftermath();
    return new Reserved(file.payment(), after.surplus(), after.refunds()).returned();
  }

  static void json(JsonObject json, SurplusCharge surplus) {
    json.text("providerTransaction", surplus.transactionNo())
        .money("amount", surplus.amount())
        .money("waiting", surplus.waiting())
        .instant("chargedAt", surplus.at())
        .instant("foundAt", surplus.foundAt());
  }

  static List<String> escalations(PaymentFile file) {
    return file.aftermath().escalations().stream()
        .map(Escalation::kind)
        .map(Enum::name)
        .distinct()
        .toList();
  }

  /** Facts and notes for people. */
  static void tell(PaymentFile file, Page page) {
    Messages messages = page.messages();
    Money refunded = refunded(file);
    page.fact("label.refunded", refunded.isPositive() ? messages.money(refunded) : "");
    file.aftermath()
        .refunds()
        .forEach(
            refund ->
                page.fact(
                    "label.refund",
                    refund.id()
                        + "  "
                        + messages.money(refund.amount())
                        + "  "
                        + messages.text("refund-state." + refund.state())));
    file.aftermath()
        .inquiry()
        .ifPresent(asked -> page.fact("label.asked-again", Shown.instant(asked.nextAt())));
    file.aftermath().surplus().stream()
        .filter(surplus -> surplus.waiting().isPositive())
        .forEach(
            surplus ->
                page.note(
                    "surplus.waits",
                    Map.of(
                        "amount", messages.money(surplus.waiting()),
                        "transaction", surplus.transactionNo(),
                        "payment", surplus.paymentId())));
    file.aftermath().escalations().forEach(each -> new EscalationView(each).text(page));
  }
}
