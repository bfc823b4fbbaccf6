package org.shebao.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money that was taken and that nobody owes, inside one transaction. */
public interface SurplusStore {
  void insert(SurplusCharge surplus);

  /**
   * Replaces {@code before} by {@code after}, which may differ in what is reserved.
   *
   * @return false when somebody was quicker
   */
  boolean replace(SurplusCharge before, SurplusCharge after);

  Optional<SurplusCharge> find(String transactionNo);

  /** Oldest first. */
  List<SurplusCharge> of(String paymentId);

  /** Every one, oldest first. */
  List<SurplusCharge> all();

  /** All that the provider took in {@code [from, to)}, oldest first. */
  List<SurplusCharge> chargedBetween(Instant from, Instant to);
}
