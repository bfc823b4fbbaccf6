package org.shebao.region;

import java.util.Objects;
import java.util.Set;

/** What a region lets be paid, by whom, with what, and for which receipt: the article's table. */
public record ServiceOffer(
    PolicyValue<Set<PayerGroup>> payerGroups,
    PolicyValue<Set<InsuranceType>> insurances,
    PolicyValue<Set<Channel>> channels,
    PolicyValue<Set<ReceiptRoute>> receiptRoutes) {
  public ServiceOffer {
    Objects.requireNonNull(payerGroups);
    Objects.requireNonNull(insurances);
    Objects.requireNonNull(channels);
    Objects.requireNonNull(receiptRoutes);
  }
}
