package org.shebao.engine;

import java.util.Optional;
import org.shebao.payment.Payment;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;

/**
 * One refund with everything a clerk reads beside it.
 *
 * @param payment the payment it belongs to, as it stands now
 * @param receipt present exactly when the money is back
 * @param booked false for a refund that only a dry run made up: it is in no book
 */
public record RefundFile(
    Refund refund, PaymentFile payment, Optional<RefundReceipt> receipt, boolean booked) {
  static RefundFile of(Refund refund, Pages pages, PaymentBooking payments) {
    Payment payment = pages.payments().find(refund.target().paymentId()).orElseThrow();
    return new RefundFile(
        refund, payments.file(pages, payment), pages.receipts().ofRefund(refund.id()), true);
  }

  RefundFile madeUp() {
    return new RefundFile(refund, payment, receipt, false);
  }
}
