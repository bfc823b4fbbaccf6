package org.shebao.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shebao.diagnosis.Diagnosis;
import org.shebao.diagnosis.Evidence;
import org.shebao.diagnosis.Happening;
import org.shebao.diagnosis.Step;
import org.shebao.money.Money;

/** What became of a payment: in order, in one sentence, why, and what to do. */
record DiagnosisView(Diagnosis diagnosis) implements View {
  /** Who collects (税务), who insures (人社), who pays the doctor (医保); G40. */
  static final List<String> HOTLINES = List.of("12366", "12333", "12393");

  private static final List<String> DETAILS =
      List.of("case", "refund", "transaction", "amount", "word", "escalation", "text");

  @Override
  public void json(JsonObject json) {
    Messages messages = json.messages();
    json.text("payment", diagnosis.payment().id())
        .text("state", diagnosis.payment().state().name())
        .money("amount", diagnosis.payment().terms().amount())
        .text("sentence", messages.text(heading()))
        .text("cause", diagnosis.cause().name())
        .text("explanation", cause(messages))
        .objects("evidence", diagnosis.evidence(), DiagnosisView::evidenceJson)
        .objects("timeline", diagnosis.timeline(), DiagnosisView::happeningJson)
        .object("nextStep", fields -> stepJson(fields, diagnosis.next()))
        .objects("steps", diagnosis.steps(), this::stepJson)
        .texts("hotlines", HOTLINES)
        .flag("simulated", true);
  }

  private static void evidenceJson(JsonObject json, Evidence evidence) {
    json.text("kind", evidence.kind().name());
    facts(json, evidence.facts());
    json.text("message", evidenceText(evidence, json.messages()));
  }

  /** What is an amount or an instant elsewhere is one here. */
  private static void facts(JsonObject json, Map<String, String> facts) {
    new TreeMap<>(facts)
        .forEach(
            (name, value) -> {
              if (name.equals("amount")) {
                json.money(name, Money.ofYuan(value));
              } else if (name.equals("since")) {
                json.instant(name, Instant.parse(value));
              } else if (!value.isEmpty()) {
                json.text(name, value);
              }
            });
  }

  private static void happeningJson(JsonObject json, Happening happening) {
    json.instant("at", happening.at())
        .text("event", happening.kind().name())
        .text("message", happened(happening, json.messages()));
    facts(json, happening.facts());
    json.text("source", happening.source());
  }

  private void stepJson(JsonObject json, Step step) {
    json.text("action", step.action().name()).text("who", step.who().code());
    DueText.json(json, step.due());
    json.text("command", step.command()).text("message", action(step, json.messages()));
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.heading("diagnosis.happened").table(happenings(messages));
    page.heading("diagnosis.stands")
        .line("  " + diagnosis.payment().id() + "  " + messages.text(heading()))
        .heading("diagnosis.why")
        .line("  " + cause(messages));
    diagnosis.evidence().forEach(each -> page.line("  - " + evidenceText(each, messages)));
    page.heading("diagnosis.todo");
    StepsText.tell(page, steps(messages));
    page.note("diagnosis.hotlines").note("simulated");
  }

  private List<StepsText.Line> steps(Messages messages) {
    return diagnosis.steps().stream()
        .map(
            step ->
                new StepsText.Line(
                    action(step, messages),
                    messages.text("diagnosis.party." + step.who().code()),
                    DueText.of(step.due(), messages),
                    step.command()))
        .toList();
  }

  private String heading() {
    return "payment.heading." + diagnosis.payment().state();
  }

  private List<List<String>> happenings(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("label.time"),
            messages.text("label.event"),
            messages.text("label.source"),
            messages.text("label.details")));
    for (Happening each : diagnosis.timeline()) {
      rows.add(
          List.of(
              Shown.instant(each.at()),
              happened(each, messages),
              each.source(),
              details(each, messages)));
    }
    return rows;
  }

  private static String happened(Happening happening, Messages messages) {
    return messages.text("diagnosis.event." + happening.kind());
  }

  /** What identifies it elsewhere: numbers, the provider's word, a line of a bill. */
  private static String details(Happening happening, Messages messages) {
    Map<String, String> facts = money(happening.facts(), messages);
    return DETAILS.stream()
        .map(name -> facts.getOrDefault(name, ""))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining("  "));
  }

  private static String evidenceText(Evidence evidence, Messages messages) {
    Map<String, String> facts = money(evidence.facts(), messages);
    facts.computeIfPresent("state", (name, state) -> "@refund-state." + state);
    facts.computeIfPresent("event", (name, event) -> "@diagnosis.event." + event);
    return messages.text("diagnosis.evidence." + evidence.kind(), facts);
  }

  String cause(Messages messages) {
    return messages.text("diagnosis.cause." + diagnosis.cause().code(), facts(messages));
  }

  private String action(Step step, Messages messages) {
    return messages.text("diagnosis.action." + step.action(), facts(messages));
  }

  private Map<String, String> facts(Messages messages) {
    Map<String, String> facts = money(diagnosis.facts(), messages);
    facts.put("payment", diagnosis.payment().id());
    facts.put("person", diagnosis.payment().liability().personId());
    facts.putIfAbsent("amount", messages.money(diagnosis.payment().terms().amount()));
    return facts;
  }

  private static Map<String, String> money(Map<String, String> facts, Messages messages) {
    Map<String, String> shown = new HashMap<>(facts);
    shown.computeIfPresent("amount", (name, yuan) -> messages.text("money", Map.of("yuan", yuan)));
    shown.computeIfPresent("asked", (name, yuan) -> messages.text("money", Map.of("yuan", yuan)));
    return shown;
  }
}
