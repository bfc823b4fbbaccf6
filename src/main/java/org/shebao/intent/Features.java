package org.shebao.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shebao.input.CsvRows;
import org.shebao.input.Resources;

/**
 * What a model sees of a reading: its pieces of one to three characters, the ideas that its words
 * stand for, and every two ideas that come together.
 */
final class Features {
  private static final int LONGEST_PIECE = 3;

  /** Before the name of an idea; no reading contains it. */
  private static final char IDEA = '@';

  private final Map<String, String> ideas = new HashMap<>();
  private final int longestWord;

  private Features(List<CsvRows.Row> rows) {
    rows.forEach(row -> ideas.put(row.text("word"), IDEA + row.text("concept")));
    longestWord = ideas.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static Features shipped() {
    String name = "concepts.csv";
    return new Features(CsvRows.read(Resources.text(Features.class, name), name));
  }

  /**
   * One feature where it stands in the reading.
   *
   * @param length zero for what stands in no single place
   */
  record Feature(String name, int at, int length) {
    boolean isCharacter() {
      return length == 1 && name.length() == 1;
    }
  }

  List<Feature> of(String reading) {
    List<Feature> found = new ArrayList<>();
    for (int length = 1; length <= LONGEST_PIECE; length++) {
      for (int at = 0; at + length <= reading.length(); at++) {
        found.add(new Feature(reading.substring(at, at + length), at, length));
      }
    }
    addIdeas(reading, found);
    return found;
  }

  private void addIdeas(String reading, List<Feature> found) {
    Map<String, Feature> named = new TreeMap<>();
    for (int at = 0; at < reading.length(); at++) {
      int last = Math.min(reading.length(), at + longestWord);
      for (int end = at + 1; end <= last; end++) {
        String idea = ideas.get(reading.substring(at, end));
        if (idea != null) {
          named.putIfAbsent(idea, new Feature(idea, at, end - at));
        }
      }
    }
    List<String> names = List.copyOf(named.keySet());
    found.addAll(named.values());
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        found.add(new Feature(names.get(i) + other, 0, 0));
      }
    }
  }
}
