package org.shebao.cli;

import java.util.Map;
import org.shebao.casework.Case;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseFile;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.StationProfile;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;

/**
 * A draft of the letter with which the station asks to have a second charge checked and sent back
 * (保留凭证→社保机构核查→银联对账, article section 5 row 2). It names no resident: who may know, is told at the
 * counter.
 */
record DuplicateLetter(CaseFile file, StationProfile station, Caller caller) {
  void writeOn(Page page) {
    Messages messages = page.messages();
    Case about = file.about();
    page.heading("letter.title").line("");
    page.heading("letter.to").line("");
    page.heading("letter.asks", facts(messages)).line("");
    file.payment().ifPresent(payment -> tell(payment, page));
    page.fact("label.case", about.id())
        .fact("label.accepted-on", Shown.instant(about.opening().at()))
        .line("");
    page.heading("letter.due", facts(messages))
        .heading("letter.enclosed")
        .heading("letter.resident")
        .line("");
    page.fact("label.station", Shown.station(station, messages))
        .fact("label.operator", caller.operator())
        .fact("label.date", caller.today().toString())
        .line("");
    page.heading("simulated.article");
  }

  private Map<String, String> facts(Messages messages) {
    return Map.of(
        "payment", file.about().subject().paymentId().orElse(""),
        "from", Shown.date(file.term().earliest(), messages),
        "to", Shown.date(file.term().latest(), messages));
  }

  private static void tell(PaymentFile file, Page page) {
    Messages messages = page.messages();
    Payment payment = file.payment();
    page.fact("label.payment", payment.id())
        .fact(
            "label.insurance",
            messages.text("insurance." + payment.liability().insurance().code())
                + " "
                + payment.liability().period().text())
        .fact("label.amount", payment.terms().amount());
    payment
        .charge()
        .ifPresent(
            charge ->
                page.fact(
                    "label.first-charge",
                    charge.transactionNo()
                        + "  "
                        + messages.money(payment.terms().amount())
                        + "  "
                        + Shown.instant(charge.at())));
    for (SurplusCharge surplus : file.aftermath().surplus()) {
      page.fact(
          "label.second-charge",
          surplus.transactionNo()
              + "  "
              + messages.money(surplus.amount())
              + "  "
              + Shown.instant(surplus.at()));
    }
  }
}
