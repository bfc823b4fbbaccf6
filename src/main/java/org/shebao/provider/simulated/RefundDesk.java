package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/** Books and tells refunds inside an open transaction. */
final class RefundDesk {
  private static final String NUMBER_USED = "REFUND_NO_USED";
  private static final String NO_SUCH_REFUND = "RESOURCE_NOT_EXISTS";

  private final Duration clientTimeout;

  RefundDesk(Duration clientTimeout) {
    this.clientTimeout = clientTimeout;
  }

  RefundAnswer refund(BookPage page, RefundOrder order, Instant now) {
    return page.refund(order.refundNo())
        .map(booked -> repeated(page, booked, order, now))
        .orElseGet(() -> first(page, order, now));
  }

  private static RefundAnswer repeated(
      BookPage page, BookedRefund booked, RefundOrder again, Instant now) {
    if (!booked.order().equals(again)) {
      return RefundAnswer.of(RefundAnswer.Kind.DECLINED, NUMBER_USED);
    }
    if (!booked.awaitsRepetition(now)) {
      return booked.answerAt(now);
    }
    BookedRefund done = booked.doneAt(now);
    page.complete(done);
    return done.answerAt(now);
  }

  private RefundAnswer first(BookPage page, RefundOrder order, Instant now) {
    Optional<BookedCharge> charge =
        page.charge(order.orderNo()).filter(booked -> booked.isKnownAt(now));
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.of(order, charge));
    if (fault.filter(Fault::swallowsCall).isPresent()) {
      return reply(notFound(), fault);
    }
    Refunded before = page.refunded(order.transactionNo());
    Optional<String> refusal =
        fault
            .filter(f -> f.behaviour() == Behaviour.DECLINE)
            .map(f -> f.terms().reason())
            .or(() -> RefundRules.refusal(order, charge, before, now));
    if (refusal.isEmpty() && RefundRules.isTooSoon(before, now)) {
      // No last word, so nothing to book: the number is free to come again.
      return reply(noAnswer(RefundRules.TOO_SOON), fault);
    }
    BookedRefund booked =
        refusal
            .map(reason -> BookedRefund.declined(order, reason))
            .orElseGet(() -> BookedRefund.accepted(order, acceptance(page, fault, now)));
    page.add(booked);
    return reply(booked.answerAt(now), fault);
  }

  private static BookedRefund.Acceptance acceptance(
      BookPage page, Optional<Fault> fault, Instant now) {
    String number = Series.REFUND.number(now, page.next(Series.REFUND));
    Optional<FaultTerms> failing =
        fault.filter(f -> f.behaviour() == Behaviour.ABNORMAL).map(Fault::terms);
    Optional<Instant> abnormalAt = failing.map(terms -> now.plus(terms.delay()));
    if (failing.isPresent()) {
      return new BookedRefund.Acceptance(
          number,
          now,
          abnormalAt,
          failing.get().doneAfter().map(after -> abnormalAt.get().plus(after)));
    }
    Duration takes =
        fault
            .filter(f -> f.behaviour() == Behaviour.PROCESSING)
            .map(f -> f.terms().delay())
            .orElse(Duration.ZERO);
    return new BookedRefund.Acceptance(number, now, Optional.empty(), Optional.of(now.plus(takes)));
  }

  RefundAnswer query(BookPage page, String refundNo, Instant now) {
    Optional<BookedRefund> booked = page.refund(refundNo);
    Optional<BookedCharge> charge = booked.flatMap(r -> page.charge(r.order().orderNo()));
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.refundQuery(booked, charge));
    return reply(booked.map(r -> r.answerAt(now)).orElseGet(RefundDesk::notFound), fault);
  }

  private RefundAnswer reply(RefundAnswer truth, Optional<Fault> fault) {
    return fault.flatMap(f -> f.silence(clientTimeout)).map(RefundDesk::noAnswer).orElse(truth);
  }

  static RefundAnswer noAnswer(String reason) {
    return RefundAnswer.of(RefundAnswer.Kind.NO_ANSWER, reason);
  }

  private static RefundAnswer notFound() {
    return RefundAnswer.of(RefundAnswer.Kind.NOT_FOUND, NO_SUCH_REFUND);
  }
}
