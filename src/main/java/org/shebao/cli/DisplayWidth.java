package org.shebao.cli;

/** How many columns of a terminal a text takes: ideographs and full-width forms take two. */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  // The East Asian Wide and Fullwidth ranges of Unicode's EastAsianWidth.txt, joined where only
  // unassigned code points lie between.
  private static boolean isWide(int c) {
    return in(c, 0x1100, 0x115F)
        || in(c, 0x2E80, 0x303E)
        || in(c, 0x3041, 0xA4CF)
        || in(c, 0xA960, 0xA97C)
        || in(c, 0xAC00, 0xD7A3)
        || in(c, 0xF900, 0xFAFF)
        || in(c, 0xFE30, 0xFE6F)
        || in(c, 0xFF00, 0xFF60)
        || in(c, 0xFFE0, 0xFFE6)
        || in(c, 0x1F300, 0x1F64F)
        || in(c, 0x1F900, 0x1F9FF)
        || in(c, 0x20000, 0x3FFFD);
  }

  private static boolean in(int c, int from, int to) {
    return c >= from && c <= to;
  }
}
