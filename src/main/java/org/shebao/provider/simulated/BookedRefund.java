package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/**
 * What the books hold under one refund number: that it was accepted, or the reason why not.
 *
 * @param reason the reason code; empty exactly when it was accepted
 */
public record BookedRefund(RefundOrder order, Optional<Acceptance> accepted, String reason) {
  private static final String ON_ITS_WAY = "PROCESSING";
  private static final String NOT_DELIVERED = "USER_ACCOUNT_ABNORMAL";

  /**
   * A refund taken on, and how it goes on.
   *
   * @param number the provider's own
   * @param abnormalAt from when on it counts as failed; empty when it never does
   * @param returnedAt when the money is back; empty while that waits for the refund to be sent
   *     again
   */
  public record Acceptance(
      String number, Instant at, Optional<Instant> abnormalAt, Optional<Instant> returnedAt) {
    public Acceptance {
      Objects.requireNonNull(number);
      Objects.requireNonNull(at);
      if (abnormalAt.isEmpty() && returnedAt.isEmpty()) {
        throw new IllegalArgumentException("money that never comes back has failed to");
      }
    }

    /** How it stands. What was done in the call stays done for a clock that has gone back. */
    public RefundAnswer.Kind kindAt(Instant now) {
      if (returnedAt.filter(back -> back.equals(at) || !back.isAfter(now)).isPresent()) {
        return RefundAnswer.Kind.SUCCEEDED;
      }
      boolean failed = abnormalAt.filter(since -> !since.isAfter(now)).isPresent();
      return failed ? RefundAnswer.Kind.ABNORMAL : RefundAnswer.Kind.PROCESSING;
    }

    RefundAnswer answerAt(Instant now) {
      RefundAnswer.Kind kind = kindAt(now);
      return switch (kind) {
        case SUCCEEDED -> RefundAnswer.succeeded(number, at, returnedAt.orElseThrow());
        case ABNORMAL -> RefundAnswer.accepted(kind, number, at, NOT_DELIVERED);
        default -> RefundAnswer.accepted(kind, number, at, ON_ITS_WAY);
      };
    }
  }

  public BookedRefund {
    Objects.requireNonNull(order);
    if (accepted.isPresent() != reason.isEmpty()) {
      throw new IllegalArgumentException("it was accepted, or there is a reason why not");
    }
  }

  static BookedRefund accepted(RefundOrder order, Acceptance acceptance) {
    return new BookedRefund(order, Optional.of(acceptance), "");
  }

  static BookedRefund declined(RefundOrder order, String reason) {
    return new BookedRefund(order, Optional.empty(), reason);
  }

  /** Whether it failed and is done as soon as it is sent again. */
  boolean awaitsRepetition(Instant now) {
    return accepted
        .filter(a -> a.returnedAt().isEmpty() && a.kindAt(now) == RefundAnswer.Kind.ABNORMAL)
        .isPresent();
  }

  /** The same, done at {@code now}. */
  BookedRefund doneAt(Instant now) {
    Acceptance before = accepted.orElseThrow();
    return accepted(
        order, new Acceptance(before.number(), before.at(), before.abnormalAt(), Optional.of(now)));
  }

  RefundAnswer answerAt(Instant now) {
    return accepted
        .map(acceptance -> acceptance.answerAt(now))
        .orElseGet(() -> RefundAnswer.of(RefundAnswer.Kind.DECLINED, reason));
  }
}
