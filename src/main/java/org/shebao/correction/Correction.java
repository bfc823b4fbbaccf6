package org.shebao.correction;

import java.util.Objects;
import java.util.Optional;

/**
 * What one person says is wrong about them on record, and what was decided.
 *
 * @param proposed what should be on record instead; never empty
 * @param review empty while nobody has decided
 */
public record Correction(
    String id,
    String personId,
    Amendment proposed,
    Objection objection,
    Optional<CounterReview> review) {
  public Correction {
    Objects.requireNonNull(id);
    Objects.requireNonNull(personId);
    Objects.requireNonNull(objection);
    if (proposed.isEmpty()) {
      throw new IllegalArgumentException("corrects nothing");
    }
  }

  /** A correction that waits for its review. */
  public static Correction objected(
      String id, String personId, Amendment proposed, Objection objection) {
    return new Correction(id, personId, proposed, objection, Optional.empty());
  }

  public CorrectionState state() {
    return review.map(Correction::outcome).orElse(CorrectionState.OBJECTED);
  }

  private static CorrectionState outcome(CounterReview review) {
    return review.approved() ? CorrectionState.APPLIED : CorrectionState.REJECTED;
  }

  public boolean isOpen() {
    return state() == CorrectionState.OBJECTED;
  }

  /** This correction, decided; whether it may be is for {@link CorrectionRules} to say. */
  public Correction reviewed(CounterReview decision) {
    if (!state().next().contains(outcome(decision))) {
      throw new IllegalStateException(id + " is " + state());
    }
    return new Correction(id, personId, proposed, objection, Optional.of(decision));
  }
}
