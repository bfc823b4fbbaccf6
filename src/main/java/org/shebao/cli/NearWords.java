package org.shebao.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words that somebody may have meant, nearest first. */
final class NearWords {
  private static final int MOST = 3;

  private NearWords() {}

  /** Those that hold what was typed, then those that few changes of a letter lead to. */
  static List<String> of(String typed, Stream<String> known) {
    int most = typed.length() / 3 + 1;
    return known
        .filter(word -> distance(typed, word) <= most)
        .sorted(Comparator.comparing(word -> distance(typed, word)))
        .limit(MOST)
        .toList();
  }

  private static int distance(String typed, String word) {
    boolean part = !typed.isEmpty() && word.contains(typed);
    return part ? 0 : edits(typed, word);
  }

  /** How many letters have to be put in, left out or changed (Levenshtein). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
