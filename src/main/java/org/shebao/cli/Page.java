package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebao.money.Money;

/**
 * A result laid out for people: facts aligned, tables in columns, wide characters counted as two.
 */
final class Page {
  private final Messages messages;
  private final List<String> lines = new ArrayList<>();
  private final List<String[]> facts = new ArrayList<>();

  Page(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  Page heading(String key, Map<String, String> values) {
    return line(messages.text(key, values));
  }

  Page heading(String key) {
    return heading(key, Map.of());
  }

  /** A labelled value; the labels of neighbouring facts are aligned. An empty value is left out. */
  Page fact(String labelKey, String value) {
    if (!value.isEmpty()) {
      facts.add(new String[] {messages.text(labelKey), value});
    }
    return this;
  }

  Page fact(String labelKey, Money amount) {
    return fact(labelKey, messages.money(amount));
  }

  Page note(String key, Map<String, String> values) {
    return line("  " + messages.text(key, values));
  }

  Page note(String key) {
    return note(key, Map.of());
  }

  Page line(String text) {
    flushFacts();
    lines.add(text);
    return this;
  }

  /** Rows in columns as wide as their widest cell; the first row is the header. */
  Page table(List<List<String>> rows) {
    flushFacts();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        text.append("  ").append(DisplayWidth.padded(row.get(i), widths[i]));
      }
      lines.add(text.toString().stripTrailing());
    }
    return this;
  }

  private void flushFacts() {
    int width = facts.stream().mapToInt(fact -> DisplayWidth.of(fact[0])).max().orElse(0);
    for (String[] fact : facts) {
      lines.add("  " + DisplayWidth.padded(fact[0], width) + "  " + fact[1]);
    }
    facts.clear();
  }

  List<String> lines() {
    flushFacts();
    return List.copyOf(lines);
  }
}
