package org.shebao.provider.simulated;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one bill covers: from {@code from} up to, not including, {@code until}. Money that is to be
 * taken only after {@code asOf} is left out, and refunds stand as they stood then.
 */
public record BillSpan(Instant from, Instant until, Instant asOf) {
  /** The day of {@code date} in Asia/Shanghai, as it stands at {@code asOf}. */
  static BillSpan day(LocalDate date, Instant asOf) {
    return new BillSpan(ShanghaiTime.startOf(date), ShanghaiTime.startOf(date.plusDays(1)), asOf);
  }

  /** A mark before every row. */
  public BillRow.Mark start() {
    return new BillRow.Mark(from, "");
  }
}
