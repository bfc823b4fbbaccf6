package org.shebao.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebao.casework.Case;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.EvidenceKind;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.payment.Payment;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** What may be done with a case, by what stands in the books. */
final class CaseRules {
  private CaseRules() {}

  /**
   * Whom and what a new case is about.
   *
   * @throws InputException when the request names nobody, no payment where the kind needs one, or
   *     another person than the payment's
   */
  static Decision<Case.Subject> subject(Pages pages, CaseRequest asked) {
    Optional<String> paymentId = asked.about().paymentId();
    Optional<String> personId = asked.about().personId();
    if (paymentId.isEmpty() && (asked.kind().needsPayment() || personId.isEmpty())) {
      throw new InputException(
          new Problem(asked.kind().needsPayment() ? "--payment" : "--person", "case.subject")
              .with("kind", "@case-kind." + asked.kind().code()));
    }
    return paymentId
        .map(id -> ofPayment(pages, id, asked))
        .orElseGet(
            () ->
                PersonFiles.find(pages, personId.orElseThrow())
                    .map(file -> subject(Optional.empty(), file.person().id())));
  }

  private static Case.Subject subject(Optional<String> paymentId, String personId) {
    return new Case.Subject(paymentId, personId, Optional.empty());
  }

  private static Decision<Case.Subject> ofPayment(Pages pages, String id, CaseRequest asked) {
    return Decision.of(
            pages.payments().find(id), Refusal.of(RuleCode.NO_SUCH_PAYMENT).with("payment", id))
        .then(payment -> covered(pages, payment, asked.kind()))
        .map(payment -> ofPayment(pages, payment, asked));
  }

  /** A fault order is one by the register of system faults, or it is none (G32). */
  private static Decision<Payment> covered(Pages pages, Payment payment, CaseKind kind) {
    boolean covered =
        kind != CaseKind.FAULT_ORDER
            || !pages.systemFaults().covering(payment.taking().at()).isEmpty();
    return covered
        ? Decision.accepted(payment)
        : Decision.refused(Refusal.of(RuleCode.NO_SYSTEM_FAULT).with("payment", payment.id()));
  }

  private static Case.Subject ofPayment(Pages pages, Payment payment, CaseRequest asked) {
    String person = payment.liability().personId();
    if (asked.about().personId().filter(named -> !named.equals(person)).isPresent()) {
      throw new InputException("--person", "case.other-person");
    }
    Case.Subject subject = subject(Optional.of(payment.id()), person);
    return asked.kind() == CaseKind.DUPLICATE_CHARGE
        ? waitingCharge(pages, payment).map(subject::with).orElse(subject)
        : subject;
  }

  private static Optional<String> waitingCharge(Pages pages, Payment payment) {
    return pages.surplus().of(payment.id()).stream()
        .map(surplus -> new Refund.Target(payment.id(), surplus.transactionNo()))
        .filter(target -> !FollowUp.isAllBack(pages, target))
        .map(Refund.Target::transactionNo)
        .findFirst();
  }

  /** Of one kind and subject one case is open at a time. */
  static Decision<Case.Subject> free(Pages pages, CaseKind kind, Case.Subject subject) {
    return pages
        .cases()
        .open(kind, subject)
        .map(
            open ->
                Decision.<Case.Subject>refused(
                    Refusal.of(RuleCode.CASE_OPEN_ALREADY).with("case", open.id())))
        .orElseGet(() -> Decision.accepted(subject));
  }

  static Decision<Case> find(Pages pages, String id) {
    return Decision.of(pages.cases().find(id), Refusal.of(RuleCode.NO_SUCH_CASE).with("case", id));
  }

  static Decision<Case> open(Pages pages, String id) {
    return find(pages, id)
        .then(
            found ->
                found.isOpen()
                    ? Decision.accepted(found)
                    : Decision.refused(Refusal.of(RuleCode.CASE_RESOLVED).with("case", id)));
  }

  static Decision<Case> resolved(Pages pages, String id) {
    return find(pages, id)
        .then(
            found ->
                found.isOpen()
                    ? Decision.refused(Refusal.of(RuleCode.CASE_NOT_RESOLVED).with("case", id))
                    : Decision.accepted(found));
  }

  /**
   * Whether a person may end it like this.
   *
   * @throws InputException for an outcome that this kind of case does not have
   */
  static Decision<Case> resolvable(Pages pages, Case open, CaseOutcome outcome) {
    if (!open.kind().outcomes().contains(outcome)) {
      throw new InputException(
          new Problem("--outcome", "case.outcome")
              .with("kind", "@case-kind." + open.kind().code())
              .with("known", codes(open)));
    }
    if (waits(pages, open)) {
      return Decision.refused(
          Refusal.of(RuleCode.MONEY_NOT_BACK)
              .with("case", open.id())
              .with("transaction", open.subject().reference().orElseThrow()));
    }
    return outcome.needsEvidence() ? proven(pages, open) : Decision.accepted(open);
  }

  private static String codes(Case open) {
    return open.kind().outcomes().stream().map(CaseOutcome::code).collect(Collectors.joining(" "));
  }

  /** Money that the books know nobody owes is not argued away. */
  private static boolean waits(Pages pages, Case open) {
    return open.kind() == CaseKind.DUPLICATE_CHARGE
        && open.subject().reference().isPresent()
        && !FollowUp.isAllBack(
            pages,
            new Refund.Target(
                open.subject().paymentId().orElseThrow(),
                open.subject().reference().orElseThrow()));
  }

  static Decision<Case> proven(Pages pages, Case open) {
    Set<EvidenceKind> missing = CaseFiles.missing(open, pages.cases().history(open.id()));
    return missing.isEmpty()
        ? Decision.accepted(open)
        : Decision.refused(
            Refusal.of(RuleCode.EVIDENCE_MISSING)
                .with("case", open.id())
                .with("missing", words(missing))
                .with("first", missing.iterator().next().code()));
  }

  private static String words(Set<EvidenceKind> missing) {
    return missing.stream()
        .map(kind -> "@evidence." + kind.code())
        .collect(Collectors.joining(" "));
  }

  /**
   * By which route money goes back in a case.
   *
   * @throws InputException when the case is not about a payment
   */
  static RefundKind refundKind(Pages pages, Case about) {
    String paymentId =
        about
            .subject()
            .paymentId()
            .orElseThrow(() -> new InputException("--action refund", "case.no-payment"));
    if (about.kind() == CaseKind.FAULT_ORDER) {
      return RefundKind.SYSTEM_FAULT;
    }
    boolean surplus = about.subject().reference().flatMap(pages.surplus()::find).isPresent();
    if (surplus || about.kind() == CaseKind.DUPLICATE_CHARGE) {
      return RefundKind.DUPLICATE;
    }
    Payment payment = pages.payments().find(paymentId).orElseThrow();
    boolean turnedDown = payment.review().filter(review -> !review.approved()).isPresent();
    return turnedDown ? RefundKind.REJECTED : RefundKind.ORDINARY;
  }
}
