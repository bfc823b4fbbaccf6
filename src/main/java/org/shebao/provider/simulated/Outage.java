package org.shebao.provider.simulated;

import java.time.Instant;

/** A time in which the provider cannot be reached: from, up to and not including, until. */
public record Outage(Instant from, Instant until) {
  /** What a caller is told: there was nobody to lose an answer. */
  static final String REASON = "UNREACHABLE";

  public Outage {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("an outage ends after it began");
    }
  }

  boolean covers(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
