package org.shebao.person;

import java.time.LocalDate;
import org.shebao.identifier.IdentifierKind;
import org.shebao.input.InputException;

/**
 * A document and its number, normalised and valid. Valid means well formed: no check can tell that
 * the document exists. Shows itself masked.
 *
 * @param number as it is stored and searched; for a Hong Kong or Macao permit the person's nine
 *     characters without the two digits that count renewals, so that a renewed card is the same one
 */
public record IdentityDocument(DocumentType type, String number) {
  private static final int HK_MACAO_LENGTH = 9;
  private static final int FULL_LENGTH = 18;

  public IdentityDocument {
    // A birth date was in the past when the document was read; time does not run backwards.
    boolean valid = type.kind().check(number, LocalDate.MAX, "").isEmpty();
    if (!valid || !withoutRenewals(type, number).equals(number)) {
      throw new IllegalArgumentException("not a normalised, valid number of a " + type.code());
    }
  }

  /**
   * Reads a number as people type it: full-width, with blanks, with a small x.
   *
   * @param today no birth date may lie after it
   * @param where the field as its writer knows it
   * @throws InputException saying which part is wrong, never the number itself
   */
  public static IdentityDocument read(
      DocumentType type, String raw, LocalDate today, String where) {
    String number = IdentifierKind.normalise(raw);
    type.kind()
        .check(number, today, where)
        .ifPresent(
            problem -> {
              throw new InputException(problem);
            });
    return new IdentityDocument(type, withoutRenewals(type, number));
  }

  private static String withoutRenewals(DocumentType type, String number) {
    return type == DocumentType.HK_MACAO_TRAVEL_PERMIT
        ? number.substring(0, Math.min(HK_MACAO_LENGTH, number.length()))
        : number;
  }

  /** First 3 and last 4 of a long number, first and last 2 of a short one: never above 40 %. */
  public String masked() {
    return number.length() >= FULL_LENGTH ? Mask.middle(number, 3, 4) : Mask.middle(number, 1, 2);
  }

  @Override
  public String toString() {
    return type.code() + " " + masked();
  }
}
