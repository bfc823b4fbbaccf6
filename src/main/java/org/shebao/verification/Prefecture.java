package org.shebao.verification;

import java.util.regex.Pattern;

/**
 * 地级市: the first four digits of an administrative division code. A login from another one is 异地
 * (G28).
 */
public record Prefecture(String code) {
  private static final int LENGTH = 4;
  private static final Pattern PREFECTURE = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{3}([0-9]{2})*");

  /**
   * @throws IllegalArgumentException unless there are four digits
   */
  public Prefecture {
    if (!PREFECTURE.matcher(code).matches()) {
      throw new IllegalArgumentException("a prefecture has four digits: " + code);
    }
  }

  /**
   * The prefecture that a division of any lower level lies in: {@code 440305} gives {@code 4403}.
   *
   * @throws IllegalArgumentException unless the code has an even number of digits, four or more
   */
  public static Prefecture ofDivision(String divisionCode) {
    if (!DIVISION.matcher(divisionCode).matches()) {
      throw new IllegalArgumentException("not an administrative division: " + divisionCode);
    }
    return new Prefecture(divisionCode.substring(0, LENGTH));
  }
}
