package org.shebao.provider;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;

/**
 * What the provider says of one refund.
 *
 * @param transactionNo the provider's number of the refund; empty when it accepted none
 * @param acceptedAt when the provider accepted it, which its bill goes by; the epoch when it did
 *     not
 * @param returnedAt when the money was back with the payer; the epoch unless {@link Kind#SUCCEEDED}
 * @param reason the provider's reason code; empty on success
 */
public record RefundAnswer(
    Kind kind, String transactionNo, Instant acceptedAt, Instant returnedAt, String reason) {

  /** Accepted is not succeeded: what is not the last word is asked about until it is. */
  public enum Kind {
    /** The money is back with the payer. */
    SUCCEEDED,
    /** Accepted; the money is on its way. */
    PROCESSING,
    /** Accepted, and then the money could not be delivered; it may still be. */
    ABNORMAL,
    /** Refused for good under this number; nothing went back. */
    DECLINED,
    /** The provider does not know the number: send the same refund again. */
    NOT_FOUND,
    /** No readable answer came back: anything may have happened. */
    NO_ANSWER;

    /** Whether the provider has taken the refund on. */
    public boolean isAccepted() {
      return EnumSet.of(SUCCEEDED, PROCESSING, ABNORMAL).contains(this);
    }
  }

  public RefundAnswer {
    Objects.requireNonNull(acceptedAt);
    Objects.requireNonNull(returnedAt);
    Objects.requireNonNull(reason);
    if (kind.isAccepted() == transactionNo.isEmpty()) {
      throw new IllegalArgumentException("exactly an accepted refund carries a number");
    }
  }

  public static RefundAnswer succeeded(
      String transactionNo, Instant acceptedAt, Instant returnedAt) {
    return new RefundAnswer(Kind.SUCCEEDED, transactionNo, acceptedAt, returnedAt, "");
  }

  /** Accepted and not done: {@code PROCESSING} or {@code ABNORMAL}. */
  public static RefundAnswer accepted(
      Kind kind, String transactionNo, Instant acceptedAt, String reason) {
    return new RefundAnswer(kind, transactionNo, acceptedAt, Instant.EPOCH, reason);
  }

  /** Not accepted, or not known to be. */
  public static RefundAnswer of(Kind kind, String reason) {
    return new RefundAnswer(kind, "", Instant.EPOCH, Instant.EPOCH, reason);
  }
}
