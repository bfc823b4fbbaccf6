package org.shebao.payment;

import java.time.LocalDate;
import org.shebao.contribution.Period;
import org.shebao.person.Subsidy;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.PolicyTimeline;
import org.shebao.region.RegionPolicy;

/**
 * What the rules look at when somebody wants to pay.
 *
 * @param policies the policies of the insured person's region
 * @param subsidyRuledOut whether the clerk asked the office and no subsidy applies (G23)
 * @param on the business date of the payment
 */
public record PayingCase(
    PolicyTimeline policies,
    PayerGroup group,
    Subsidy subsidy,
    boolean subsidyRuledOut,
    InsuranceType insurance,
    Period period,
    LocalDate on) {

  /** The policy of the region on the day. */
  public RegionPolicy policy() {
    return policies.on(on);
  }

  /** The same wish on another day. */
  PayingCase on(LocalDate day) {
    return new PayingCase(policies, group, subsidy, subsidyRuledOut, insurance, period, day);
  }

  /** The same wish for another period. */
  public PayingCase forPeriod(Period other) {
    return new PayingCase(policies, group, subsidy, subsidyRuledOut, insurance, other, on);
  }
}
