package org.shebao.provider.simulated;

import java.util.Optional;

/**
 * One row of a bill: the n-th from 1, or the first of an order.
 *
 * @param nth empty when the order number picks
 */
public record RowPick(Optional<Long> nth, Optional<String> orderNo) {
  static final RowPick FIRST = new RowPick(Optional.of(1L), Optional.empty());

  public RowPick {
    if (nth.isPresent() == orderNo.isPresent() || nth.filter(n -> n < 1).isPresent()) {
      throw new IllegalArgumentException("a row from 1, or an order number");
    }
  }

  boolean picks(BillRow row, long count) {
    return nth.map(n -> n == count).orElse(false)
        || orderNo.map(row.order().orderNo()::equals).orElse(false);
  }
}
