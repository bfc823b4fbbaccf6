package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;

/**
 * What the books hold for ever under one order number.
 *
 * @param order the terms; empty exactly for a number that was closed before it was charged
 * @param taking present exactly when money was or will be taken
 * @param reason the reason code; empty when money was or will be taken
 */
public record BookedCharge(
    String orderNo,
    State state,
    Optional<ChargeOrder> order,
    Optional<Taking> taking,
    String reason) {

  /** As booked; a pending order counts as charged from its time on. */
  public enum State {
    CHARGED,
    PENDING,
    DECLINED,
    CLOSED
  }

  private static final String ORDER_CLOSED = "ORDER_CLOSED";
  private static final String STILL_PAYING = "USERPAYING";

  public BookedCharge {
    Objects.requireNonNull(orderNo);
    Objects.requireNonNull(reason);
    if ((state == State.CLOSED) == order.isPresent()) {
      throw new IllegalArgumentException("exactly a closed number has no terms");
    }
    boolean takes = state == State.CHARGED || state == State.PENDING;
    if (takes != taking.isPresent() || takes != reason.isEmpty()) {
      throw new IllegalArgumentException("money is taken, or there is a reason why not");
    }
  }

  static BookedCharge charged(ChargeOrder order, Taking taking) {
    return taking(State.CHARGED, order, taking);
  }

  /** Succeeds by itself at the time of {@code taking}; nobody can stop it. */
  static BookedCharge pending(ChargeOrder order, Taking taking) {
    return taking(State.PENDING, order, taking);
  }

  private static BookedCharge taking(State state, ChargeOrder order, Taking taking) {
    return new BookedCharge(order.orderNo(), state, Optional.of(order), Optional.of(taking), "");
  }

  static BookedCharge declined(ChargeOrder order, String reason) {
    return new BookedCharge(
        order.orderNo(), State.DECLINED, Optional.of(order), Optional.empty(), reason);
  }

  /** A number that may never be charged. */
  static BookedCharge closed(String orderNo) {
    return new BookedCharge(
        orderNo, State.CLOSED, Optional.empty(), Optional.empty(), ORDER_CLOSED);
  }

  /** The state as the provider tells it at {@code now}. */
  State stateAt(Instant now) {
    boolean due = taking.filter(t -> !t.at().isAfter(now)).isPresent();
    return state == State.PENDING && due ? State.CHARGED : state;
  }

  ChargeAnswer answerAt(Instant now) {
    return switch (stateAt(now)) {
      case CHARGED -> succeeded(order.orElseThrow(), taking.orElseThrow());
      case PENDING -> ChargeAnswer.of(ChargeAnswer.Kind.PROCESSING, STILL_PAYING);
      case DECLINED -> ChargeAnswer.of(ChargeAnswer.Kind.DECLINED, reason);
      case CLOSED -> ChargeAnswer.of(ChargeAnswer.Kind.CLOSED, reason);
    };
  }

  private static ChargeAnswer succeeded(ChargeOrder order, Taking taking) {
    return ChargeAnswer.succeeded(taking.transactionNo(), order.amount(), taking.at());
  }

  /** Whether {@code again} asks for what was booked; the description may differ. */
  boolean isFor(ChargeOrder again) {
    return order
        .map(o -> o.amount().equals(again.amount()) && o.method() == again.method())
        .orElse(true);
  }
}
