package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.person.InsuredPerson;
import org.shebao.receipt.Receipt;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;

/**
 * One payment with everything a clerk reads beside it.
 *
 * @param receipt present exactly when the payment was collected
 * @param booked false for a payment that only a dry run made up: it is in no book
 */
public record PaymentFile(
    Payment payment,
    InsuredPerson person,
    Optional<InsuredPerson> payer,
    Optional<Receipt> receipt,
    Dates dates,
    Aftermath aftermath,
    boolean booked) {

  /**
   * What is expected when.
   *
   * @param arrival when the money arrives, once that can be said
   * @param reviewDue by when a held payment is reviewed, by the station's own promise
   */
  public record Dates(Optional<WorkingDayAnswer> arrival, Optional<WorkingDayAnswer> reviewDue) {}

  /**
   * What came after the payment was taken.
   *
   * @param refunds oldest first
   * @param surplus what the provider took besides, oldest first
   * @param escalations what a person has to look at now
   * @param inquiry when the provider is asked again, while the outcome is open
   */
  public record Aftermath(
      List<Refund> refunds,
      List<SurplusCharge> surplus,
      List<Escalation> escalations,
      Optional<Inquiry> inquiry) {
    public Aftermath {
      refunds = List.copyOf(refunds);
      surplus = List.copyOf(surplus);
      escalations = List.copyOf(escalations);
    }
  }

  PaymentFile madeUp() {
    return new PaymentFile(payment, person, payer, receipt, dates, aftermath, false);
  }
}
