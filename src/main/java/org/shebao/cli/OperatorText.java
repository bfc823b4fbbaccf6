package org.shebao.cli;

import org.shebao.input.InputException;

/** The name of somebody who works at the counter. */
final class OperatorText {
  private static final int LONGEST = 64;

  private OperatorText() {}

  /**
   * @param where the option or variable that holds it
   * @throws InputException unless it is a name of at most 64 printable characters
   */
  static String read(String text, String where) {
    String name = text.strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InputException(where, "operator");
    }
    return name;
  }
}
