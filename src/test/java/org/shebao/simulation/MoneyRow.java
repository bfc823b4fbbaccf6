package org.shebao.simulation;

import java.time.Instant;
import org.shebao.engine.LedgerLine;
import org.shebao.money.Money;
import org.shebao.provider.simulated.BillRow;

/**
 * Money that moved at the provider, as one of the two parties wrote it down.
 *
 * @param number the order's, or the refund's
 * @param transaction the provider's own number of it
 */
record MoneyRow(String number, String transaction, Money amount, Instant at) {

  static MoneyRow of(BillRow row) {
    return row.refund()
        .map(
            refund ->
                new MoneyRow(
                    refund.refundNo(), row.mark().number(), refund.amount(), row.mark().at()))
        .orElseGet(
            () ->
                new MoneyRow(
                    row.order().orderNo(),
                    row.transactionNo(),
                    row.order().amount(),
                    row.mark().at()));
  }

  static MoneyRow of(LedgerLine line) {
    return new MoneyRow(
        line.orderNo(), line.providerTransaction(), line.amount(), line.occurredAt());
  }
}
