package org.shebao.engine;

import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDays;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseTerm;
import org.shebao.correction.Amendment;
import org.shebao.correction.Correction;
import org.shebao.correction.CorrectionRules;
import org.shebao.correction.CounterReview;
import org.shebao.correction.Objection;
import org.shebao.input.InputException;
import org.shebao.person.FormerParticulars;
import org.shebao.person.Particulars;
import org.shebao.receipt.CorrectionReceipt;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * The steps of a correction inside a transaction that somebody else opened, and who remembers the
 * request; a refused step writes nothing (article section 5 row 3; G31).
 */
final class CorrectionBooking {
  private final WorkingDays workingDays;
  private final IdSource ids;

  CorrectionBooking(WorkingDays workingDays, IdSource ids) {
    this.workingDays = workingDays;
    this.ids = ids;
  }

  /** Takes an objection down; of what is proposed only the fields that differ are kept. */
  Decision<CorrectionFile> object(Pages pages, String personId, Amendment proposed, Caller caller) {
    return PersonFiles.find(pages, personId)
        .then(file -> noneOpen(pages, file))
        .then(file -> permitted(pages, file, proposed))
        .map(
            differing -> {
              Correction objected =
                  Correction.objected(
                      ids.next("K"),
                      personId,
                      differing,
                      new Objection(caller.operator(), caller.requestId(), caller.now()));
              pages.corrections().insert(objected);
              return file(pages, objected);
            });
  }

  private static Decision<PersonFile> noneOpen(Pages pages, PersonFile file) {
    return pages
        .corrections()
        .open(file.person().id())
        .map(
            open ->
                Decision.<PersonFile>refused(
                    Refusal.of(RuleCode.CORRECTION_OPEN)
                        .with("person", open.personId())
                        .with("correction", open.id())))
        .orElseGet(() -> Decision.accepted(file));
  }

  /** What of the proposal differs from the record, when it can be put there. */
  private static Decision<Amendment> permitted(Pages pages, PersonFile file, Amendment proposed) {
    return CorrectionRules.needed(proposed, file.particulars())
        .then(
            differing ->
                notBound(file, differing)
                    .or(() -> documentTaken(pages, differing))
                    .map(Decision::<Amendment>refused)
                    .orElseGet(() -> Decision.accepted(differing)));
  }

  /** A payer group belongs to a binding. */
  private static Optional<Refusal> notBound(PersonFile file, Amendment change) {
    return change.payerGroup().isPresent() && file.active().isEmpty()
        ? Optional.of(Refusal.of(RuleCode.PERSON_NOT_BOUND).with("person", file.person().id()))
        : Optional.empty();
  }

  /** Whose it is, is nobody's business but theirs. */
  private static Optional<Refusal> documentTaken(Pages pages, Amendment change) {
    return change
        .document()
        .flatMap(pages.persons()::findByDocument)
        .map(other -> Refusal.of(RuleCode.DOCUMENT_TAKEN));
  }

  /** A second operator approves: the record is corrected, and what was on it stays as history. */
  Decision<CorrectionFile> approve(Pages pages, String correctionId, String reason, Caller caller) {
    return reviewable(pages, correctionId, reason, caller)
        .then(
            correction -> {
              PersonFile person = PersonFiles.find(pages, correction.personId()).value();
              return permitted(pages, person, correction.proposed())
                  .then(change -> unhindered(pages, correction, change))
                  .map(
                      change ->
                          apply(
                              pages,
                              correction.reviewed(review(true, reason, caller)),
                              person.particulars(),
                              caller));
            });
  }

  private static Decision<Amendment> unhindered(
      Pages pages, Correction correction, Amendment change) {
    return Optional.of(correction.personId())
        .filter(person -> CorrectionRules.waitsForPayments(change))
        .flatMap(person -> PersonFiles.openPayment(pages, person))
        .map(Decision::<Amendment>refused)
        .orElseGet(() -> Decision.accepted(change));
  }

  private CorrectionFile apply(
      Pages pages, Correction approved, Particulars before, Caller caller) {
    pages.corrections().review(approved);
    PersonBooking.replace(
        pages,
        before,
        approved.proposed().appliedTo(before),
        Optional.of(approved.id()),
        caller.now());
    pages.receipts().insert(CorrectionReceipt.issue(approved.id(), caller.now(), caller.today()));
    return file(pages, approved);
  }

  /** A second operator turns it down; the record stays as it is. */
  Decision<CorrectionFile> reject(Pages pages, String correctionId, String reason, Caller caller) {
    return reviewable(pages, correctionId, reason, caller)
        .map(correction -> correction.reviewed(review(false, reason, caller)))
        .map(
            rejected -> {
              pages.corrections().review(rejected);
              return file(pages, rejected);
            });
  }

  private static Decision<Correction> reviewable(
      Pages pages, String correctionId, String reason, Caller caller) {
    return find(pages, correctionId)
        .then(correction -> CorrectionRules.reviewable(correction, caller.operator()))
        .map(correction -> withImpersonal(reason, pages, correction));
  }

  /**
   * @throws InputException when the reason says what it must not: it is printed
   */
  private static Correction withImpersonal(String reason, Pages pages, Correction correction) {
    Particulars now = PersonFiles.find(pages, correction.personId()).value().particulars();
    if (CorrectionRules.isPersonal(reason, now, correction.proposed().appliedTo(now))) {
      throw new InputException("--reason", "reason.personal");
    }
    return correction;
  }

  private static CounterReview review(boolean approved, String reason, Caller caller) {
    return new CounterReview(approved, caller.operator(), reason, caller.now());
  }

  static Decision<Correction> find(Pages pages, String correctionId) {
    return Decision.of(
        pages.corrections().find(correctionId),
        Refusal.of(RuleCode.NO_SUCH_CORRECTION).with("correction", correctionId));
  }

  CorrectionFile file(Pages pages, Correction correction) {
    return new CorrectionFile(
        correction,
        before(pages, correction),
        pages.receipts().ofCorrection(correction.id()),
        Optional.of(correction).filter(Correction::isOpen).map(this::term));
  }

  private static Particulars before(Pages pages, Correction correction) {
    PersonFile person = PersonFiles.find(pages, correction.personId()).value();
    return pages.personHistory().of(correction.personId()).stream()
        .filter(former -> former.correctionId().equals(Optional.of(correction.id())))
        .map(FormerParticulars::particulars)
        .findFirst()
        .orElseGet(
            () ->
                correction
                    .review()
                    .map(review -> PersonFiles.asOf(pages, person.particulars(), review.at()))
                    .orElseGet(person::particulars));
  }

  private CaseTerm term(Correction open) {
    return CaseTerm.inWorkingDays(
        CaseKind.WRONG_INFORMATION, BusinessDay.of(open.objection().at()), workingDays);
  }
}
