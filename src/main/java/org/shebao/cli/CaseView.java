package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.Evidence;
import org.shebao.casework.EvidenceKind;
import org.shebao.engine.CaseFile;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.Refund;

/** One case: where it stands, by when it is promised, what to do next, and its history. */
record CaseView(CaseFile file) implements View {
  @Override
  public void json(JsonObject json) {
    new CaseLineView(file).json(json);
    json.objects("refunds", file.refunds(), CaseView::refund)
        .objects("history", file.history(), CaseView::event);
  }

  private static void refund(JsonObject json, Refund refund) {
    json.text("refund", refund.id())
        .text("state", refund.state().name())
        .money("amount", refund.amount());
  }

  private static void event(JsonObject json, CaseEvent event) {
    json.number("seq", event.seq())
        .instant("at", event.at())
        .text("operator", event.operator())
        .text("event", event.kind().name())
        .text("text", Optional.of(event.text()).filter(text -> !text.isEmpty()))
        .text("reference", Optional.of(event.reference()).filter(each -> !each.isEmpty()));
    event
        .evidence()
        .ifPresent(
            each ->
                json.text("file", each.name()).text("sm3", each.sm3()).number("size", each.size()));
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Case about = file.about();
    page.heading("case.heading." + about.state(), Map.of("case", about.id()))
        .fact("label.case-kind", messages.text("case-kind." + about.kind().code()))
        .fact("label.payment", about.subject().paymentId().orElse(""))
        .fact("label.person", about.subject().personId())
        .fact("label.reference", about.subject().reference().orElse(""))
        .fact("label.opened", opened(messages))
        .fact("label.owner", about.owner().orElse(""))
        .fact("label.due", CaseLineView.due(file, messages))
        .fact("label.promised-by", promise(messages))
        .fact("label.standing", CaseLineView.standing(file, messages))
        .fact("label.missing", missing(messages));
    page.table(history(messages));
    CaseNext next = CaseNext.of(file);
    page.note("error.next", Map.of("next", messages.text(next.key(), next.facts())));
  }

  private String opened(Messages messages) {
    Case.Opening opening = file.about().opening();
    return Shown.instant(opening.at()) + "  " + who(opening.operator(), messages);
  }

  private static String who(String operator, Messages messages) {
    return operator.equals(CaseEvent.STATION) ? messages.text("case.station") : operator;
  }

  private String promise(Messages messages) {
    String basis = messages.text("basis." + file.about().kind().basis().code());
    String source = file.about().kind().source();
    return source.isEmpty() ? basis : basis + "  " + source;
  }

  private String missing(Messages messages) {
    return Shown.words(
        "evidence", file.missing().stream().map(EvidenceKind::code).toList(), messages);
  }

  private List<List<String>> history(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("label.when"),
            messages.text("label.operator"),
            messages.text("label.what"),
            ""));
    for (CaseEvent event : file.history()) {
      rows.add(
          List.of(
              Shown.instant(event.at()),
              who(event.operator(), messages),
              messages.text("case-event." + event.kind()),
              detail(event, messages)));
    }
    return rows;
  }

  private String detail(CaseEvent event, Messages messages) {
    String what = what(event, messages);
    return what.isEmpty() || event.text().isEmpty()
        ? what + event.text()
        : what + "  " + event.text();
  }

  private String what(CaseEvent event, Messages messages) {
    return switch (event.kind()) {
      case OPENED, NOTED -> cause(event, messages);
      case EVIDENCE_ADDED -> evidence(event.evidence().orElseThrow(), messages);
      case ASSIGNED, MONEY, REOPENED -> event.reference();
      case RESOLVED ->
          messages.text("case-outcome." + CaseOutcome.valueOf(event.reference()).code());
    };
  }

  /** What the station saw by itself. */
  private String cause(CaseEvent event, Messages messages) {
    if (event.reference().isEmpty()) {
      return "";
    }
    Case.Subject subject = file.about().subject();
    String payment = subject.paymentId().orElse("");
    return messages.text(
        "escalation." + EscalationKind.valueOf(event.reference()),
        Map.of("payment", payment, "subject", subject.reference().orElse(payment)));
  }

  private static String evidence(Evidence evidence, Messages messages) {
    return messages.text("evidence." + evidence.kind().code())
        + "  "
        + evidence.name()
        + "  SM3 "
        + evidence.sm3().substring(0, 16);
  }
}
