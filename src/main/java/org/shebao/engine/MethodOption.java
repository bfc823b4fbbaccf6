package org.shebao.engine;

import java.util.Optional;
import java.util.Set;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.payment.HoldReason;
import org.shebao.payment.PaymentMethod;
import org.shebao.rule.Refusal;

/**
 * What paying now by one method would mean.
 *
 * @param refusal why not; empty when it is allowed
 * @param arrival when the money would arrive; empty when a review comes first
 * @param reviewDue by when it would be reviewed, by the station's promise
 */
public record MethodOption(
    PaymentMethod method,
    Optional<Refusal> refusal,
    Optional<WorkingDayAnswer> arrival,
    Optional<WorkingDayAnswer> reviewDue,
    Set<HoldReason> holds) {}
