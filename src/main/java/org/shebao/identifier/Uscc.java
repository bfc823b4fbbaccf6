package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

/**
 * 统一社会信用代码, GB 32100-2015: department, category, region, organisation code, check character. The
 * check inside the organisation code (GB 11714) is left alone: real codes violate it.
 */
final class Uscc {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String DEPARTMENTS = "123456789ANY";
  private static final int CHECK_AT = 17;

  static final Rule RULE =
      inOrder(
          Shape.length(18),
          Shape.characters(0, 18, c -> ALPHABET.indexOf(c) >= 0, "identifier.uscc-character"),
          require(v -> DEPARTMENTS.indexOf(v.charAt(0)) >= 0, "identifier.uscc-department"),
          Shape.digits(2, 8),
          require(Uscc::checkHolds, "identifier.check-character"));

  private Uscc() {}

  private static boolean checkHolds(String value) {
    int modulus = ALPHABET.length();
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CHECK_AT; i++) {
      sum += weight * ALPHABET.indexOf(value.charAt(i));
      weight = weight * 3 % modulus;
    }
    // The outer remainder matters: for sum 0 the check character is 0, not the 31st one.
    return ALPHABET.charAt((modulus - sum % modulus) % modulus) == value.charAt(CHECK_AT);
  }
}
