package org.shebao.identifier;

/** The check character of ISO 7064 MOD 11-2 as GB 11643-1999 uses it: 17 digits and one more. */
final class Mod11 {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private Mod11() {}

  /** Whether the last of 18 characters follows from the 17 digits before it. */
  static boolean holds(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % 11) == number.charAt(WEIGHTS.length);
  }
}
