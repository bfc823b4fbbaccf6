package org.shebao.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebao.money.Money;

/** The payments inside one transaction. */
public interface PaymentStore {
  void insert(Payment payment);

  /**
   * Replaces {@code before} by {@code after}.
   *
   * @return false when the payment no longer stands as {@code before} does: somebody was quicker
   */
  boolean replace(Payment before, Payment after);

  Optional<Payment> find(String id);

  /** The payment whose own charge has this number of the provider's. */
  Optional<Payment> charged(String transactionNo);

  /** The numbers of all payments, oldest first. */
  List<String> ids();

  /** The payment that claims a liability; there is at most one. */
  Optional<Payment> claiming(Liability liability);

  /** Payments in one of {@code states}, oldest first. */
  List<Payment> in(Set<PaymentState> states);

  /** One person's payments, oldest first. */
  List<Payment> of(String personId);

  /** All payments taken in {@code [from, to)}, oldest first. */
  List<Payment> takenBetween(Instant from, Instant to);

  /** All payments that the provider charged in {@code [from, to)}, oldest first. */
  List<Payment> chargedBetween(Instant from, Instant to);

  /** What one person has paid or is paying in {@code [from, to)}, over all insurances. */
  Money sumFor(String personId, Instant from, Instant to);
}
