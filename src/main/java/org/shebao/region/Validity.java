package org.shebao.region;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which a policy is in force, both ends included.
 *
 * @param to the last day; empty while no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {
  public Validity {
    Objects.requireNonNull(from);
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !endsBefore(date);
  }

  public boolean overlaps(Validity other) {
    return !endsBefore(other.from) && !other.endsBefore(from);
  }

  /** Whether its last day is earlier than {@code date}. */
  public boolean endsBefore(LocalDate date) {
    return to.isPresent() && to.get().isBefore(date);
  }
}
