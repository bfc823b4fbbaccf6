package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.casework.CaseKind;

/**
 * A case as a person opens it.
 *
 * @param about at least one of payment and person
 * @param note what the resident says; never personal data
 * @param owner who is going to work on it
 */
public record CaseRequest(
    CaseKind kind, About about, String note, Optional<String> owner, List<ShownEvidence> evidence) {

  /** Whom or what it is about, by number. */
  public record About(Optional<String> paymentId, Optional<String> personId) {}

  public CaseRequest {
    evidence = List.copyOf(evidence);
  }
}
