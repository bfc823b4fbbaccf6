package org.shebao.cli;

import org.shebao.bill.TradeBillLines;

/**
 * A provider's bill that was given as evidence.
 *
 * @param name of the file, without its folder
 * @param text as it stands in the file
 */
record ShownBill(String name, String text, TradeBillLines lines) {
  /** The names of the columns, as the provider wrote them. */
  String header() {
    return text.replace("\uFEFF", "").lines().findFirst().orElse("");
  }
}
