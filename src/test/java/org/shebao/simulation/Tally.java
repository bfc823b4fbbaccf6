package org.shebao.simulation;

import java.util.Map;
import java.util.TreeMap;

/** Counts of what simulations did, by name. */
final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  void add(String what, long number) {
    counts.merge(what, number, Long::sum);
  }

  void add(Tally other) {
    other.counts.forEach(this::add);
  }

  long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  /** All counts whose name begins with {@code prefix}. */
  long under(String prefix) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  Map<String, String> asText() {
    Map<String, String> text = new TreeMap<>();
    counts.forEach((what, number) -> text.put(what, String.valueOf(number)));
    return text;
  }
}
