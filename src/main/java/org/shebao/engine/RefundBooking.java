package org.shebao.engine;

import java.util.List;
import org.shebao.calendar.BusinessDay;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.provider.RefundAnswer;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundStep;
import org.shebao.refund.RefundSteps;
import org.shebao.refund.Reserved;

/**
 * Writes the steps of refunds: their state, the journal, what they set aside of the payment, and
 * the receipt, in one transaction.
 */
final class RefundBooking {
  private final Books books;
  private final FollowUp followUp;

  RefundBooking(Books books, FollowUp followUp) {
    this.books = books;
    this.followUp = followUp;
  }

  /** Writes a new refund; the database refuses one that would exceed the charge. */
  Refund open(Pages pages, Refund refund) {
    pages.refunds().insert(refund);
    pages.journal().append(RefundSteps.opened(refund, payment(pages, refund)).entry());
    reserve(pages, refund.target().paymentId());
    return refund;
  }

  /** Books what the provider said of a refund; whoever settled it first is right. */
  Refund answered(String refundId, RefundAnswer answer, Caller caller) {
    return books.write(pages -> answered(pages, refundId, answer, caller));
  }

  private Refund answered(Pages pages, String refundId, RefundAnswer answer, Caller caller) {
    Refund before = pages.refunds().find(refundId).orElseThrow();
    if (!before.state().isAtProvider()) {
      return before;
    }
    Refund after =
        RefundSteps.answered(
                before, payment(pages, before), answer, caller.now(), caller.operator())
            .map(step -> write(pages, before, step, caller))
            .orElse(before);
    followUp.refunded(pages, after, caller);
    return after;
  }

  /** Writes one step of a refund that stands as {@code before}. */
  Refund write(Pages pages, Refund before, RefundStep step, Caller caller) {
    if (!pages.refunds().replace(before, step.after())) {
      throw new IllegalStateException(before.id() + " changed inside a transaction");
    }
    pages.journal().append(step.entry());
    reserve(pages, before.target().paymentId());
    if (step.after().state() == RefundState.REFUNDED) {
      pages.receipts().insert(receipt(pages, step.after(), caller));
    }
    return step.after();
  }

  /** Brings payment and surplus charges in line with what the refunds set aside. */
  private static void reserve(Pages pages, String paymentId) {
    Payment payment = pages.payments().find(paymentId).orElseThrow();
    List<SurplusCharge> surplus = pages.surplus().of(paymentId);
    Reserved reserved = new Reserved(payment, surplus, pages.refunds().of(paymentId));
    Payment settled = reserved.settled();
    if (!settled.equals(payment) && !pages.payments().replace(payment, settled)) {
      throw new IllegalStateException(paymentId + " changed inside a transaction");
    }
    for (SurplusCharge each : surplus) {
      Money sum = reserved.of(each.transactionNo());
      if (!sum.equals(each.reserved()) && !pages.surplus().replace(each, each.reserving(sum))) {
        throw new IllegalStateException(each.transactionNo() + " changed inside a transaction");
      }
    }
  }

  private static RefundReceipt receipt(Pages pages, Refund done, Caller caller) {
    return RefundReceipt.issue(
        done.id(),
        pages.receipts().ofPayment(done.target().paymentId()).map(Receipt::number),
        caller.now(),
        BusinessDay.of(done.handling().returnedAt().orElseThrow()));
  }

  private static Payment payment(Pages pages, Refund refund) {
    return pages.payments().find(refund.target().paymentId()).orElseThrow();
  }
}
