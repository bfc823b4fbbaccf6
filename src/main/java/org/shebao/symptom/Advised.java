package org.shebao.symptom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shebao.diagnosis.Due;

/**
 * One piece of advice as it applies here.
 *
 * @param command the exact command line, when this program does it
 * @param facts what the sentence quotes; never personal data. A value that starts with {@code @} is
 *     the key of a message.
 */
public record Advised(Advice advice, Due due, Optional<String> command, Map<String, String> facts) {
  public Advised {
    facts = Map.copyOf(facts);
  }

  static Advised of(Advice advice) {
    return new Advised(advice, Due.NOW, Optional.empty(), Map.of());
  }

  static Advised of(Advice advice, String command) {
    return new Advised(advice, Due.NOW, Optional.of(command), Map.of());
  }

  Advised due(Due other) {
    return new Advised(advice, other, command, facts);
  }

  Advised with(String fact, String value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return new Advised(advice, due, command, more);
  }
}
