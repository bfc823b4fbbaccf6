package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

/** Numbers of things people hold: bank card, social-security card, telephone. */
final class Card {
  /**
   * 银联卡. Some old cards of Chinese banks begin otherwise or fail the check, so the texts of these
   * two problems ask to look again; the clerk may know better.
   */
  static final Rule UNIONPAY =
      inOrder(
          Shape.digits(),
          Shape.lengthBetween(16, 19),
          require(v -> v.startsWith("62"), "identifier.card-prefix"),
          require(Luhn::holds, "identifier.card-check-digit"));

  /** 社会保障卡卡号, HRSS field AAZ500; local variants exist, so it is a warning and never blocks. */
  static final Rule SOCIAL_SECURITY =
      inOrder(
          Shape.length(9),
          Shape.characters(
              0, 1, c -> Shape.isDigit(c) || Shape.isCapital(c), "identifier.letter-or-digit"),
          Shape.digits(1, 8),
          Shape.digitOrX(8));

  /** IMEI of a telephone; fifteen equal digits would pass Luhn but belong to no telephone. */
  static final Rule IMEI =
      inOrder(
          Shape.digits(),
          Shape.length(15),
          require(v -> v.chars().distinct().count() > 1, "identifier.all-equal"),
          require(Luhn::holds, "identifier.check-character"));

  /** Mainland mobile number; data cards and virtual operators are allowed. */
  static final Rule MOBILE =
      inOrder(
          Shape.digits(),
          Shape.length(11),
          require(v -> v.charAt(0) == '1' && v.charAt(1) >= '3', "identifier.mobile-prefix"));

  private Card() {}
}
