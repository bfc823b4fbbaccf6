package org.shebao.receipt;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * 取证码: the code with which paper is collected at an outlet. Eight random digits and a Luhn check
 * digit, so that a mistyped code is told from an unknown one (no public format exists; ours).
 */
public record PickupCode(String digits) {
  private static final int RANDOM_DIGITS = 8;

  public PickupCode {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a pick-up code");
    }
  }

  public static PickupCode random(RandomGenerator random) {
    String body = String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
    return new PickupCode(body + checkDigit(body));
  }

  /** Whether the text has the length of a code and the right check digit. */
  public static boolean isValid(String text) {
    return text.matches("[0-9]{9}")
        && text.charAt(RANDOM_DIGITS) - '0' == checkDigit(text.substring(0, RANDOM_DIGITS));
  }

  private static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
