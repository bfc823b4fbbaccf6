package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;

/** Books charges inside an open transaction. */
final class ChargeDesk {
  private static final String NUMBER_USED = "OUT_TRADE_NO_USED";
  private static final String TIMED_OUT = "TIMEOUT";

  private final UnaryOperator<LocalDate> nextWorkingDay;
  private final Duration clientTimeout;

  ChargeDesk(UnaryOperator<LocalDate> nextWorkingDay, Duration clientTimeout) {
    this.nextWorkingDay = nextWorkingDay;
    this.clientTimeout = clientTimeout;
  }

  static ChargeAnswer noAnswer() {
    return ChargeAnswer.of(ChargeAnswer.Kind.NO_ANSWER, TIMED_OUT);
  }

  ChargeAnswer charge(BookPage page, ChargeOrder order, Instant now) {
    return page.charge(order.orderNo())
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
      return noAnswer();
    }
    BookedCharge booked =
        fault
            .map(f -> outcome(page, order, f, now))
            .orElseGet(() -> BookedCharge.charged(order, taking(page, order, now)));
    page.add(booked);
    boolean lost = fault.filter(f -> f.losesAnswer(clientTimeout)).isPresent();
    return lost ? noAnswer() : booked.answerAt(now);
  }

  private BookedCharge outcome(BookPage page, ChargeOrder order, Fault fault, Instant now) {
    return switch (fault.behaviour()) {
      case DECLINE -> BookedCharge.declined(order, fault.reason());
      case LATE_SUCCESS ->
          BookedCharge.pending(order, taking(page, order, now.plus(fault.delay())));
      case TIMEOUT_AFTER, SLOW -> BookedCharge.charged(order, taking(page, order, now));
      case TIMEOUT_BEFORE, TIMEOUT -> throw new IllegalStateException("the call never arrived");
    };
  }

  private Taking taking(BookPage page, ChargeOrder order, Instant at) {
    LocalDate settlesOn = Settlement.day(order.method(), ShanghaiTime.dateOf(at), nextWorkingDay);
    return new Taking(Series.TRANSACTION.number(at, page.next(Series.TRANSACTION)), at, settlesOn);
  }
}
