package org.shebao.casework;

import java.util.List;
import java.util.Optional;

/** The cases and their histories, inside one transaction. */
public interface CaseStore {
  void insert(Case opened);

  /**
   * Replaces {@code before} by {@code after}, which may differ in owner, resolution and reference.
   *
   * @return false when somebody was quicker
   */
  boolean replace(Case before, Case after);

  /** Adds a line to a history; it is never changed or taken away. */
  void append(String caseId, CaseEvent event);

  /** Oldest first. */
  List<CaseEvent> history(String caseId);

  Optional<Case> find(String id);

  /** The open case of this kind on exactly this subject; there is at most one. */
  Optional<Case> open(CaseKind kind, Case.Subject subject);

  /** The open cases in which this refund was asked for. */
  List<Case> openWithRefund(String refundId);

  /** Of one payment, oldest first. */
  List<Case> of(String paymentId);

  /** Every case, oldest first. */
  List<Case> all();
}
