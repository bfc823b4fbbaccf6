package org.shebao.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebao.calendar.BusinessDay;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseTerm;
import org.shebao.casework.Evidence;
import org.shebao.casework.EvidenceKind;
import org.shebao.payment.Payment;
import org.shebao.refund.SystemFault;

/** Puts the files of cases together. */
final class CaseFiles {
  private final Rulebook rules;
  private final PaymentBooking payments;

  CaseFiles(Rulebook rules, PaymentBooking payments) {
    this.rules = rules;
    this.payments = payments;
  }

  CaseFile file(Pages pages, Case about, Instant now) {
    List<CaseEvent> history = pages.cases().history(about.id());
    CaseTerm term = term(pages, about);
    return new CaseFile(
        about,
        term,
        about.isOpen() && term.isOver(now),
        history,
        missing(about, history),
        payment(pages, about).map(payment -> payments.file(pages, payment)));
  }

  private CaseTerm term(Pages pages, Case about) {
    return about.kind() == CaseKind.FAULT_ORDER
        ? CaseTerm.inHours(SystemFault.refundableUntil(faults(pages, about)))
        : CaseTerm.inWorkingDays(
            about.kind(), BusinessDay.of(about.opening().at()), rules.workingDays());
  }

  private static List<SystemFault> faults(Pages pages, Case about) {
    return pages.systemFaults().covering(payment(pages, about).orElseThrow().taking().at());
  }

  private static Optional<Payment> payment(Pages pages, Case about) {
    return about.subject().paymentId().map(id -> pages.payments().find(id).orElseThrow());
  }

  /** What still has to be brought before the case can be upheld. */
  static Set<EvidenceKind> missing(Case about, List<CaseEvent> history) {
    Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
    missing.addAll(about.required());
    history.stream()
        .flatMap(event -> event.evidence().stream())
        .map(Evidence::kind)
        .forEach(missing::remove);
    return Collections.unmodifiableSet(missing);
  }
}
