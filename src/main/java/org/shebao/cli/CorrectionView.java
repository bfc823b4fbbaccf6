package org.shebao.cli;

import java.util.Map;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.casework.CaseTerm;
import org.shebao.correction.Correction;
import org.shebao.correction.CorrectionState;
import org.shebao.correction.CounterReview;
import org.shebao.correction.PersonField;
import org.shebao.engine.CorrectionFile;
import org.shebao.receipt.CorrectionReceipt;

/** One correction: what was and what should be, both masked, and who decides. */
record CorrectionView(CorrectionFile file) implements View {
  @Override
  public void json(JsonObject json) {
    Correction correction = file.correction();
    json.text("correction", correction.id())
        .text("state", correction.state().name())
        .text("person", correction.personId());
    CorrectionText.changes(file, json);
    json.instant("objectedAt", correction.objection().at())
        .text("operator", correction.objection().operator())
        .date("handledFrom", file.term().flatMap(CaseTerm::earliest).map(WorkingDayAnswer::date))
        .date("handledTo", file.term().flatMap(CaseTerm::latest).map(WorkingDayAnswer::date))
        .text("reviewedBy", correction.review().map(CounterReview::operator))
        .text("reviewReason", correction.review().map(CounterReview::reason))
        .instant("reviewedAt", correction.review().map(CounterReview::at))
        .text("receipt", file.receipt().map(CorrectionReceipt::number));
  }

  @Override
  public void text(Page page) {
    Correction correction = file.correction();
    page.heading("correction.heading." + correction.state())
        .fact("label.correction", correction.id())
        .fact("label.person", correction.personId());
    CorrectionText.changes(file, page);
    page.fact("label.requested-at", Shown.instant(correction.objection().at()))
        .fact("label.operator", correction.objection().operator())
        .fact("label.handled", file.term().map(term -> days(term, page.messages())).orElse(""))
        .fact("label.review", correction.review().map(CorrectionText::review).orElse(""))
        .fact("label.receipt", file.receipt().map(CorrectionReceipt::number).orElse(""));
    next(page);
  }

  private static String days(CaseTerm term, Messages messages) {
    return Shown.date(term.earliest(), messages) + " – " + Shown.date(term.latest(), messages);
  }

  /** Who has to do something now. */
  private void next(Page page) {
    Correction correction = file.correction();
    Map<String, String> facts =
        Map.of(
            "correction", correction.id(),
            "person", correction.personId(),
            "operator", correction.objection().operator());
    page.note("correction.next." + correction.state(), facts);
    boolean verifiedAnew =
        correction.proposed().fields().contains(PersonField.PHONE)
            || correction.proposed().fields().contains(PersonField.DOCUMENT);
    if (correction.state() == CorrectionState.APPLIED && verifiedAnew) {
      page.note("correction.verify-again", facts);
    }
  }
}
