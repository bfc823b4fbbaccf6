package org.shebao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Refusal;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;

/**
 * A failure in words: what it is, by which rule, and what works instead. The only place that turns
 * a refusal or a problem into text.
 *
 * @param refusal present when a rule said no
 */
record FailureView(
    String code, List<String> sentences, Optional<String> next, Optional<Refusal> refusal)
    implements View {
  private static final Pattern OUR_NUMBER = Pattern.compile("(SIM)?[A-Z&&[^HM]][0-9A-Z]{8,10}");
  private static final String HIDDEN = "@usage.hidden";

  static FailureView of(Refusal refusal, Messages messages) {
    String key = "rule." + refusal.code();
    Map<String, String> facts = new LinkedHashMap<>(refusal.facts());
    facts.replaceAll((name, value) -> isShown(value, refusal) ? value : HIDDEN);
    refusal.retryAt().ifPresent(at -> facts.put("retryAt", Shown.instant(at)));
    Optional<String> next =
        Optional.of(key + ".next").filter(messages::has).map(k -> messages.text(k, facts));
    return new FailureView(
        refusal.code().name(), List.of(messages.text(key, facts)), next, Optional.of(refusal));
  }

  /** What was looked for in vain may be somebody's name or number, typed in the wrong place. */
  private static boolean isShown(String value, Refusal refusal) {
    return refusal.code().kind() != RuleCode.Kind.NOT_FOUND || OUR_NUMBER.matcher(value).matches();
  }

  static FailureView of(InputException failure, Messages messages) {
    List<String> sentences = new ArrayList<>();
    for (Problem problem : failure.problems()) {
      sentences.add(sentence(problem, messages));
    }
    return plain("USAGE", sentences);
  }

  static String sentence(Problem problem, Messages messages) {
    return problem.where() + ": " + messages.text("problem." + problem.key(), problem.facts());
  }

  static FailureView plain(String code, List<String> sentences) {
    return new FailureView(code, sentences, Optional.empty(), Optional.empty());
  }

  @Override
  public void json(JsonObject json) {
    json.text("code", code)
        .text("message", String.join(" ", sentences))
        .text("rule", refusal.map(this::source))
        .text("basis", refusal.map(no -> no.basis().code()))
        .text("next", next)
        .instant("retryAt", refusal.flatMap(Refusal::retryAt));
    refusal.ifPresent(no -> facts(no, json));
  }

  private String source(Refusal no) {
    return no.code().source().isEmpty() ? code : no.code().source();
  }

  private static void facts(Refusal no, JsonObject json) {
    Map<String, String> facts = new LinkedHashMap<>(no.facts());
    facts.values().removeIf(value -> !isShown(value, no));
    if (!facts.isEmpty()) {
      json.object(
          "facts", each -> facts.forEach((name, value) -> each.text(name, FactText.stable(value))));
    }
    if (!no.routes().isEmpty()) {
      json.texts("routes", no.routes().stream().map(Route::code).toList());
    }
  }

  @Override
  public void text(Page page) {
    sentences.forEach(page::line);
    next.ifPresent(words -> page.note("error.next", Map.of("next", words)));
    refusal.ifPresent(no -> text(no, page));
  }

  private void text(Refusal no, Page page) {
    no.retryAt().ifPresent(at -> page.note("error.retry-at", Map.of("retryAt", Shown.instant(at))));
    if (!no.routes().isEmpty()) {
      page.note("error.routes", Map.of("routes", RouteText.of(no.routes(), page.messages())));
    }
    page.note(
        no.code().source().isEmpty() ? "error.own-rule" : "error.rule",
        Map.of("code", code, "rule", no.code().source(), "basis", "@basis." + no.basis().code()));
  }
}
