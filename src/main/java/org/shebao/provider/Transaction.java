package org.shebao.provider;

import java.time.Instant;
import java.util.Objects;
import org.shebao.money.Money;

/**
 * 交易: money that the provider has taken once.
 *
 * @param no the provider's own number of it
 * @param amount what was taken
 * @param at when it was taken; the day's bill goes by it
 */
public record Transaction(String no, Money amount, Instant at) {
  public Transaction {
    Objects.requireNonNull(amount);
    Objects.requireNonNull(at);
    if (no.isEmpty()) {
      throw new IllegalArgumentException("a transaction has a number");
    }
  }
}
