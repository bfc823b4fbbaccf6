package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The 18-character numbers built as GB 11643-1999 says: six digits of place, birth date, sequence,
 * check character. The county is not checked: thousands of valid numbers carry abolished codes.
 */
final class CitizenNumber {
  private static final Set<String> PERMIT_PLACES = Set.of("810000", "820000", "830000");
  private static final String TAIWAN_PROVINCE = "71";
  private static final Pattern FIRST_GENERATION = Pattern.compile("[0-9]{15}");

  private static final Rule LAYOUT =
      inOrder(Shape.length(18), Shape.digits(0, 17), Shape.digitOrX(17));
  private static final Rule PERSONAL_PART =
      inOrder(
          new BirthDate(),
          require(v -> !v.startsWith("000", 14), "identifier.sequence"),
          require(Mod11::holds, "identifier.check-character"));

  /** 公民身份号码; 71 is tolerated, because numbers of people registered there exist. */
  static final Rule RESIDENT_ID =
      inOrder(
          require(v -> !FIRST_GENERATION.matcher(v).matches(), "identifier.fifteen-digits"),
          LAYOUT,
          require(v -> !PERMIT_PLACES.contains(place(v)), "identifier.is-residence-permit"),
          require(v -> isMainland(v, 0) || v.startsWith(TAIWAN_PROVINCE), "identifier.province"),
          PERSONAL_PART);

  /** 港澳台居民居住证: Hong Kong 810000, Macao 820000, Taiwan 830000 and not its 710000. */
  static final Rule RESIDENCE_PERMIT =
      inOrder(
          LAYOUT,
          require(v -> !v.startsWith(TAIWAN_PROVINCE), "identifier.permit-taiwan"),
          require(v -> PERMIT_PLACES.contains(place(v)), "identifier.permit-prefix"),
          PERSONAL_PART);

  /** 外国人永久居留身份证 since 2023-12: 9, place of acceptance, nationality (ISO 3166-1 numeric). */
  static final Rule FOREIGN_RESIDENT =
      inOrder(
          LAYOUT,
          require(v -> v.startsWith("9"), "identifier.foreign-prefix"),
          require(v -> isMainland(v, 1), "identifier.province-of-acceptance"),
          require(v -> !v.startsWith("000", 3), "identifier.nationality"),
          PERSONAL_PART);

  private CitizenNumber() {}

  private static String place(String value) {
    return value.substring(0, 6);
  }

  private static boolean isMainland(String value, int from) {
    return Provinces.isMainland(value.substring(from, from + 2));
  }
}
