package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

/** Travel permits and the old foreign card: numbers with a form but without a known check. */
final class TravelPermit {
  /** 港澳居民来往内地通行证: H or M and 8 digits (older cards 2 more), or HA, MA and 7 digits. */
  static final Rule HK_MACAO =
      inOrder(
          Shape.length(9, 11),
          require(v -> "HM".indexOf(v.charAt(0)) >= 0, "identifier.issuing-letter"),
          (value, today) ->
              (isForNonChinese(value) ? Shape.digits(2, 9) : Shape.digits(1, 11))
                  .broken(value, today));

  /** 台湾居民来往大陆通行证: a card has 8 digits, an old booklet 10 and perhaps a letter. */
  static final Rule TAIWAN =
      inOrder(Shape.length(8, 10, 11), Shape.digits(0, 10), Shape.letters(10, 11));

  /** 外国人永久居留身份证 before 2023-12: its check is not public, so only the form is looked at. */
  static final Rule FOREIGN_RESIDENT_BEFORE_2023 =
      inOrder(Shape.length(15), Shape.letters(0, 3), Shape.digits(3, 15));

  private TravelPermit() {}

  /** Permits of permanent residents who are not Chinese, since 2024-07, have no renewal digits. */
  private static boolean isForNonChinese(String value) {
    return value.charAt(1) == 'A' && value.length() == 9;
  }
}
