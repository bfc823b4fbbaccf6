package org.shebao.provider.simulated;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

/**
 * Which calls a fault strikes; what is empty matches every call.
 *
 * @param date the day of a bill
 * @param nth the n-th call of the operation after the script was loaded, counted from 1
 */
public record FaultMatch(
    Optional<String> orderNo,
    Optional<ProviderMethod> method,
    Optional<Money> amount,
    Optional<LocalDate> date,
    Optional<Long> nth) {

  public static final FaultMatch ANY =
      new FaultMatch(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public FaultMatch {
    Objects.requireNonNull(orderNo);
    Objects.requireNonNull(method);
    Objects.requireNonNull(date);
    if (amount.filter(a -> !a.isPositive()).isPresent() || nth.filter(n -> n < 1).isPresent()) {
      throw new IllegalArgumentException("amount and nth are positive");
    }
  }

  boolean accepts(Arrival arrival, long count) {
    return orderNo.map(arrival.orderNo()::equals).orElse(true)
        && (method.isEmpty() || method.equals(arrival.method()))
        && (amount.isEmpty() || amount.equals(arrival.amount()))
        && (date.isEmpty() || date.equals(arrival.date()))
        && nth.map(n -> n == count).orElse(true);
  }
}
