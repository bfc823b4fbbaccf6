package org.shebao.simulation;

import java.time.Instant;
import org.shebao.engine.LedgerLine;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.provider.simulated.BillRow;
import org.shebao.refund.Refund;

/**
 * Money that moved at the provider, as one of the two parties wrote it down.
 *
 * @param number the order's, or the refund's
 * @param transaction the provider's own number of it
 * @param isRefund whether it went back to the payer
 */
record MoneyRow(String number, String transaction, Money amount, Instant at, boolean isRefund) {

  static MoneyRow of(BillRow row) {
    return row.refund()
        .map(
            refund ->
                new MoneyRow(
                    refund.refundNo(), row.mark().number(), row.amount(), row.mark().at(), true))
        .orElseGet(
            () ->
                new MoneyRow(
                    row.order().orderNo(),
                    row.transactionNo(),
                    row.amount(),
                    row.mark().at(),
                    false));
  }

  static MoneyRow of(LedgerLine line) {
    return new MoneyRow(
        line.orderNo(),
        line.providerTransaction(),
        line.amount(),
        line.occurredAt(),
        line.kind().equals("refund"));
  }

  static MoneyRow of(Payment payment, Charge charge) {
    return new MoneyRow(
        payment.id(), charge.transactionNo(), payment.terms().amount(), charge.at(), false);
  }

  static MoneyRow of(SurplusCharge surplus) {
    return new MoneyRow(
        surplus.paymentId(), surplus.transactionNo(), surplus.amount(), surplus.at(), false);
  }

  static MoneyRow of(Refund refund, Refund.Acceptance acceptance) {
    return new MoneyRow(
        refund.id(), acceptance.transactionNo(), refund.amount(), acceptance.at(), true);
  }

  /** What the resident has less than before. */
  Money lost() {
    return isRefund ? amount.negated() : amount;
  }
}
