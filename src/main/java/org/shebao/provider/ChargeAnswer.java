package org.shebao.provider;

import java.time.Instant;
import java.util.Objects;
import org.shebao.money.Money;

/**
 * What the provider says of one order.
 *
 * @param kind what became of the order
 * @param transactionNo the provider's own number; empty unless {@link Kind#SUCCEEDED}
 * @param amount what was charged; zero unless {@link Kind#SUCCEEDED}
 * @param at when it was charged; the epoch unless {@link Kind#SUCCEEDED}
 * @param reason the provider's reason code, for example {@code NOT_ENOUGH}; empty on success
 */
public record ChargeAnswer(
    Kind kind, String transactionNo, Money amount, Instant at, String reason) {

  /** Each kind allows one conclusion; {@link #isFinal()} tells whether it is the last word. */
  public enum Kind {
    /** The money has been taken. */
    SUCCEEDED(true),
    /** The provider refused; no money was taken and none will be under this number. */
    DECLINED(true),
    /** The order was closed before it was paid; no money will be taken under this number. */
    CLOSED(true),
    /** The provider is still at it. */
    PROCESSING(false),
    /** The provider does not know the number: it may still arrive, so close it before giving up. */
    NOT_FOUND(false),
    /** No readable answer came back: anything may have happened. */
    NO_ANSWER(false);

    private final boolean isFinal;

    Kind(boolean isFinal) {
      this.isFinal = isFinal;
    }
  }

  public ChargeAnswer {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    if ((kind == Kind.SUCCEEDED) != !transactionNo.isEmpty()) {
      throw new IllegalArgumentException("exactly a success carries a transaction number");
    }
  }

  public static ChargeAnswer succeeded(String transactionNo, Money amount, Instant at) {
    return new ChargeAnswer(Kind.SUCCEEDED, transactionNo, amount, at, "");
  }

  /** Any answer but success. */
  public static ChargeAnswer of(Kind kind, String reason) {
    return new ChargeAnswer(kind, "", Money.ZERO, Instant.EPOCH, reason);
  }

  public boolean isFinal() {
    return kind.isFinal;
  }
}
