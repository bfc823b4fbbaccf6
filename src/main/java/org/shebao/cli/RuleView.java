package org.shebao.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shebao.article.ArticleSentence;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;

/**
 * A rule explained: what it means, where it comes from in the article's own words, which facts it
 * looks at, when it lets a request pass, what else is possible, and where one meets it.
 *
 * @param commands that it can refuse
 */
record RuleView(RuleCode code, Set<String> commands) implements View {
  private static final String RETRY_AT = "retryAt";

  /** The labels of a table of rules. */
  static final List<String> COLUMNS = List.of("code", "exit-code", "meaning");

  /** The cells of one rule. */
  List<String> row(Messages messages) {
    return List.of(code.name(), String.valueOf(exitCode()), meaning(messages));
  }

  private String meaning(Messages messages) {
    return messages.text("explain." + code);
  }

  private int exitCode() {
    return ExitCode.of(code.kind());
  }

  /** What the sentences of its refusals quote, in the order of the names. */
  static Set<String> facts(RuleCode code, Messages messages) {
    Set<String> facts = new TreeSet<>(messages.facts("rule." + code));
    facts.addAll(messages.facts("rule." + code + ".next"));
    facts.remove(RETRY_AT);
    return facts;
  }

  @Override
  public void json(JsonObject json) {
    Messages messages = json.messages();
    json.text("code", code.name())
        .number("exitCode", exitCode())
        .text("explanation", meaning(messages))
        .text("rule", code.source().isEmpty() ? code.name() : code.source())
        .text("basis", code.basis().code())
        .objects(
            "article",
            ArticleSentence.in(code.source()),
            (each, quote) -> each.text("section", quote.section()).text("quote", quote.sentence()))
        .texts("facts", facts(code, messages))
        .text("passesAgain", code.waiting().code())
        .text("next", next(messages))
        .texts("routes", code.routes().stream().map(Route::code).toList())
        .texts("commands", commands);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.heading("explain.heading", Map.of("code", code.name(), "meaning", meaning(messages)))
        .fact("label.rule", source(messages));
    for (ArticleSentence quote : ArticleSentence.in(code.source())) {
      Map<String, String> facts = Map.of("section", quote.section(), "sentence", quote.sentence());
      page.fact("label.article", messages.text("explain.quote", facts));
    }
    page.fact("label.facts-used", Shown.words("fact", facts(code, messages), messages))
        .fact("label.passes-again", messages.text("waiting." + code.waiting().code()))
        .fact("label.next", next(messages))
        .fact("label.also-possible", RouteText.of(code.routes(), messages))
        .fact(
            "label.appears-in",
            commands.stream().map("shebao "::concat).collect(Collectors.joining(", ")))
        .fact("label.exit-code", String.valueOf(exitCode()));
  }

  private String source(Messages messages) {
    String basis = BasisText.of(code.basis(), messages);
    return code.source().isEmpty()
        ? basis
        : messages.text("explain.source", Map.of("rule", code.source(), "basis", basis));
  }

  /** What to do, with a placeholder such as {@code PAYMENT} where a refusal puts a fact. */
  private String next(Messages messages) {
    Map<String, String> placeholders = new LinkedHashMap<>();
    facts(code, messages).forEach(fact -> placeholders.put(fact, fact.toUpperCase(Locale.ROOT)));
    return messages.text("rule." + code + ".next", placeholders);
  }
}
