package org.shebao.cli;

import java.util.HashMap;
import java.util.Map;
import org.shebao.diagnosis.Diagnosis;
import org.shebao.symptom.Advised;
import org.shebao.symptom.Question;
import org.shebao.symptom.SymptomAnswer;

/** What to do about a symptom: each step with who, by when, the command, and what it goes by. */
record SymptomView(SymptomAnswer answer) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("symptom", answer.symptom().code())
        .text("sentence", json.messages().text("symptom.title." + answer.symptom().code()));
    answer
        .payment()
        .ifPresent(
            told ->
                json.text("payment", told.payment().id())
                    .text("state", told.payment().state().name())
                    .text("cause", told.cause().name()));
    json.objects("steps", answer.advice(), SymptomView::json)
        .objects("questions", answer.open(), SymptomView::json)
        .texts("hotlines", DiagnosisView.HOTLINES);
  }

  private static void json(JsonObject json, Advised advised) {
    json.text("advice", advised.advice().code())
        .text("message", what(advised, json.messages()))
        .text("who", advised.advice().who().code());
    DueText.json(json, advised.due());
    json.text("command", advised.command()).text("rule", advised.advice().source());
  }

  private static void json(JsonObject json, Question question) {
    json.text("question", question.code()).texts("choices", question.choices());
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.heading("symptom.title." + answer.symptom().code());
    answer.payment().ifPresent(told -> tell(told, page));
    StepsText.tell(page, answer.advice().stream().map(each -> line(each, messages)).toList());
    for (Question question : answer.open()) {
      page.note(
          "symptom.open",
          Map.of(
              "question",
              messages.text("symptom.question." + question.code()),
              "flag",
              "--answer " + question.code() + "=" + String.join("|", question.choices())));
    }
    page.note("diagnosis.hotlines");
  }

  private static void tell(Diagnosis told, Page page) {
    page.line(
        "  "
            + told.payment().id()
            + "  "
            + page.messages().text("payment.heading." + told.payment().state()));
    page.line("  " + new DiagnosisView(told).cause(page.messages()));
  }

  private static StepsText.Line line(Advised advised, Messages messages) {
    String source = advised.advice().source();
    String what = what(advised, messages);
    return new StepsText.Line(
        source.isEmpty()
            ? what
            : messages.text("symptom.by", Map.of("what", what, "source", source)),
        messages.text("diagnosis.party." + advised.advice().who().code()),
        DueText.of(advised.due(), messages),
        advised.command());
  }

  private static String what(Advised advised, Messages messages) {
    Map<String, String> facts = new HashMap<>(advised.facts());
    facts.computeIfPresent("amount", (name, yuan) -> messages.text("money", Map.of("yuan", yuan)));
    return messages.text("symptom.advice." + advised.advice().code(), facts);
  }
}
