package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.shebao.calendar.BusinessDay;
import org.shebao.payment.Arrivals;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Step;
import org.shebao.person.InsuredPerson;
import org.shebao.provider.ChargeAnswer;
import org.shebao.receipt.PickupCode;
import org.shebao.receipt.Receipt;
import org.shebao.recovery.Escalation;
import org.shebao.rule.Decision;

/** Writes the steps of payments: state, journal, postings and receipt in one transaction. */
final class PaymentBooking {
  private final Books books;
  private final Arrivals arrivals;
  private final FollowUp followUp;
  private final RandomGenerator random;

  PaymentBooking(Books books, Arrivals arrivals, FollowUp followUp, RandomGenerator random) {
    this.books = books;
    this.arrivals = arrivals;
    this.followUp = followUp;
    this.random = random;
  }

  /** A payment, and what the provider said of its charge if it was asked. */
  record Heard(Payment payment, Optional<ChargeAnswer> answer) {}

  /** Books what the provider said of a charge. */
  PaymentFile answered(String paymentId, ChargeAnswer answer, Caller caller) {
    return books.write(pages -> answered(pages, paymentId, answer, caller));
  }

  /** Books what the provider said of a group of charges in one transaction. */
  List<Decision<PaymentFile>> answered(List<Decision<Heard>> group, Caller caller) {
    Function<Pages, List<Decision<PaymentFile>>> work =
        pages -> group.stream().map(heard -> heard.map(one -> file(pages, one, caller))).toList();
    boolean news =
        group.stream()
            .anyMatch(heard -> heard.fold(one -> one.answer().isPresent(), refusal -> false));
    return news ? books.write(work) : books.read(work);
  }

  private PaymentFile file(Pages pages, Heard heard, Caller caller) {
    return heard
        .answer()
        .map(answer -> answered(pages, heard.payment().id(), answer, caller))
        .orElseGet(() -> file(pages, heard.payment()));
  }

  private PaymentFile answered(Pages pages, String paymentId, ChargeAnswer answer, Caller caller) {
    Payment before = pages.payments().find(paymentId).orElseThrow();
    Step step =
        PaymentSteps.answered(
            before,
            answer,
            new PaymentSteps.Booking(
                caller.now(),
                caller.operator(),
                number -> pages.surplus().find(number).isPresent()));
    Payment after = write(pages, before, step, caller);
    followUp.charged(pages, before, step, answer, caller);
    return file(pages, after);
  }

  /** Writes one step of a payment that stands as {@code before}. */
  Payment write(Pages pages, Payment before, Step step, Caller caller) {
    if (step.isEmpty()) {
      return before;
    }
    if (!pages.payments().replace(before, step.after())) {
      throw new IllegalStateException(before.id() + " changed inside a transaction");
    }
    step.entries().forEach(pages.journal()::append);
    step.surplus().forEach(pages.surplus()::insert);
    boolean collected = step.after().state() == PaymentState.PAID;
    if (collected && before.state() != PaymentState.PAID) {
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
        new PaymentFile.Dates(
            arrivals.of(payment),
            held
                ? Optional.of(arrivals.reviewDue(BusinessDay.of(payment.taking().at())))
                : Optional.empty()),
        aftermath(pages, payment),
        true);
  }

  private static PaymentFile.Aftermath aftermath(Pages pages, Payment payment) {
    List<Escalation> open =
        pages.escalations().of(payment.id()).stream().filter(Escalation::isOpen).toList();
    return new PaymentFile.Aftermath(
        pages.refunds().of(payment.id()),
        pages.surplus().of(payment.id()),
        open,
        pages.inquiries().find(payment.id()).filter(each -> each.until().isEmpty()));
  }

  private static InsuredPerson person(Pages pages, String id) {
    return pages.persons().find(id).orElseThrow();
  }
}
