package org.shebao.recovery;

import java.time.Instant;
import java.util.List;

/** What a person has to look at, inside one transaction. */
public interface EscalationStore {
  void insert(Escalation escalation);

  /** Whether an escalation of this kind is open on this subject. */
  boolean isOpen(EscalationKind kind, String subject);

  /** The open escalations on this subject, oldest first. */
  List<Escalation> openOn(String subject);

  /** Closes every open escalation on this subject. */
  void close(String subject, Instant at);

  /** Of one payment, oldest first. */
  List<Escalation> of(String paymentId);

  /** All that are open, oldest first. */
  List<Escalation> open();
}
