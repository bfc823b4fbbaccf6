package org.shebao.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * A failure in words: what it is, by which rule, and what works instead. The only place that turns
 * a refusal or a problem into text.
 */
record FailureView(
    String code,
    List<String> sentences,
    Optional<String> rule,
    Optional<String> basis,
    Optional<String> next,
    Optional<Instant> retryAt)
    implements View {
  private static final Pattern OUR_NUMBER = Pattern.compile("(SIM)?[A-Z&&[^HM]][0-9A-Z]{8,10}");
  private static final String HIDDEN = "@usage.hidden";

  static FailureView of(Refusal refusal, Messages messages) {
    String key = "rule." + refusal.code();
    Map<String, String> facts = new LinkedHashMap<>(refusal.facts());
    if (refusal.code().kind() == RuleCode.Kind.NOT_FOUND) {
      // What was looked for in vain may be somebody's name or number, typed in the wrong place.
      facts.replaceAll((name, typed) -> OUR_NUMBER.matcher(typed).matches() ? typed : HIDDEN);
    }
    refusal.retryAt().ifPresent(at -> facts.put("retryAt", Shown.instant(at)));
    Optional<String> next =
        Optional.of(key + ".next").filter(messages::has).map(k -> messages.text(k, facts));
    return new FailureView(
        refusal.code().name(),
        List.of(messages.text(key, facts)),
        Optional.of(refusal.code().source()),
        Optional.of(refusal.basis().code()),
        next,
        refusal.retryAt());
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
    return new FailureView(
        code, sentences, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public void json(JsonObject json) {
    json.text("code", code)
        .text("message", String.join(" ", sentences))
        .text("rule", rule.map(source -> source.isEmpty() ? code : source))
        .text("basis", basis)
        .text("next", next)
        .instant("retryAt", retryAt);
  }

  @Override
  public void text(Page page) {
    sentences.forEach(page::line);
    next.ifPresent(words -> page.note("error.next", Map.of("next", words)));
    retryAt.ifPresent(at -> page.note("error.retry-at", Map.of("retryAt", Shown.instant(at))));
    rule.ifPresent(
        source ->
            page.note(
                source.isEmpty() ? "error.own-rule" : "error.rule",
                Map.of(
                    "code", code,
                    "rule", source,
                    "basis", basis.map(name -> "@basis." + name).orElse(""))));
  }
}
