package org.shebao.provider.simulated;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.shebao.provider.ProviderMethod;

/**
 * When the merchant gets the money (article section 3): wallet and e-CNY at once, everything that
 * runs over a card on the first working day after.
 */
final class Settlement {
  private Settlement() {}

  static LocalDate day(
      ProviderMethod method, LocalDate paidOn, UnaryOperator<LocalDate> nextWorkingDay) {
    return switch (method) {
      case WALLET, ECNY -> paidOn;
      case DEBIT_CARD, CREDIT_CARD, QUICKPASS, AGREEMENT_DEBIT -> nextWorkingDay.apply(paidOn);
    };
  }
}
