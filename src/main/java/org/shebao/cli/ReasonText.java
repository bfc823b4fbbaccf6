package org.shebao.cli;

import org.shebao.input.InputException;

/** What a person writes down beside a decision: one line that can be printed. */
final class ReasonText {
  private static final int LONGEST = 200;

  private ReasonText() {}

  /**
   * @param option the option that holds it
   * @throws InputException unless it says something, in at most 200 printable characters
   */
  static String read(String text, String option) {
    boolean printable = text.chars().noneMatch(Character::isISOControl);
    if (text.isBlank() || text.length() > LONGEST || !printable) {
      throw new InputException(option, "reason");
    }
    return text.strip();
  }
}
