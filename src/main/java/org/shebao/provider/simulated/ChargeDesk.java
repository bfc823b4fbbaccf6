package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;

/** Books, tells and closes charges inside an open transaction. */
final class ChargeDesk {
  private static final String NUMBER_USED = "OUT_TRADE_NO_USED";

  private final UnaryOperator<LocalDate> nextWorkingDay;
  private final Duration clientTimeout;

  ChargeDesk(UnaryOperator<LocalDate> nextWorkingDay, Duration clientTimeout) {
    this.nextWorkingDay = nextWorkingDay;
    this.clientTimeout = clientTimeout;
  }

  ChargeAnswer charge(BookPage page, ChargeOrder order, Instant now) {
    return page.charge(order.orderNo())
        .filter(booked -> booked.isKnownAt(now))
        .map(booked -> repeated(booked, order, now))
        .orElseGet(() -> first(page, order, now));
  }

  private static ChargeAnswer repeated(BookedCharge booked, ChargeOrder again, Instant now) {
    return booked.isFor(again)
        ? booked.answerAt(now)
        : ChargeAnswer.of(ChargeAnswer.Kind.DECLINED, NUMBER_USED);
  }

  private ChargeAnswer first(BookPage page, ChargeOrder order, Instant now) {
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.of(order));
    if (fault.filter(Fault::swallowsCall).isPresent()) {
      return reply(ChargeReply.notFound(), fault);
    }
    BookedCharge booked = new ChargeBooking(page, nextWorkingDay, now).of(order, fault);
    page.charge(order.orderNo()).ifPresent(page::forget);
    page.add(booked);
    return reply(booked.answerAt(now), fault);
  }

  ChargeAnswer query(BookPage page, String orderNo, Instant now) {
    Optional<BookedCharge> known = page.charge(orderNo).filter(booked -> booked.isKnownAt(now));
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.query(orderNo, known));
    return reply(known.map(booked -> booked.answerAt(now)).orElseGet(ChargeReply::notFound), fault);
  }

  ChargeAnswer close(BookPage page, String orderNo, Instant now) {
    Optional<BookedCharge> booked = page.charge(orderNo);
    Optional<BookedCharge> known = booked.filter(charge -> charge.isKnownAt(now));
    Optional<Fault> fault = FaultScript.strike(page.faults(), Arrival.close(orderNo, known));
    if (fault.filter(Fault::swallowsCall).isPresent()) {
      return reply(ChargeReply.notFound(), fault);
    }
    return reply(known.orElseGet(() -> closed(page, orderNo, booked)).answerAt(now), fault);
  }

  private static BookedCharge closed(
      BookPage page, String orderNo, Optional<BookedCharge> onItsWay) {
    onItsWay.ifPresent(page::forget);
    BookedCharge closed =
        onItsWay.map(BookedCharge::closedOnItsWay).orElseGet(() -> BookedCharge.closed(orderNo));
    page.add(closed);
    return closed;
  }

  private ChargeAnswer reply(ChargeAnswer truth, Optional<Fault> fault) {
    return ChargeReply.to(truth, fault, clientTimeout);
  }
}
