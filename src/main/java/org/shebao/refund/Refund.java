package org.shebao.refund;

import java.time.Instant;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.payment.Review;
import org.shebao.provider.RefundOrder;

/**
 * One refund of one transaction, whole or in part.
 *
 * @param id our number, which is the provider's refund number as well: sent again after a time-out,
 *     never replaced by a new one
 * @param amount positive
 */
public record Refund(
    String id,
    Target target,
    RefundKind kind,
    Money amount,
    Asking asking,
    RefundState state,
    Handling handling) {

  /**
   * Which money goes back.
   *
   * @param transactionNo the provider's number of the charge: the payment's own or a surplus one
   */
  public record Target(String paymentId, String transactionNo) {}

  /**
   * Who asked for it, and when; deadlines are judged at this moment (G01).
   *
   * @param requestId the caller's key for this one intention
   */
  public record Asking(String operator, String requestId, Instant at) {}

  /**
   * What became of it.
   *
   * @param review a second person's decision: an approval, or the override of a carry
   * @param acceptance the provider's number of it, and when it was accepted: its bill goes by that
   * @param returnedAt when the money was back with the payer
   */
  public record Handling(
      Optional<Review> review, Optional<Acceptance> acceptance, Optional<Instant> returnedAt) {
    static final Handling NONE = new Handling(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The provider took the refund on under this number. */
  public record Acceptance(String transactionNo, Instant at) {}

  public Refund {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund must be positive");
    }
    if ((state == RefundState.REFUNDED) != handling.returnedAt().isPresent()) {
      throw new IllegalArgumentException("exactly a refund that is done has a time");
    }
    if (handling.returnedAt().isPresent() && handling.acceptance().isEmpty()) {
      throw new IllegalArgumentException("a refund that is done was accepted");
    }
  }

  /** What the provider is asked to do. */
  public RefundOrder order() {
    return new RefundOrder(id, target.paymentId(), target.transactionNo(), amount);
  }

  /** When it was let go on: asked for, or, where a second person decides, their decision. */
  public Instant releasedAt() {
    return handling.review().map(Review::at).orElse(asking.at());
  }

  Refund become(RefundState next, Handling how) {
    if (next != state && !state.next().contains(next)) {
      throw new IllegalStateException(id + ": " + state + " cannot become " + next);
    }
    return new Refund(id, target, kind, amount, asking, next, how);
  }

  Refund reviewed(RefundState next, Review by) {
    return become(
        next, new Handling(Optional.of(by), handling.acceptance(), handling.returnedAt()));
  }
}
