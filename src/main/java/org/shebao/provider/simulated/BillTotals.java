package org.shebao.provider.simulated;

import org.shebao.money.Money;

/** The sums of a bill. */
public record BillTotals(long payments, Money paid, long refunds, Money refunded) {
  public static final BillTotals NONE = new BillTotals(0, Money.ZERO, 0, Money.ZERO);

  public long rows() {
    return payments + refunds;
  }

  BillTotals plus(BillRow row) {
    return row.refund().isPresent()
        ? new BillTotals(payments, paid, refunds + 1, refunded.plus(row.amount()))
        : new BillTotals(payments + 1, paid.plus(row.amount()), refunds, refunded);
  }
}
