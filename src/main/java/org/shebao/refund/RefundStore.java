package org.shebao.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The refunds inside one transaction. */
public interface RefundStore {
  void insert(Refund refund);

  /**
   * Replaces {@code before} by {@code after}.
   *
   * @return false when the refund no longer stands as {@code before} does: somebody was quicker
   */
  boolean replace(Refund before, Refund after);

  Optional<Refund> find(String id);

  /** The refunds of one payment, oldest first. */
  List<Refund> of(String paymentId);

  /** Refunds in one of {@code states}, oldest first. */
  List<Refund> in(Set<RefundState> states);

  /** All refunds asked for in {@code [from, to)}, oldest first. */
  List<Refund> askedBetween(Instant from, Instant to);

  /** All refunds that the provider accepted in {@code [from, to)}, oldest first. */
  List<Refund> acceptedBetween(Instant from, Instant to);

  /** The numbers of all refunds, oldest first. */
  List<String> ids();
}
