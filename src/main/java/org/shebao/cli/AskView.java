package org.shebao.cli;

import java.util.Locale;
import java.util.Map;
import org.shebao.intent.Understanding;

/** The answer to a question, its facts, its commands, and which words decided. */
record AskView(AskAnswer found, boolean explained) implements View {
  @Override
  public void json(JsonObject json) {
    Understanding understood = found.understood();
    json.text("intent", found.intent().name())
        .text("confidence", confidence())
        .texts("words", understood.words())
        .text("dialect", understood.dialect().code())
        .text("answer", found.answer(json.messages()))
        .text("basis", found.basis())
        .texts("facts", found.facts())
        .texts("commands", found.commands())
        .texts("alternatives", understood.alternative().stream().map(Enum::name).toList());
  }

  private String confidence() {
    return String.format(Locale.ROOT, "%.2f", found.understood().confidence());
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.line(messages.text("ask.intent." + found.intent())).line("  " + found.answer(messages));
    found.facts().forEach(fact -> page.line("  " + fact));
    found.commands().forEach(command -> page.fact("label.command", command));
    page.fact("label.rule-basis", found.basis());
    page.fact(
        "label.deciding-words",
        String.join(messages.text("list.separator"), found.understood().words()));
    if (explained) {
      page.fact("label.confidence", confidence())
          .fact("label.dialect", messages.text("dialect." + found.understood().dialect().code()));
    }
    found
        .understood()
        .alternative()
        .ifPresent(
            other ->
                page.note(
                    "ask.alternative", Map.of("other", messages.text("ask.intent." + other))));
  }
}
