package org.shebao.engine;

import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.Refund;

/**
 * Tells a person of what asking does not settle, by a case that the station opens by itself; and
 * ends that case when its cause is settled, unless a person was quicker. All in the transaction of
 * what caused it.
 */
final class Escalations {
  private final IdSource ids;
  private final CaseBooking cases;

  Escalations(IdSource ids, CaseBooking cases) {
    this.ids = ids;
    this.cases = cases;
  }

  /** Once for each kind and subject. */
  void raise(Pages pages, EscalationKind kind, String subject, String paymentId, Caller caller) {
    if (pages.escalations().isOpen(kind, subject)) {
      return;
    }
    String caseId = caseFor(pages, kind, subject, paymentId, caller.asStation());
    pages
        .escalations()
        .insert(Escalation.open(ids.next("E"), kind, subject, paymentId, caseId, caller.now()));
  }

  /** The open case of the same subject, which hears of it, or else a new one. */
  private String caseFor(
      Pages pages, EscalationKind kind, String subject, String paymentId, Caller station) {
    CaseKind fitting = CaseKind.of(kind);
    Case.Subject about = subject(pages, subject, paymentId);
    return worked(pages, subject)
        .or(() -> pages.cases().open(fitting, about))
        .or(() -> reported(pages, fitting, about))
        .map(open -> cases.write(pages, open, CaseEvent.Kind.NOTED, "", kind.name(), station))
        .orElseGet(() -> cases.open(pages, fitting, about, "", kind.name(), station))
        .id();
  }

  private static Case.Subject subject(Pages pages, String subject, String paymentId) {
    String person = pages.payments().find(paymentId).orElseThrow().liability().personId();
    return new Case.Subject(
        Optional.of(paymentId),
        person,
        Optional.of(subject).filter(each -> !each.equals(paymentId)));
  }

  private static Optional<Case> worked(Pages pages, String subject) {
    return pages.escalations().openOn(subject).stream()
        .flatMap(each -> each.caseId().stream())
        .flatMap(id -> pages.cases().find(id).stream())
        .filter(Case::isOpen)
        .findFirst();
  }

  /** A duplicate that a resident reported before we heard of it is now known by its number. */
  private Optional<Case> reported(Pages pages, CaseKind kind, Case.Subject about) {
    Case.Subject unknown = new Case.Subject(about.paymentId(), about.personId(), Optional.empty());
    return Optional.of(unknown)
        .filter(each -> kind == CaseKind.DUPLICATE_CHARGE)
        .flatMap(each -> pages.cases().open(kind, each))
        .map(open -> cases.pinned(pages, open, about.reference().orElseThrow()));
  }

  /** What caused them is settled, and so are their cases. */
  void close(Pages pages, String subject, Caller caller) {
    pages.escalations().openOn(subject).stream()
        .flatMap(each -> each.caseId().stream())
        .distinct()
        .flatMap(id -> pages.cases().find(id).stream())
        .filter(Case::isOpen)
        .forEach(open -> settle(pages, open, caller.asStation()));
    pages.escalations().close(subject, caller.now());
  }

  /** A case in which money was asked for was right when the money is back. */
  private void settle(Pages pages, Case open, Caller station) {
    boolean asked =
        pages.cases().history(open.id()).stream()
            .anyMatch(event -> event.kind() == CaseEvent.Kind.MONEY);
    CaseOutcome outcome = asked ? CaseOutcome.UPHELD : CaseOutcome.SETTLED;
    cases.resolve(pages, open, outcome, "", station);
  }

  /** A refund is back: the cases in which it was asked for are done. */
  void refunded(Pages pages, Refund back, Caller caller) {
    pages.cases().openWithRefund(back.id()).stream()
        // A second charge may go back in parts: its case ends with its escalation.
        .filter(open -> open.kind() != CaseKind.DUPLICATE_CHARGE)
        .forEach(open -> settle(pages, open, caller.asStation()));
  }
}
