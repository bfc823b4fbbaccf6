package org.shebao.person;

/** Hides the middle of a number, so that it can be recognised by its owner and used by nobody. */
final class Mask {
  private Mask() {}

  /** The first {@code head} and last {@code tail} characters, one star for each between them. */
  static String middle(String text, int head, int tail) {
    int hidden = text.length() - head - tail;
    return text.substring(0, head) + "*".repeat(hidden) + text.substring(head + hidden);
  }
}
