package org.shebao.identifier;

/** The Luhn check of ISO/IEC 7812-1 over all digits, the last being the check digit. */
final class Luhn {
  private Luhn() {}

  static boolean holds(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
  }
}
