package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/**
 * What the books hold for ever under one refund number: the money went back, or the reason why not.
 *
 * @param returned present exactly when the money went back
 * @param reason the reason code; empty exactly when the money went back
 */
public record BookedRefund(RefundOrder order, Optional<Returned> returned, String reason) {

  /** Money sent back: the provider's number of the refund, and when. */
  public record Returned(String transactionNo, Instant at) {
    public Returned {
      Objects.requireNonNull(transactionNo);
      Objects.requireNonNull(at);
    }
  }

  public BookedRefund {
    Objects.requireNonNull(order);
    if (returned.isPresent() != reason.isEmpty()) {
      throw new IllegalArgumentException("the money went back, or there is a reason why not");
    }
  }

  static BookedRefund done(RefundOrder order, Returned returned) {
    return new BookedRefund(order, Optional.of(returned), "");
  }

  static BookedRefund declined(RefundOrder order, String reason) {
    return new BookedRefund(order, Optional.empty(), reason);
  }

  RefundAnswer answer() {
    return returned
        .map(r -> RefundAnswer.succeeded(r.transactionNo(), r.at(), r.at()))
        .orElseGet(() -> RefundAnswer.of(RefundAnswer.Kind.DECLINED, reason));
  }
}
