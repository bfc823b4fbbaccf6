package org.shebao.person;

import java.time.Instant;
import java.util.Optional;

/**
 * What was on record about a person until something else took its place.
 *
 * @param from when it was first on record
 * @param until when it was replaced; from then on it no longer counts
 * @param correctionId the correction that replaced it; empty where a new binding did
 */
public record FormerParticulars(
    Particulars particulars, Instant from, Instant until, Optional<String> correctionId) {
  public FormerParticulars {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("replaced before it was on record");
    }
  }

  public String personId() {
    return particulars.person().id();
  }
}
