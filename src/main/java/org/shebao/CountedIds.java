package org.shebao;

import java.util.HashMap;
import java.util.Map;
import org.shebao.engine.IdSource;

/** Numbers that count up from one for each prefix: for the demo and for tests. */
final class CountedIds implements IdSource {
  private static final int DIGITS = 8;

  private final Map<String, Integer> last = new HashMap<>();

  @Override
  public String next(String prefix) {
    int number = last.merge(prefix, 1, Integer::sum);
    return prefix + "0".repeat(DIGITS - String.valueOf(number).length()) + number;
  }
}
