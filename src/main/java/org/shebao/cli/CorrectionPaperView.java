package org.shebao.cli;

import java.util.Map;
import org.shebao.correction.Correction;
import org.shebao.correction.CounterReview;
import org.shebao.engine.CorrectionPaper;
import org.shebao.person.InsuredPerson;
import org.shebao.receipt.CorrectionReceipt;

/** The receipt of a correction, as it is handed over: old and new values, both masked. */
record CorrectionPaperView(CorrectionPaper paper) implements View {
  @Override
  public void json(JsonObject json) {
    Correction correction = paper.file().correction();
    CorrectionReceipt receipt = paper.file().receipt().orElseThrow();
    InsuredPerson person = paper.file().after().person();
    json.text("receipt", receipt.number())
        .text("title", json.messages().text("correction-receipt.title"))
        .text("checkCode", paper.checkCode())
        .text("correction", correction.id())
        .text("state", correction.state().name())
        .text("person", person.id())
        .text("name", person.name().masked())
        .text("idType", person.document().type().code())
        .text("idNumber", person.document().masked());
    CorrectionText.changes(paper.file(), json);
    json.instant("objectedAt", correction.objection().at())
        .text("operator", correction.objection().operator())
        .instant("issuedAt", receipt.issuedAt())
        .text("reviewedBy", correction.review().map(CounterReview::operator))
        .text("reviewReason", correction.review().map(CounterReview::reason))
        .date("keepUntil", receipt.keepUntil())
        .text("station", Shown.station(paper.station(), json.messages()))
        .flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Correction correction = paper.file().correction();
    CorrectionReceipt receipt = paper.file().receipt().orElseThrow();
    InsuredPerson person = paper.file().after().person();
    page.heading("correction-receipt.title")
        .fact("label.receipt", receipt.number())
        .fact("label.check-code", paper.checkCode())
        .fact("label.correction", correction.id())
        .fact("label.person", person.id() + "  " + person.name().masked())
        .fact("label.requested-at", Shown.instant(correction.objection().at()))
        .fact("label.operator", correction.objection().operator())
        .fact("label.corrected-at", Shown.instant(receipt.issuedAt()))
        .fact("label.review", correction.review().map(CorrectionText::review).orElse(""))
        .fact("label.keep-until", receipt.keepUntil().toString())
        .fact("label.station", Shown.station(paper.station(), messages))
        .heading("correction-receipt.changes");
    CorrectionText.changes(paper.file(), page);
    page.note("receipt.keep", Map.of("date", receipt.keepUntil().toString()))
        .note("simulated.article");
  }
}
