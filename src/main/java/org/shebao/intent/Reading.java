package org.shebao.intent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence as the program reads it, every character still knowing which characters of the
 * original it stands for. Numbers are not read: they become one sign, whatever their digits.
 */
final class Reading {
  /** Between what does not belong together: the ends, and every punctuation mark. */
  static final char BREAK = '|';

  static final char NUMBER = '#';
  private static final String NUMERALS = "零〇一二两三四五六七八九十廿百千";

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  Reading(String original) {
    this.original = original;
  }

  /** Reads characters: one width, one case, simplified, no digits. */
  static Reading of(String original, Map<Character, Character> simplified) {
    Reading reading = new Reading(original);
    reading.addBreak(0);
    int at = 0;
    while (at < original.length()) {
      int end = endOfNumber(original, at);
      if (end > at) {
        reading.add(numberSign(original.substring(at, end)), at, end);
        at = end;
      } else {
        reading.addCharacter(original, at, simplified);
        at++;
      }
    }
    reading.addBreak(original.length());
    return reading;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end > start) {
      return end;
    }
    while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    // A single numeral counts times and people, and is often part of a word.
    return end - start > 1 ? end : start;
  }

  private static String numberSign(String number) {
    return switch (number) {
      case "1" -> "一";
      case "2" -> "两";
      default -> String.valueOf(NUMBER);
    };
  }

  private void addCharacter(String from, int at, Map<Character, Character> simplified) {
    String plain = plain(from.charAt(at));
    for (char each : plain.toCharArray()) {
      if (Character.isLetter(each) || Character.isSurrogate(each)) {
        add(String.valueOf(simplified.getOrDefault(each, each)), at, at + 1);
      } else if (!Character.isWhitespace(each)) {
        addBreak(at);
      }
    }
  }

  private static String plain(char written) {
    String text = String.valueOf(written);
    // Nearly all characters are as plain as they can be, and asking takes long.
    return Character.UnicodeScript.of(written) == Character.UnicodeScript.HAN
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private void addBreak(int at) {
    if (text.length() == 0 || text.charAt(text.length() - 1) != BREAK) {
      add(String.valueOf(BREAK), at, at);
    }
  }

  /** Adds what stands for {@code original[start, end)}. */
  void add(String words, int start, int end) {
    for (int i = 0; i < words.length(); i++) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(words.charAt(i));
    }
  }

  /** Whether a stretch is words only: neither a break nor a number, which may be somebody's. */
  boolean spells(int at, int length) {
    return text.substring(at, at + length).chars().noneMatch(c -> c == BREAK || c == NUMBER)
        && original
            .substring(start(at), end(at + length - 1))
            .chars()
            .noneMatch(Character::isDigit);
  }

  String original() {
    return original;
  }

  String text() {
    return text.toString();
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }
}
