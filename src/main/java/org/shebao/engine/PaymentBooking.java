package org.shebao.engine;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.shebao.calendar.BusinessDay;
import org.shebao.payment.Arrivals;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Step;
import org.shebao.person.InsuredPerson;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.receipt.PickupCode;
import org.shebao.receipt.Receipt;

/** Writes the steps of payments: state, journal, postings and receipt in one transaction. */
final class PaymentBooking {
  private final Books books;
  private final Arrivals arrivals;
  private final RandomGenerator random;

  PaymentBooking(Books books, Arrivals arrivals, RandomGenerator random) {
    this.books = books;
    this.arrivals = arrivals;
    this.random = random;
  }

  /** Books what the provider said of a charge; whoever settled the payment first is right. */
  PaymentFile answered(String paymentId, ChargeAnswer answer, Caller caller) {
    return books.write(
        pages -> {
          Payment current = pages.payments().find(paymentId).orElseThrow();
          if (current.state() != PaymentState.UNKNOWN) {
            return file(pages, current);
          }
          Step step = PaymentSteps.answered(current, answer, caller.now(), caller.operator());
          return file(pages, write(pages, current, step, caller));
        });
  }

  /** Books what the provider said of the refund of a turned-down payment. */
  PaymentFile returned(String paymentId, RefundAnswer answer, Caller caller) {
    return books.write(
        pages -> {
          Payment current = pages.payments().find(paymentId).orElseThrow();
          if (current.state() != PaymentState.REFUNDING) {
            return file(pages, current);
          }
          Step step = PaymentSteps.returned(current, answer, caller.now(), caller.operator());
          return file(pages, write(pages, current, step, caller));
        });
  }

  /** Writes one step of a payment that stands as {@code before}. */
  Payment write(Pages pages, Payment before, Step step, Caller caller) {
    if (!pages.payments().replace(before, step.after())) {
      throw new IllegalStateException(before.id() + " changed inside a transaction");
    }
    pages.journal().append(step.entry());
    if (step.after().state() == PaymentState.PAID) {
      pages.receipts().insert(receipt(pages, step.after(), caller));
    }
    return step.after();
  }

  private Receipt receipt(Pages pages, Payment paid, Caller caller) {
    PickupCode code = PickupCode.random(random);
    while (pages.receipts().isTaken(code)) {
      code = PickupCode.random(random);
    }
    return Receipt.issue(
        paid.id(), caller.now(), BusinessDay.of(paid.charge().orElseThrow().at()), code);
  }

  PaymentFile file(Pages pages, Payment payment) {
    boolean held = payment.state() == PaymentState.HELD;
    return new PaymentFile(
        payment,
        person(pages, payment.liability().personId()),
        payment.terms().payerId().map(payer -> person(pages, payer)),
        pages.receipts().ofPayment(payment.id()),
        arrivals.of(payment),
        held
            ? Optional.of(arrivals.reviewDue(BusinessDay.of(payment.taking().at())))
            : Optional.empty(),
        true);
  }

  private static InsuredPerson person(Pages pages, String id) {
    return pages.persons().find(id).orElseThrow();
  }
}
