package org.shebao.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in lines of limited width, broken where Chinese or English may be broken. */
final class WrappedText {
  private WrappedText() {}

  /**
   * The lines of a text without line breaks of its own.
   *
   * @param columns the widest line, wide characters counted as two; only a piece that cannot be
   *     broken is wider
   */
  static List<String> lines(String text, int columns) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (isInsideWord(text, end)) {
        continue;
      }
      String piece = text.substring(start, end);
      start = end;
      if (DisplayWidth.of(line + piece.stripTrailing()) > columns && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The iterator would break an address at its slashes. */
  private static boolean isInsideWord(String text, int at) {
    return at < text.length() && isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at));
  }

  private static boolean isOfWord(char c) {
    return c > ' ' && c <= '~';
  }
}
