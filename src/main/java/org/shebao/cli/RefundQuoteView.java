package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.casework.CaseTerm;
import org.shebao.engine.RefundQuote;
import org.shebao.payment.Payment;
import org.shebao.refund.RefundRoute;
import org.shebao.rule.Refusal;

/** What can go back of a payment: one plain sentence, then every route with its clock. */
record RefundQuoteView(RefundQuote quote) implements View {
  @Override
  public void json(JsonObject json) {
    Payment payment = quote.payment().payment();
    json.text("payment", payment.id())
        .text("state", payment.state().name())
        .money("amount", payment.terms().amount())
        .money("refundable", quote.refundable())
        .text("sentence", QuoteSentence.of(quote, json.messages()))
        .objects("routes", quote.routes(), RefundQuoteView::route)
        .date("handledFrom", handled().flatMap(CaseTerm::earliest).map(WorkingDayAnswer::date))
        .date("handledTo", handled().flatMap(CaseTerm::latest).map(WorkingDayAnswer::date));
    handled().ifPresent(each -> json.flag("handlingProvisional", each.isProvisional()));
    json.flag("simulated", true);
  }

  private Optional<CaseTerm> handled() {
    return quote.handling();
  }

  private static void route(JsonObject json, RefundRoute route) {
    json.text("kind", route.kind().code())
        .flag("allowed", route.isAllowed())
        .money("refundable", route.refundable())
        .instant("until", route.until())
        .flag("carries", route.carries());
    route
        .reason()
        .ifPresent(
            reason ->
                json.text("code", reason.code().name())
                    .text("reason", sentence(reason, json.messages()))
                    .text("rule", reason.code().source()));
  }

  static String sentence(Refusal refusal, Messages messages) {
    return String.join(" ", FailureView.of(refusal, messages).sentences());
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.line(QuoteSentence.of(quote, messages))
        .fact("label.payment", quote.payment().payment().id())
        .fact("label.amount", quote.payment().payment().terms().amount())
        .fact("label.state", messages.text("state." + quote.payment().payment().state()))
        .fact("label.refundable", quote.refundable())
        .fact("label.handled", handled().map(each -> days(each, messages)).orElse(""))
        .table(table(messages));
    quote.routes().stream()
        .flatMap(route -> route.reason().stream())
        .map(reason -> reason.code() + "  " + sentence(reason, messages))
        .distinct()
        .forEach(line -> page.line("  " + line));
    page.note("simulated.article");
  }

  private static String days(CaseTerm handling, Messages messages) {
    return Shown.date(handling.earliest(), messages)
        + " – "
        + Shown.date(handling.latest(), messages);
  }

  private List<List<String>> table(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("label.route"),
            messages.text("label.allowed"),
            messages.text("label.refundable"),
            messages.text("label.until")));
    for (RefundRoute route : quote.routes()) {
      rows.add(
          List.of(
              messages.text("refund-kind." + route.kind().code()),
              route
                  .reason()
                  .map(reason -> messages.text("no") + " " + reason.code())
                  .orElse(messages.text("yes")),
              messages.money(route.refundable()),
              route.until().map(Shown::instant).orElse("–")));
    }
    return rows;
  }
}
