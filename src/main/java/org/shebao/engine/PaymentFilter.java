package org.shebao.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;

/**
 * Which payments somebody wants to see.
 *
 * @param from first business date of taking
 * @param to last business date of taking
 */
public record PaymentFilter(
    LocalDate from, LocalDate to, Optional<PaymentState> state, Optional<String> personId) {

  boolean admits(Payment payment) {
    return state.map(wanted -> wanted == payment.state()).orElse(true)
        && personId.map(wanted -> wanted.equals(payment.liability().personId())).orElse(true);
  }
}
