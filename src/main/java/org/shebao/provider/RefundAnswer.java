package org.shebao.provider;

import java.time.Instant;
import java.util.Objects;

/**
 * What the provider says of one refund.
 *
 * @param transactionNo the provider's number of the refund; empty when it has none
 * @param at when the money went back; the epoch unless {@link Kind#SUCCEEDED}
 * @param reason the provider's reason code; empty on success
 */
public record RefundAnswer(Kind kind, String transactionNo, Instant at, String reason) {

  /** Accepted is not succeeded: {@code PROCESSING} is queried until it ends. */
  public enum Kind {
    SUCCEEDED,
    PROCESSING,
    DECLINED,
    NOT_FOUND,
    NO_ANSWER
  }

  public RefundAnswer {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
  }

  public static RefundAnswer succeeded(String transactionNo, Instant at) {
    return new RefundAnswer(Kind.SUCCEEDED, transactionNo, at, "");
  }

  public static RefundAnswer of(Kind kind, String reason) {
    return new RefundAnswer(kind, "", Instant.EPOCH, reason);
  }
}
