package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shebao.provider.simulated.Fault;
import org.shebao.provider.simulated.FaultMatch;
import org.shebao.provider.simulated.LoadedFault;

/** The faults that may still strike a call to the simulated provider, in the script's order. */
record FaultsView(List<LoadedFault> faults) implements View {
  private static final List<String> COLUMNS =
      List.of("number", "fault-on", "fault-behaviour", "fault-match", "fault-remaining");

  @Override
  public void json(JsonObject json) {
    json.objects("faults", faults, FaultsView::fault);
  }

  private static void fault(JsonObject json, LoadedFault loaded) {
    Fault fault = loaded.fault();
    json.text("on", fault.on().code())
        .text("behaviour", fault.behaviour().code())
        .number("times", fault.times())
        .number("used", loaded.used());
    loaded.remaining().ifPresent(left -> json.number("remaining", left));
    new FaultTermsView(fault.behaviour(), fault.terms()).json(json);
    if (!fault.match().equals(FaultMatch.ANY)) {
      json.object("match", each -> match(each, fault.match()));
    }
  }

  private static void match(JsonObject json, FaultMatch match) {
    json.text("orderNo", match.orderNo()).text("method", match.method().map(FaultsView::code));
    match.amount().ifPresent(amount -> json.money("amount", amount));
    json.date("date", match.date());
    match.nth().ifPresent(nth -> json.number("nth", nth));
  }

  /** The code by which scripts name a constant: {@code DEBIT_CARD} is {@code debit-card}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void text(Page page) {
    if (faults.isEmpty()) {
      page.note("faults.none");
      return;
    }
    Messages messages = page.messages();
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(name -> messages.text("label." + name)).toList());
    faults.forEach(loaded -> rows.add(row(loaded, messages)));
    page.table(rows);
  }

  private static List<String> row(LoadedFault loaded, Messages messages) {
    Fault fault = loaded.fault();
    return List.of(
        String.valueOf(loaded.position() + 1),
        messages.text("fault.on." + fault.on().code()),
        new FaultTermsView(fault.behaviour(), fault.terms()).words(messages),
        words(fault.match(), messages),
        loaded.remaining().isPresent()
            ? String.valueOf(loaded.remaining().getAsLong())
            : messages.text("fault.always"));
  }

  private static String words(FaultMatch match, Messages messages) {
    List<String> words = new ArrayList<>();
    match.orderNo().ifPresent(words::add);
    match.method().ifPresent(method -> words.add(method(method, messages)));
    match.amount().ifPresent(amount -> words.add(messages.money(amount)));
    match.date().ifPresent(date -> words.add(date.toString()));
    match
        .nth()
        .ifPresent(
            nth -> words.add(messages.text("fault.nth", Map.of("nth", String.valueOf(nth)))));
    return words.isEmpty()
        ? messages.text("fault.any")
        : String.join(messages.text("list.separator"), words);
  }

  /** A method of the provider in the reader's words. */
  static String method(Enum<?> method, Messages messages) {
    return messages.text("provider-method." + code(method));
  }
}
