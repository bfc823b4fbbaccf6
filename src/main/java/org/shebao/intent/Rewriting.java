package org.shebao.intent;

import java.util.HashMap;
import java.util.Map;

/** Puts one word for another, the longest that fits first. */
final class Rewriting {
  private final Map<String, String> words;
  private final int longest;

  Rewriting(Map<String, String> words) {
    this.words = new HashMap<>(words);
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  Reading rewrite(Reading reading) {
    String text = reading.text();
    Reading result = new Reading(reading.original());
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      String found = words.get(text.substring(at, end));
      result.add(
          found == null ? text.substring(at, end) : found, reading.start(at), reading.end(end - 1));
      at = end;
    }
    return result;
  }

  private int endOfWord(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (words.containsKey(text.substring(at, end))) {
        return end;
      }
    }
    return at + 1;
  }
}
