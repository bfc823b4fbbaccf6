package org.shebao.cli;

import org.shebao.engine.Amounts;
import org.shebao.input.InputException;
import org.shebao.money.Money;

/** An amount on the command line, in yuan: {@code 400} or {@code 400.50}. */
final class AmountText {
  private AmountText() {}

  /**
   * @throws InputException unless it can be stated for a payment
   */
  static Money read(String text, String option) {
    try {
      return Amounts.stated(text);
    } catch (IllegalArgumentException e) {
      throw new InputException(option, "amount");
    }
  }
}
