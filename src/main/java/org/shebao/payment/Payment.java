package org.shebao.payment;

import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;

/**
 * One attempt to collect one liability.
 *
 * @param id our number, which is the provider's order number as well
 * @param charge present once the provider said that it took the money
 * @param review present once a second person decided
 */
public record Payment(
    String id,
    Liability liability,
    Terms terms,
    Taking taking,
    PaymentState state,
    Optional<Charge> charge,
    Optional<Review> review) {

  public Payment {
    boolean charged = state != PaymentState.UNKNOWN && state.mayHaveMoved();
    if (charged && charge.isEmpty()) {
      throw new IllegalArgumentException(state + " without a charge");
    }
  }

  /** A payment that is about to be sent to the provider. */
  public static Payment intended(String id, Liability liability, Terms terms, Taking taking) {
    return new Payment(
        id, liability, terms, taking, PaymentState.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /** The number under which a turned-down payment goes back at first. */
  public String returnNo() {
    return "R" + id;
  }

  /** Whether a reviewer turned it down: the money is owed back, and no contribution was made. */
  public boolean isTurnedDown() {
    return review.filter(decision -> !decision.approved()).isPresent();
  }

  /** What no refund has set aside yet; zero while nothing was charged. */
  public Money unreserved() {
    return charge.map(taken -> terms.amount().minus(taken.reserved())).orElse(Money.ZERO);
  }

  /** When the contribution counts as made: charged, and released where it was held. */
  public Instant paidAt() {
    return review
        .filter(Review::approved)
        .map(Review::at)
        .orElseGet(() -> charge.orElseThrow().at());
  }

  /**
   * The payment with {@code reserved} set aside of its charge, in the state that follows from it.
   */
  public Payment reserving(Money reserved, PaymentState next) {
    Charge before = charge.orElseThrow();
    Charge after = new Charge(before.transactionNo(), before.at(), reserved);
    PaymentState stays = next == state ? state : become(next);
    return new Payment(id, liability, terms, taking, stays, Optional.of(after), review);
  }

  Payment charged(PaymentState next, Charge by) {
    return new Payment(id, liability, terms, taking, become(next), Optional.of(by), review);
  }

  Payment reviewed(PaymentState next, Review by) {
    return new Payment(id, liability, terms, taking, become(next), charge, Optional.of(by));
  }

  Payment ended(PaymentState next) {
    return new Payment(id, liability, terms, taking, become(next), charge, review);
  }

  private PaymentState become(PaymentState next) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException(id + ": " + state + " cannot become " + next);
    }
    return next;
  }
}
