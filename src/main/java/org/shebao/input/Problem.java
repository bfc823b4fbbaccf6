package org.shebao.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with what a person or a device wrote.
 *
 * @param where the option, field or file-and-line that is wrong, as the writer knows it: {@code
 *     --period}, {@code idNumber}, {@code batch.csv:12 amount}
 * @param key what is wrong: the message template {@code problem.KEY} of the bundles
 * @param facts named values the template quotes; never the offending value itself where it may be
 *     personal data or a secret. A value that starts with {@code @} is itself a message key.
 */
public record Problem(String where, String key, Map<String, String> facts) {
  public Problem {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  public Problem(String where, String key) {
    this(where, key, Map.of());
  }

  public Problem with(String fact, Object value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(fact, String.valueOf(value));
    return new Problem(where, key, more);
  }

  /** The same problem, seen from a file: {@code file:line} goes in front of the field. */
  public Problem within(String place) {
    return new Problem(where.isEmpty() ? place : place + " " + where, key, facts);
  }
}
