package org.shebao.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a case's history. Lines are added and never changed.
 *
 * @param seq from 1, without gaps, within the case
 * @param operator who did it; {@link #STATION} for what the station did by itself
 * @param text what the person wrote, in their own words; may be empty
 * @param reference what it is about: the escalation's kind, the owner, the refund, the outcome
 * @param evidence present exactly when a file was added
 */
public record CaseEvent(
    int seq,
    Instant at,
    String operator,
    Kind kind,
    String text,
    String reference,
    Optional<Evidence> evidence) {

  /** Who acts when no person did; no clerk is called like that. */
  public static final String STATION = "(station)";

  /** What happened. */
  public enum Kind {
    OPENED,
    NOTED,
    EVIDENCE_ADDED,
    ASSIGNED,
    MONEY,
    RESOLVED,
    REOPENED
  }

  public CaseEvent {
    if (seq < 1 || evidence.isPresent() != (kind == Kind.EVIDENCE_ADDED)) {
      throw new IllegalArgumentException(kind + " as line " + seq);
    }
  }
}
