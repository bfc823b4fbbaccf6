package org.shebao.cli;

import java.time.LocalDate;
import java.util.Map;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.RefundPaper;
import org.shebao.money.CapitalAmount;
import org.shebao.payment.Payment;
import org.shebao.person.InsuredPerson;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundSteps;

/** The receipt of a refund, or the notice that money was carried over, as it is handed over. */
record RefundPaperView(RefundPaper paper) implements View {
  @Override
  public void json(JsonObject json) {
    Refund refund = paper.refund().refund();
    Payment payment = paper.refund().payment().payment();
    InsuredPerson person = paper.holder().person();
    json.text("receipt", paper.refund().receipt().map(RefundReceipt::number))
        .text("title", json.messages().text(title()))
        .text("checkCode", paper.checkCode())
        .text("refund", refund.id())
        .text("payment", payment.id())
        .text("firstReceipt", paper.refund().payment().receipt().map(Receipt::number))
        .text("state", refund.state().name())
        .text("kind", refund.kind().code())
        .money("amount", refund.amount())
        .text("amountInWords", CapitalAmount.of(refund.amount()))
        .text("person", person.id())
        .text("name", person.name().masked())
        .text("idType", person.document().type().code())
        .text("idNumber", person.document().masked())
        .text("insurance", payment.liability().insurance().code())
        .text("period", payment.liability().period().text())
        .text("method", payment.terms().method().code())
        .text("region", payment.terms().regionCode())
        .date("paidOn", paidOn(payment))
        .instant("requestedAt", refund.asking().at())
        .text("providerTransaction", refund.target().transactionNo())
        .text(
            "refundTransaction",
            refund.handling().acceptance().map(Refund.Acceptance::transactionNo))
        .date("returnedOn", refund.handling().returnedAt().map(BusinessDay::of))
        .date("valueDate", RefundView.valueDate(refund))
        .date("keepUntil", paper.refund().receipt().map(RefundReceipt::keepUntil))
        .instant("issuedAt", paper.refund().receipt().map(RefundReceipt::issuedAt))
        .text("station", Shown.station(paper.station(), json.messages()))
        .flag("simulated", true);
    ReceiptView.corrected(paper.holder(), json);
  }

  private String title() {
    return paper.isCarryNotice() ? "carry-notice.title" : "refund-receipt.title";
  }

  private static LocalDate paidOn(Payment payment) {
    return BusinessDay.of(payment.charge().orElseThrow().at());
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Refund refund = paper.refund().refund();
    Payment payment = paper.refund().payment().payment();
    InsuredPerson person = paper.holder().person();
    page.heading(title())
        .fact("label.receipt", paper.refund().receipt().map(RefundReceipt::number).orElse(""))
        .fact("label.refund", refund.id())
        .fact("label.check-code", paper.checkCode())
        .fact(
            "label.first-receipt",
            paper.refund().payment().receipt().map(Receipt::number).orElse(""))
        .fact("label.payment", payment.id())
        .fact("label.name", person.name().masked())
        .fact("label.document", person.document().masked())
        .fact("label.region", messages.text("region." + payment.terms().regionCode()))
        .fact(
            "label.insurance", messages.text("insurance." + payment.liability().insurance().code()))
        .fact("label.period", payment.liability().period().text())
        .fact("label.paid-on", paidOn(payment).toString())
        .fact("label.refund-kind", messages.text("refund-kind." + refund.kind().code()))
        .fact("label.amount", refund.amount())
        .fact("label.amount-in-words", CapitalAmount.of(refund.amount()));
    if (paper.isCarryNotice()) {
      carried(page, refund);
    } else {
      returned(page, refund);
    }
    ReceiptView.corrected(paper.holder(), page);
    page.note("simulated.article");
  }

  private void returned(Page page, Refund refund) {
    RefundReceipt receipt = paper.refund().receipt().orElseThrow();
    String keepUntil = receipt.keepUntil().toString();
    page.fact("label.returned-at", Shown.instant(refund.handling().returnedAt().orElseThrow()))
        .fact("label.transaction", refund.target().transactionNo())
        .fact(
            "label.refund-transaction",
            refund.handling().acceptance().orElseThrow().transactionNo())
        .fact("label.keep-until", keepUntil)
        .fact("label.station", Shown.station(paper.station(), page.messages()))
        .note("receipt.keep", Map.of("date", keepUntil));
  }

  private void carried(Page page, Refund refund) {
    Map<String, String> facts =
        Map.of(
            "refund", refund.id(),
            "operator", refund.asking().operator(),
            "date", RefundSteps.valueDate(refund).toString());
    page.fact("label.requested-at", Shown.instant(refund.asking().at()))
        .fact("label.value-date", facts.get("date"))
        .fact("label.station", Shown.station(paper.station(), page.messages()))
        .note("refund.next.carried", facts)
        .note("carry-notice.basis")
        .note("carry-notice.override", facts);
  }
}
