package org.shebao.person;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.shebao.identifier.IdentifierKind;
import org.shebao.input.InputException;

/**
 * A mainland mobile number: eleven digits without country code. Shows itself masked.
 *
 * @param digits as they are stored and searched
 */
public record PhoneNumber(String digits) {
  private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+|00)86");

  public PhoneNumber {
    if (IdentifierKind.MOBILE.check(digits, LocalDate.MAX, "").isPresent()) {
      throw new IllegalArgumentException("not a mobile number of eleven digits");
    }
  }

  /**
   * Reads a number as people type it: with +86 or 0086, blanks, hyphens, full-width digits.
   *
   * @param where the field as its writer knows it
   * @throws InputException saying which part is wrong, never the number itself
   */
  public static PhoneNumber read(String raw, String where) {
    String digits = COUNTRY_CODE.matcher(IdentifierKind.normalise(raw)).replaceFirst("");
    // No part of a phone number depends on the date.
    IdentifierKind.MOBILE
        .check(digits, LocalDate.MAX, where)
        .ifPresent(
            problem -> {
              throw new InputException(problem);
            });
    return new PhoneNumber(digits);
  }

  /** {@code 130****0001}. */
  public String masked() {
    return Mask.middle(digits, 3, 4);
  }

  @Override
  public String toString() {
    return masked();
  }
}
