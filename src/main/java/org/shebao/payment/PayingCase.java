package org.shebao.payment;

import java.time.LocalDate;
import org.shebao.contribution.Period;
import org.shebao.person.Subsidy;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.RegionPolicy;

/**
 * What the rules look at when somebody wants to pay.
 *
 * @param policy the policy of the insured person's region on the day
 * @param subsidyRuledOut whether the clerk asked the office and no subsidy applies (G23)
 * @param on the business date of the payment
 */
public record PayingCase(
    RegionPolicy policy,
    PayerGroup group,
    Subsidy subsidy,
    boolean subsidyRuledOut,
    InsuranceType insurance,
    Period period,
    LocalDate on) {}
