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
 */
public record PaymentFile(
    Payment payment,
    InsuredPerson person,
    Optional<InsuredPerson> payer,
    Optional<Receipt> receipt,
    Optional<WorkingDayAnswer> arrival,
    Optional<WorkingDayAnswer> reviewDue) {}
