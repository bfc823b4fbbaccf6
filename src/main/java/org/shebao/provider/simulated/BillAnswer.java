package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the provider says when it is asked for a bill.
 *
 * @param bill present exactly when it is {@link Kind#READY}
 * @param retryAt when to ask again; present exactly when it is still being made
 */
public record BillAnswer(Kind kind, Optional<TradeBill> bill, Optional<Instant> retryAt) {

  /** How the request ended. */
  public enum Kind {
    READY,
    /** Nothing was traded on that day, which is a normal answer. */
    NO_STATEMENT_EXIST,
    /** The bill is still being made. */
    STATEMENT_CREATING,
    /** The provider cannot be reached. */
    UNREACHABLE
  }

  public BillAnswer {
    Objects.requireNonNull(kind);
    if ((kind == Kind.READY) != bill.isPresent()
        || (kind == Kind.STATEMENT_CREATING) != retryAt.isPresent()) {
      throw new IllegalArgumentException("a bill, or a word about it");
    }
  }

  static BillAnswer ready(TradeBill bill) {
    return new BillAnswer(Kind.READY, Optional.of(bill), Optional.empty());
  }

  static BillAnswer creating(Instant retryAt) {
    return new BillAnswer(Kind.STATEMENT_CREATING, Optional.empty(), Optional.of(retryAt));
  }

  /** {@code NO_STATEMENT_EXIST} or {@code UNREACHABLE}. */
  static BillAnswer of(Kind kind) {
    return new BillAnswer(kind, Optional.empty(), Optional.empty());
  }
}
