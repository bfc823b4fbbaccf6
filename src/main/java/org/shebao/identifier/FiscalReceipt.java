package org.shebao.identifier;

import static org.shebao.identifier.Rule.inOrder;
import static org.shebao.identifier.Rule.require;

/** The three numbers on a fiscal e-receipt 财政电子票据; nothing in them can be recomputed. */
final class FiscalReceipt {
  private static final String CENTRAL = "00";

  /** Region, class, kind and year, two digits each. */
  static final Rule CODE =
      inOrder(
          Shape.digits(),
          Shape.length(8),
          require(
              v -> v.startsWith(CENTRAL) || Provinces.isMainland(v.substring(0, 2)),
              "identifier.province"));

  static final Rule NUMBER = inOrder(Shape.digits(), Shape.length(10));

  static final Rule CHECK =
      inOrder(
          Shape.characters(
              0, Integer.MAX_VALUE, FiscalReceipt::isAlphanumeric, "identifier.letter-or-digit"),
          Shape.length(6));

  private FiscalReceipt() {}

  private static boolean isAlphanumeric(int c) {
    // Printed in either case; only here is a small letter part of the number as issued.
    return Shape.isDigit(c) || Shape.isCapital(c) || ('a' <= c && c <= 'z');
  }
}
