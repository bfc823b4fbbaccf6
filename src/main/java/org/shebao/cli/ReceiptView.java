package org.shebao.cli;

import java.util.List;
import java.util.Map;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.PersonThen;
import org.shebao.engine.ReceiptFile;
import org.shebao.money.CapitalAmount;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.person.InsuredPerson;
import org.shebao.region.ReceiptRoute;

/** A receipt as it is handed over: titled 模拟, outside the real number space (RC-SIM). */
record ReceiptView(ReceiptFile file) implements View {
  @Override
  public void json(JsonObject json) {
    Payment payment = file.file().payment();
    InsuredPerson person = file.holder().person();
    json.text("receipt", file.receipt().number())
        .text("title", json.messages().text("receipt.title"))
        .text("checkCode", file.checkCode())
        .text("payment", payment.id())
        .text("state", payment.state().name())
        .money("amount", payment.terms().amount())
        .money("refunded", AftermathText.refunded(file.file()))
        .text("amountInWords", CapitalAmount.of(payment.terms().amount()))
        .text("person", person.id())
        .text("name", person.name().masked())
        .text("idType", person.document().type().code())
        .text("idNumber", person.document().masked())
        .text("insurance", payment.liability().insurance().code())
        .text("period", payment.liability().period().text())
        .text("method", payment.terms().method().code())
        .text("region", payment.terms().regionCode())
        .texts("routes", routes())
        .text("routesBasis", file.routes().basis().code())
        .text("pickupCode", file.receipt().pickupCode().digits())
        .date("keepUntil", file.receipt().keepUntil())
        .date("paidOn", BusinessDay.of(payment.charge().orElseThrow().at()))
        .text("providerTransaction", payment.charge().orElseThrow().transactionNo())
        .instant("issuedAt", file.receipt().issuedAt())
        .text("station", Shown.station(file.station(), json.messages()))
        .flag("simulated", true);
    corrected(file.holder(), json);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Payment payment = file.file().payment();
    InsuredPerson person = file.holder().person();
    page.heading("receipt.title")
        .fact("label.receipt", file.receipt().number())
        .fact("label.check-code", file.checkCode())
        .fact("label.name", person.name().masked())
        .fact("label.document", person.document().masked())
        .fact("label.region", messages.text("region." + payment.terms().regionCode()))
        .fact(
            "label.insurance", messages.text("insurance." + payment.liability().insurance().code()))
        .fact("label.period", payment.liability().period().text())
        .fact("label.amount", payment.terms().amount())
        .fact("label.amount-in-words", CapitalAmount.of(payment.terms().amount()))
        .fact("label.method", messages.text("method." + payment.terms().method().code()))
        .fact("label.paid-on", BusinessDay.of(payment.charge().orElseThrow().at()).toString())
        .fact("label.transaction", payment.charge().orElseThrow().transactionNo())
        .fact("label.receipt-routes", Shown.words("route", routes(), messages))
        .fact("label.pickup-code", file.receipt().pickupCode().digits())
        .fact("label.keep-until", file.receipt().keepUntil().toString())
        .fact("label.station", Shown.station(file.station(), messages))
        .note("receipt.keep", Map.of("date", file.receipt().keepUntil().toString()));
    refunded(page);
    corrected(file.holder(), page);
    page.note("simulated.article");
  }

  private List<String> routes() {
    return file.routes().value().stream().map(ReceiptRoute::code).toList();
  }

  private void refunded(Page page) {
    Money back = AftermathText.refunded(file.file());
    if (back.isPositive()) {
      page.note("receipt.refunded", Map.of("amount", page.messages().money(back)));
    }
  }

  static void corrected(PersonThen holder, JsonObject json) {
    if (!holder.correctedBy().isEmpty()) {
      json.texts("correctedBy", holder.correctedBy());
    }
  }

  /** A paper shows what was on record when it was issued, and says when that was put right. */
  static void corrected(PersonThen holder, Page page) {
    if (!holder.correctedBy().isEmpty()) {
      page.note("receipt.corrected", Map.of("corrections", String.join(" ", holder.correctedBy())));
    }
  }
}
