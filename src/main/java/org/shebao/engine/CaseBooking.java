package org.shebao.engine;

import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.Evidence;

/** Writes the steps of cases: a line of the history, and how the case stands after it. */
final class CaseBooking {
  private final IdSource ids;

  CaseBooking(IdSource ids) {
    this.ids = ids;
  }

  /**
   * Opens a case; the database refuses a second open one of the same kind and subject.
   *
   * @param reference what made it: an escalation's kind, or nothing
   */
  Case open(
      Pages pages,
      CaseKind kind,
      Case.Subject subject,
      String text,
      String reference,
      Caller caller) {
    Case.Opening opening = new Case.Opening(caller.now(), caller.operator());
    Case opened = Case.open(ids.next("C"), kind, subject, opening);
    pages.cases().insert(opened);
    return write(pages, opened, CaseEvent.Kind.OPENED, text, reference, caller);
  }

  /** Adds a line, and brings the case in line with it. */
  Case write(
      Pages pages, Case before, CaseEvent.Kind kind, String text, String reference, Caller caller) {
    return write(pages, before, event(pages, before, kind, text, reference, caller));
  }

  Case add(Pages pages, Case before, Evidence evidence, Caller caller) {
    CaseEvent event =
        new CaseEvent(
            nextSeq(pages, before),
            caller.now(),
            caller.operator(),
            CaseEvent.Kind.EVIDENCE_ADDED,
            "",
            evidence.kind().code(),
            Optional.of(evidence));
    return write(pages, before, event);
  }

  Case resolve(Pages pages, Case before, CaseOutcome outcome, String reason, Caller caller) {
    return write(pages, before, CaseEvent.Kind.RESOLVED, reason, outcome.name(), caller);
  }

  private static CaseEvent event(
      Pages pages, Case before, CaseEvent.Kind kind, String text, String reference, Caller caller) {
    return new CaseEvent(
        nextSeq(pages, before),
        caller.now(),
        caller.operator(),
        kind,
        text,
        reference,
        Optional.empty());
  }

  private static int nextSeq(Pages pages, Case about) {
    return pages.cases().history(about.id()).size() + 1;
  }

  private static Case write(Pages pages, Case before, CaseEvent event) {
    Case after = before.after(event);
    replace(pages, before, after);
    pages.cases().append(before.id(), event);
    return after;
  }

  /** The case turns out to be about this transaction. */
  Case pinned(Pages pages, Case before, String transactionNo) {
    Case after = before.about(transactionNo);
    replace(pages, before, after);
    return after;
  }

  private static void replace(Pages pages, Case before, Case after) {
    if (!after.equals(before) && !pages.cases().replace(before, after)) {
      throw new IllegalStateException(before.id() + " changed inside a transaction");
    }
  }
}
