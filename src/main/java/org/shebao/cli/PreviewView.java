package org.shebao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.contribution.Assessment;
import org.shebao.engine.MethodOption;
import org.shebao.engine.Preview;
import org.shebao.payment.HoldReason;
import org.shebao.payment.PaymentMethod;
import org.shebao.region.ReceiptRoute;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** What is owed, and one line for each way to pay it. */
record PreviewView(Preview preview) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("person", preview.file().person().id())
        .text("name", preview.file().person().name().masked())
        .text("region", preview.policy().regionCode())
        .text("insurance", preview.owed().insurance().code())
        .text("period", preview.owed().period().text());
    preview.assessment().ifAccepted(assessment -> assessment(json, assessment));
    preview.assessment().refusal().ifPresent(refusal -> refusal(json, refusal));
    json.objects("methods", preview.methods(), PreviewView::method)
        .texts("receiptRoutes", routes())
        .text("receiptRoutesBasis", preview.policy().receiptRoutes().basis().code())
        .objects("warnings", preview.notices(), Notices::json)
        .flag("simulated", true);
  }

  private static void assessment(JsonObject json, Assessment assessment) {
    Messages messages = json.messages();
    json.money("amount", assessment.amount())
        .text("amountBasis", assessment.basis().code())
        .text("amountRule", assessment.ruleId())
        .text("explanation", messages.text(assessment.explanation(), assessment.facts()))
        .objects(
            "lines",
            assessment.lines(),
            (each, line) -> each.text("key", line.key()).money("amount", line.amount()));
  }

  private static void refusal(JsonObject json, Refusal refusal) {
    json.object("refusal", FailureView.of(refusal, json.messages())::json);
  }

  private static void method(JsonObject json, MethodOption option) {
    PaymentMethod method = option.method();
    json.text("method", method.code()).flag("allowed", option.refusal().isEmpty());
    option.refusal().ifPresent(refusal -> refusal(json, refusal));
    method
        .fee()
        .fen()
        .ifPresentOrElse(fee -> json.number("feeFen", fee), () -> json.unknown("feeFen"));
    json.text("feeNote", json.messages().text("fee." + method.fee().code()))
        .text("arrival", method.arrival().code())
        .date("arrivesOn", option.arrival().map(WorkingDayAnswer::date));
    option.arrival().ifPresent(day -> json.flag("arrivalProvisional", day.provisional()));
    json.date("reviewBy", option.reviewDue().map(WorkingDayAnswer::date))
        .texts("holdReasons", option.holds().stream().map(HoldReason::code).toList())
        .text("basis", method.basis().code());
  }

  private List<String> routes() {
    return preview.policy().receiptRoutes().value().stream().map(ReceiptRoute::code).toList();
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.heading(
        "preview.heading",
        Map.of(
            "name", preview.file().person().name().masked(),
            "insurance", "@insurance." + preview.owed().insurance().code(),
            "period", preview.owed().period().text()));
    page.fact("label.person", preview.file().person().id())
        .fact("label.region", messages.text("region." + preview.policy().regionCode()));
    preview.assessment().ifAccepted(assessment -> owed(page, assessment));
    preview.assessment().refusal().ifPresent(refusal -> notKnown(page, refusal));
    page.fact("label.receipt-routes", Shown.words("route", routes(), messages));
    page.table(table(messages));
    refusals(page);
    preview.notices().forEach(notice -> page.note(Notices.key(notice), notice.facts()));
    page.note("simulated.article");
  }

  private static void owed(Page page, Assessment assessment) {
    Messages messages = page.messages();
    page.fact("label.amount", assessment.amount())
        .fact("label.why", messages.text(assessment.explanation(), assessment.facts()));
    assessment
        .notes()
        .forEach(key -> page.fact("label.note", messages.text(key, assessment.facts())));
  }

  private static void notKnown(Page page, Refusal refusal) {
    FailureView view = FailureView.of(refusal, page.messages());
    page.fact("label.amount", String.join(" ", view.sentences()));
    view.next().ifPresent(next -> page.fact("label.next", next));
  }

  private List<List<String>> table(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("label.method"),
            messages.text("label.allowed"),
            messages.text("label.fee"),
            messages.text("label.arrives-on")));
    for (MethodOption option : preview.methods()) {
      boolean allowed = option.refusal().isEmpty();
      rows.add(
          List.of(
              messages.text("method." + option.method().code()),
              allowed
                  ? messages.text("yes")
                  : messages.text("no") + " " + option.refusal().orElseThrow().code(),
              messages.text("fee." + option.method().fee().code()),
              arrival(option, messages)));
    }
    return rows;
  }

  private static String arrival(MethodOption option, Messages messages) {
    if (option.arrival().isPresent()) {
      return Shown.date(option.arrival(), messages);
    }
    return messages.text(
        "arrival.review-by", Map.of("date", Shown.date(option.reviewDue(), messages)));
  }

  /** Each rule once: most methods share one, and the amount's own stands above already. */
  private void refusals(Page page) {
    Map<RuleCode, Refusal> once = new LinkedHashMap<>();
    preview.methods().stream()
        .flatMap(option -> option.refusal().stream())
        .forEach(refusal -> once.putIfAbsent(refusal.code(), refusal));
    preview.assessment().refusal().ifPresent(refusal -> once.remove(refusal.code()));
    boolean payable = preview.methods().stream().anyMatch(option -> option.refusal().isEmpty());
    for (Refusal refusal : once.values()) {
      FailureView view = FailureView.of(refusal, page.messages());
      if (payable) {
        // Somebody who can pay otherwise is not to be alarmed.
        view.sentences().forEach(sentence -> page.line("  " + sentence));
      } else {
        view.text(page);
      }
    }
  }
}
