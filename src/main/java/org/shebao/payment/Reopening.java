package org.shebao.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.shebao.calendar.BusinessDay;
import org.shebao.contribution.Period;
import org.shebao.contribution.PeriodRules;
import org.shebao.region.PaymentWindow;

/** When a wish to pay that is refused now will pass. */
final class Reopening {
  private Reopening() {}

  /**
   * The beginning of the first later day that {@code passes}. Under one policy only the date can
   * change the answer; a policy that ends hands over to the next.
   */
  static Optional<Instant> of(PayingCase paying, Predicate<PayingCase> passes) {
    Optional<LocalDate> from = Optional.of(paying.on());
    while (from.isPresent()) {
      Optional<LocalDate> end = paying.policies().nextChange(from.get());
      Optional<LocalDate> open =
          nextOpenDay(paying.on(from.get()))
              .filter(day -> end.isEmpty() || day.isBefore(end.get()))
              .filter(day -> passes.test(paying.on(day)));
      if (open.isPresent()) {
        return open.map(BusinessDay::startOf);
      }
      from = end;
    }
    return Optional.empty();
  }

  /** The first day that the policy of the case's own day leaves open for its period. */
  private static Optional<LocalDate> nextOpenDay(PayingCase paying) {
    Period period = paying.period();
    if (paying.insurance().isResident()) {
      return paying.policy().times().firstOpenDay(paying.insurance(), period.year(), paying.on());
    }
    PaymentWindow window = paying.policy().paymentWindow(paying.insurance()).value();
    LocalDate begun = period.firstDay().isAfter(paying.on()) ? period.firstDay() : paying.on();
    // December's window closes for good: in January its year is over (FP-CALC).
    return Optional.of(window.nextOpening(begun))
        .filter(day -> PeriodRules.decide(period, day).isAccepted());
  }
}
