package org.shebao.cli;

import java.time.Duration;
import java.util.Map;
import org.shebao.money.Money;
import org.shebao.provider.simulated.Behaviour;
import org.shebao.provider.simulated.Deviation;
import org.shebao.provider.simulated.FaultTerms;
import org.shebao.provider.simulated.RowPick;

/** What happens when a fault strikes: the fields of its script entry, and one phrase. */
record FaultTermsView(Behaviour behaviour, FaultTerms terms) {
  void json(JsonObject json) {
    if (!terms.reason().isEmpty()) {
      json.text("reason", terms.reason());
    }
    if (!terms.delay().isZero()) {
      json.number("delaySeconds", terms.delay().toSeconds());
    }
    terms.doneAfter().ifPresent(after -> json.number("doneAfterSeconds", after.toSeconds()));
    terms.amount().ifPresent(amount -> amount(json, amount));
    terms.row().ifPresent(row -> row(json, row));
    terms
        .outage()
        .ifPresent(outage -> json.instant("from", outage.from()).instant("until", outage.until()));
  }

  private static void amount(JsonObject json, Deviation amount) {
    amount
        .exact()
        .ifPresentOrElse(
            exact -> json.money("amount", exact), () -> json.number("deltaFen", amount.deltaFen()));
  }

  private static void row(JsonObject json, RowPick row) {
    row.nth().ifPresent(nth -> json.number("row", nth));
    json.text("orderNo", row.orderNo());
  }

  String words(Messages messages) {
    return messages.text(
        "fault.behaviour." + behaviour.code(),
        Map.of(
            "reason", terms.reason(),
            "seconds", seconds(terms.delay()),
            "done", done(messages),
            "amount", terms.amount().map(amount -> words(amount, messages)).orElse(""),
            "row", terms.row().map(row -> words(row, messages)).orElse(""),
            "from", terms.outage().map(outage -> Shown.instant(outage.from())).orElse(""),
            "until", terms.outage().map(outage -> Shown.instant(outage.until())).orElse("")));
  }

  private String done(Messages messages) {
    return terms
        .doneAfter()
        .map(after -> messages.text("fault.done-after", Map.of("seconds", seconds(after))))
        .orElseGet(() -> messages.text("fault.done-when-repeated"));
  }

  private static String words(Deviation amount, Messages messages) {
    return amount
        .exact()
        .map(messages::money)
        .orElseGet(() -> difference(Money.ofFen(amount.deltaFen()), messages));
  }

  private static String difference(Money delta, Messages messages) {
    return delta.isPositive()
        ? messages.text("fault.more", Map.of("amount", messages.money(delta)))
        : messages.text("fault.less", Map.of("amount", messages.money(delta.negated())));
  }

  private static String words(RowPick row, Messages messages) {
    return row.orderNo()
        .or(() -> row.nth().map(nth -> messages.text("fault.row", Map.of("nth", "" + nth))))
        .orElseThrow();
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }
}
