package org.shebao.provider;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.shebao.money.Money;

/**
 * What the provider says of one order.
 *
 * @param kind what became of the order
 * @param transactions every time money was taken under this number, oldest first; empty unless
 *     {@link Kind#SUCCEEDED}. One order is one transaction; more are a mistake of the provider that
 *     it owns up to.
 * @param reason the provider's reason code, for example {@code NOT_ENOUGH}; empty on success
 */
public record ChargeAnswer(Kind kind, List<Transaction> transactions, String reason) {

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
    Objects.requireNonNull(reason);
    transactions = List.copyOf(transactions);
    if ((kind == Kind.SUCCEEDED) == transactions.isEmpty()) {
      throw new IllegalArgumentException("exactly a success carries a transaction");
    }
  }

  public static ChargeAnswer succeeded(String transactionNo, Money amount, Instant at) {
    return succeeded(List.of(new Transaction(transactionNo, amount, at)));
  }

  public static ChargeAnswer succeeded(List<Transaction> transactions) {
    return new ChargeAnswer(Kind.SUCCEEDED, transactions, "");
  }

  /** Any answer but success. */
  public static ChargeAnswer of(Kind kind, String reason) {
    return new ChargeAnswer(kind, List.of(), reason);
  }

  public boolean isFinal() {
    return kind.isFinal;
  }
}
