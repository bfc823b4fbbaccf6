package org.shebao.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebao.input.CsvRows;
import org.shebao.input.Resources;

/**
 * The many words for one thing: dialect words become Mandarin, and words of one meaning become one
 * word.
 */
final class Wording {
  private final Map<Character, Character> simplified;
  private final Rewriting mandarin;
  private final Rewriting plain;
  private final Map<Dialect, List<String>> forms;

  private Wording(
      Map<Character, Character> simplified,
      Rewriting mandarin,
      Rewriting plain,
      Map<Dialect, List<String>> forms) {
    this.simplified = simplified;
    this.mandarin = mandarin;
    this.plain = plain;
    this.forms = forms;
  }

  static Wording shipped() {
    Map<String, String> dialects = new HashMap<>();
    Map<Dialect, List<String>> forms = new EnumMap<>(Dialect.class);
    for (CsvRows.Row row : rows("dialect-words.csv")) {
      dialects.putIfAbsent(row.text("form"), row.text("mandarin"));
      forms
          .computeIfAbsent(Dialect.ofCode(row.text("dialect")), dialect -> new ArrayList<>())
          .add(row.text("form"));
    }
    Map<String, String> synonyms = new HashMap<>();
    rows("synonyms.csv").forEach(row -> synonyms.put(row.text("word"), row.text("meaning")));
    return new Wording(traditional(), new Rewriting(dialects), new Rewriting(synonyms), forms);
  }

  private static List<CsvRows.Row> rows(String name) {
    return CsvRows.read(Resources.text(Wording.class, name), name);
  }

  private static Map<Character, Character> traditional() {
    Map<Character, Character> simplified = new HashMap<>();
    Resources.text(Wording.class, "traditional.txt")
        .lines()
        .forEach(
            line -> {
              for (int i = 0; i + 1 < line.length(); i += 2) {
                simplified.put(line.charAt(i), line.charAt(i + 1));
              }
            });
    return simplified;
  }

  Reading read(String text) {
    return plain.rewrite(mandarin.rewrite(Reading.of(text, simplified)));
  }

  /** The variety whose own words the sentence has most of; Mandarin when it has none. */
  Dialect dialect(String text) {
    String rest = text;
    for (String word : forms.getOrDefault(Dialect.MANDARIN, List.of())) {
      rest = rest.replace(word, "");
    }
    Dialect best = Dialect.MANDARIN;
    int most = 0;
    for (Map.Entry<Dialect, List<String>> each : forms.entrySet()) {
      int characters =
          each.getValue().stream().filter(rest::contains).mapToInt(String::length).sum();
      if (characters > most) {
        most = characters;
        best = each.getKey();
      }
    }
    return best;
  }
}
