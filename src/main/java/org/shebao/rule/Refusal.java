package org.shebao.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business "no" as a value: which rule, the facts it used, from when the same request would no
 * longer be refused by this rule, and what else is possible.
 *
 * @param code the rule
 * @param basis where what decided comes from: mostly the rule's own, else that of the value it used
 * @param facts named facts that the message templates quote; never personal data. A value that
 *     starts with {@code @} is the key of a message and shown in the reader's language; an instant
 *     is shown in the business zone.
 * @param retryAt the next moment at which this rule lets the request pass; empty when waiting does
 *     not help, or when nobody can say
 * @param routes the rule's other ways, without those that are closed in this case
 */
public record Refusal(
    RuleCode code,
    Basis basis,
    Map<String, String> facts,
    Optional<Instant> retryAt,
    List<Route> routes) {
  public Refusal {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    routes = List.copyOf(routes);
  }

  public static Refusal of(RuleCode code) {
    return new Refusal(code, code.basis(), Map.of(), Optional.empty(), code.routes());
  }

  public Refusal with(String fact, Object value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(fact, String.valueOf(value));
    return new Refusal(code, basis, more, retryAt, routes);
  }

  public Refusal until(Instant instant) {
    return until(Optional.of(instant));
  }

  public Refusal until(Optional<Instant> instant) {
    return new Refusal(code, basis, facts, instant, routes);
  }

  /** The same refusal by a value that comes from elsewhere than the rule. */
  public Refusal on(Basis other) {
    return new Refusal(code, other, facts, retryAt, routes);
  }

  /** The same refusal where these ways are closed too. */
  public Refusal without(Route... closed) {
    List<Route> open =
        routes.stream().filter(route -> !Arrays.asList(closed).contains(route)).toList();
    return new Refusal(code, basis, facts, retryAt, open);
  }
}
