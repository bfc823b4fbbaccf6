package org.shebao.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.calendar.MissingYear;

/**
 * Whether a platform serves people at a moment.
 *
 * @param changesAt when it closes if it is open, when it opens if it is closed; empty when it never
 *     closes
 * @param missing the years without a published holiday arrangement that were looked at (G10)
 */
public record Opening(boolean open, Optional<Instant> changesAt, List<MissingYear> missing) {
  public Opening {
    missing = List.copyOf(missing);
  }

  /** Whether a later publication may change this answer; say so wherever it is shown. */
  public boolean provisional() {
    return !missing.isEmpty();
  }
}
