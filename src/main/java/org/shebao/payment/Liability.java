package org.shebao.payment;

import org.shebao.contribution.Period;
import org.shebao.region.InsuranceType;

/** What is paid for: one insurance of one person for one period. It can be paid once. */
public record Liability(String personId, InsuranceType insurance, Period period) {}
