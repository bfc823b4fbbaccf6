package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.Transaction;

/**
 * What the books hold under one order number.
 *
 * @param order the terms; empty for a number that was closed before its charge arrived
 * @param takings every time money is taken under this number, oldest first
 * @param reason the reason code of a declined or closed number; empty for others
 * @param arrivesAt when the provider learns of the number; empty once it has
 */
public record BookedCharge(
    String orderNo,
    State state,
    Optional<ChargeOrder> order,
    List<Taking> takings,
    String reason,
    Optional<Instant> arrivesAt) {

  /** As booked; whatever the state, an order counts as charged once money has been taken. */
  public enum State {
    CHARGED,
    PENDING,
    DECLINED,
    CLOSED;

    private boolean takesMoney() {
      return this == CHARGED || this == PENDING;
    }
  }

  private static final String ORDER_CLOSED = "ORDER_CLOSED";
  private static final String STILL_PAYING = "USERPAYING";

  public BookedCharge {
    Objects.requireNonNull(orderNo);
    Objects.requireNonNull(arrivesAt);
    takings = List.copyOf(takings);
    if (state != State.CLOSED && order.isEmpty()) {
      throw new IllegalArgumentException("only a closed number has no terms");
    }
    if (state.takesMoney() != reason.isEmpty()) {
      throw new IllegalArgumentException("money is taken, or there is a reason why not");
    }
    // A closed number may yet be charged: that is a fault, not a mistake in the books.
    if (state != State.CLOSED && state.takesMoney() == takings.isEmpty()) {
      throw new IllegalArgumentException("money is taken exactly where the state says so");
    }
  }

  static BookedCharge charged(ChargeOrder order, List<Taking> takings) {
    return booked(State.CHARGED, order, takings, "");
  }

  /** Succeeds by itself at the time of {@code taking}; nobody can stop it. */
  static BookedCharge pending(ChargeOrder order, Taking taking) {
    return booked(State.PENDING, order, List.of(taking), "");
  }

  static BookedCharge declined(ChargeOrder order, String reason) {
    return booked(State.DECLINED, order, List.of(), reason);
  }

  /** A number that will be charged although it is closed before. */
  static BookedCharge closedInVain(ChargeOrder order, Taking taking) {
    return booked(State.CLOSED, order, List.of(taking), ORDER_CLOSED);
  }

  private static BookedCharge booked(
      State state, ChargeOrder order, List<Taking> takings, String reason) {
    return new BookedCharge(
        order.orderNo(), state, Optional.of(order), takings, reason, Optional.empty());
  }

  /** A number that may never be charged. */
  static BookedCharge closed(String orderNo) {
    return new BookedCharge(
        orderNo, State.CLOSED, Optional.empty(), List.of(), ORDER_CLOSED, Optional.empty());
  }

  /** The same while its call is on the way: it arrives when the money is taken. */
  BookedCharge onItsWay() {
    return arriving(Optional.of(takings.get(0).transaction().at()));
  }

  private BookedCharge arriving(Optional<Instant> at) {
    return new BookedCharge(orderNo, state, order, takings, reason, at);
  }

  /** What the books hold when the number is closed while its call is on the way. */
  BookedCharge closedOnItsWay() {
    return state == State.CLOSED ? arriving(Optional.empty()) : closed(orderNo);
  }

  /** Whether the provider has heard of the number at {@code now}. */
  boolean isKnownAt(Instant now) {
    return arrivesAt.map(at -> !at.isAfter(now)).orElse(true);
  }

  List<Transaction> takenAt(Instant now) {
    return takings.stream()
        .filter(taking -> taking.isTakenAt(now))
        .map(Taking::transaction)
        .toList();
  }

  ChargeAnswer answerAt(Instant now) {
    List<Transaction> taken = takenAt(now);
    if (!taken.isEmpty()) {
      return ChargeAnswer.succeeded(taken);
    }
    return switch (state) {
      case CHARGED, PENDING -> ChargeAnswer.of(ChargeAnswer.Kind.PROCESSING, STILL_PAYING);
      case DECLINED -> ChargeAnswer.of(ChargeAnswer.Kind.DECLINED, reason);
      case CLOSED -> ChargeAnswer.of(ChargeAnswer.Kind.CLOSED, reason);
    };
  }

  /** Whether {@code again} asks for what was booked; the description may differ. */
  boolean isFor(ChargeOrder again) {
    return order
        .map(o -> o.amount().equals(again.amount()) && o.method() == again.method())
        .orElse(true);
  }
}
