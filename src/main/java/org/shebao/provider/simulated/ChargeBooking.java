package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.Transaction;

/** Makes what is booked of one charge: the money at once and in full, unless a fault strikes. */
final class ChargeBooking {
  private static final Map<Behaviour, Way> WAYS = new EnumMap<>(Behaviour.class);

  static {
    WAYS.put(
        Behaviour.DECLINE, (booking, order, terms) -> BookedCharge.declined(order, terms.reason()));
    WAYS.put(
        Behaviour.LATE_SUCCESS,
        (booking, order, terms) -> BookedCharge.pending(order, booking.late(order, terms)));
    WAYS.put(
        Behaviour.LATE_ARRIVAL,
        (booking, order, terms) ->
            BookedCharge.pending(order, booking.late(order, terms)).onItsWay());
    WAYS.put(
        Behaviour.SUCCESS_AFTER_CLOSE,
        (booking, order, terms) ->
            BookedCharge.closedInVain(order, booking.late(order, terms)).onItsWay());
    WAYS.put(
        Behaviour.CHARGED_TWICE,
        (booking, order, terms) ->
            BookedCharge.charged(
                order, List.of(booking.atOnce(order), booking.late(order, terms))));
    WAYS.put(
        Behaviour.WRONG_AMOUNT,
        (booking, order, terms) -> {
          Money wrong = terms.amount().orElseThrow().insteadOf(order.amount());
          return BookedCharge.charged(order, List.of(booking.taking(order, wrong, Duration.ZERO)));
        });
  }

  /** What one behaviour makes of a charge. */
  private interface Way {
    BookedCharge book(ChargeBooking booking, ChargeOrder order, FaultTerms terms);
  }

  private final BookPage page;
  private final UnaryOperator<LocalDate> nextWorkingDay;
  private final Instant now;

  ChargeBooking(BookPage page, UnaryOperator<LocalDate> nextWorkingDay, Instant now) {
    this.page = page;
    this.nextWorkingDay = nextWorkingDay;
    this.now = now;
  }

  BookedCharge of(ChargeOrder order, Optional<Fault> fault) {
    return fault
        .filter(f -> WAYS.containsKey(f.behaviour()))
        .map(f -> WAYS.get(f.behaviour()).book(this, order, f.terms()))
        .orElseGet(() -> BookedCharge.charged(order, List.of(atOnce(order))));
  }

  private Taking atOnce(ChargeOrder order) {
    return taking(order, order.amount(), Duration.ZERO);
  }

  private Taking late(ChargeOrder order, FaultTerms terms) {
    return taking(order, order.amount(), terms.delay());
  }

  private Taking taking(ChargeOrder order, Money amount, Duration delay) {
    Instant at = now.plus(delay);
    String number = Series.TRANSACTION.number(at, page.next(Series.TRANSACTION));
    LocalDate settlesOn = Settlement.day(order.method(), ShanghaiTime.dateOf(at), nextWorkingDay);
    return new Taking(new Transaction(number, amount, at), settlesOn, !delay.isZero());
  }
}
