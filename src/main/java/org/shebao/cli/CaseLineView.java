package org.shebao.cli;

import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.casework.Case;
import org.shebao.casework.EvidenceKind;
import org.shebao.engine.CaseFile;

/** One case in a list. */
record CaseLineView(CaseFile file) implements View {
  @Override
  public void json(JsonObject json) {
    Case about = file.about();
    CaseNext next = CaseNext.of(file);
    json.text("case", about.id())
        .text("kind", about.kind().code())
        .text("state", about.state().name())
        .text("outcome", about.resolution().map(each -> each.outcome().code()))
        .flag("overdue", file.overdue())
        .text("payment", about.subject().paymentId())
        .text("person", about.subject().personId())
        .text("reference", about.subject().reference())
        .instant("openedAt", about.opening().at())
        .text("openedBy", about.opening().operator())
        .text("owner", about.owner())
        .instant("resolvedAt", file.resolvedAt())
        .date("dueFrom", file.term().earliest().map(WorkingDayAnswer::date))
        .date("dueTo", file.term().latest().map(WorkingDayAnswer::date))
        .instant("dueUntil", file.term().until())
        .flag("dueProvisional", file.term().isProvisional())
        .text("basis", about.kind().basis().code())
        .text("rule", about.kind().source())
        .texts("missing", file.missing().stream().map(EvidenceKind::code).toList())
        .text("next", json.messages().text(next.key(), next.facts()))
        .text("command", next.command());
  }

  @Override
  public void text(Page page) {
    throw new IllegalStateException("a line of a list is a row of its table");
  }

  /** Between when and when it is promised to be done. */
  static String due(CaseFile file, Messages messages) {
    if (file.term().latest().isPresent()) {
      String from = Shown.date(file.term().earliest(), messages);
      String to = Shown.date(file.term().latest(), messages);
      return from.equals(to) ? to : from + " – " + to;
    }
    return file.term()
        .until()
        .map(Shown::instant)
        .orElseGet(() -> messages.text("case.fault-lasts"));
  }

  static String standing(CaseFile file, Messages messages) {
    if (file.overdue()) {
      return messages.text("case.overdue");
    }
    return file.about()
        .resolution()
        .map(each -> messages.text("case-outcome." + each.outcome().code()))
        .orElseGet(() -> messages.text("case-state." + file.about().state()));
  }
}
