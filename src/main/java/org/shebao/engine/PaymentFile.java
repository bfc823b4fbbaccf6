package org.shebao.engine;

import java.util.Optional;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.payment.Payment;
import org.shebao.person.InsuredPerson;
import org.shebao.receipt.Receipt;

/**
 * One payment with everything a clerk reads beside it.
 *
 * @param receipt present exactly when the payment is PAID
 * @param arrival when the money arrives, once that can be said
 * @param reviewDue by when a held payment is reviewed, by the station's own promise
 * @param booked false for a payment that only a dry run made up: it is in no book
 */
public record PaymentFile(
    Payment payment,
    InsuredPerson person,
    Optional<InsuredPerson> payer,
    Optional<Receipt> receipt,
    Optional<WorkingDayAnswer> arrival,
    Optional<WorkingDayAnswer> reviewDue,
    boolean booked) {

  PaymentFile madeUp() {
    return new PaymentFile(payment, person, payer, receipt, arrival, reviewDue, false);
  }
}
