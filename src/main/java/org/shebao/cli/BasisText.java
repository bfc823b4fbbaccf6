package org.shebao.cli;

import org.shebao.rule.Basis;

/** The words for where a value comes from. */
final class BasisText {
  private BasisText() {}

  static String of(Basis basis, Messages messages) {
    return messages.text("basis." + basis.code());
  }
}
