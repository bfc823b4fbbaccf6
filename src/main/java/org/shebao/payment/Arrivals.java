package org.shebao.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.calendar.WorkingDays;

/** When money arrives (article section 3): at once, T+1 working day, or after a review. */
public final class Arrivals {
  /** Our promise for a review, shown as the station's own (G12). */
  public static final int REVIEW_WORKING_DAYS = 3;

  private final WorkingDays workingDays;

  public Arrivals(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /**
   * The day on which money paid on {@code paidOn} arrives, T being that calendar date (G09); empty
   * when a review comes first.
   */
  public Optional<WorkingDayAnswer> expected(PaymentMethod method, LocalDate paidOn) {
    return switch (method.arrival()) {
      case REAL_TIME -> Optional.of(workingDays.add(paidOn, 0));
      case NEXT_WORKING_DAY -> Optional.of(workingDays.add(paidOn, 1));
      case AFTER_REVIEW -> Optional.empty();
    };
  }

  /** The arrival of a payment that is collected: counted from its release when it was held. */
  public Optional<WorkingDayAnswer> of(Payment payment) {
    if (payment.state() != PaymentState.PAID) {
      return Optional.empty();
    }
    Instant from = payment.review().map(Review::at).orElse(payment.charge().orElseThrow().at());
    LocalDate day = BusinessDay.of(from);
    return Optional.of(
        expected(payment.terms().method(), day).orElseGet(() -> workingDays.add(day, 0)));
  }

  /** The last day of a review that was asked for on {@code heldOn}. */
  public WorkingDayAnswer reviewDue(LocalDate heldOn) {
    return workingDays.add(heldOn, REVIEW_WORKING_DAYS);
  }
}
