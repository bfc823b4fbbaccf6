package org.shebao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.correction.Amendment;
import org.shebao.person.Binding;
import org.shebao.person.FormerParticulars;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Finds people in the books. */
final class PersonFiles {
  private PersonFiles() {}

  /** What the station knows of a person who exists. */
  static PersonFile of(Pages pages, InsuredPerson person) {
    List<Binding> bindings = pages.persons().bindings(person.id());
    int pictures = pages.persons().photos(bindings.get(bindings.size() - 1).id()).size();
    return new PersonFile(person, bindings, pictures);
  }

  static Decision<PersonFile> find(Pages pages, String personId) {
    Optional<PersonFile> found = pages.persons().find(personId).map(person -> of(pages, person));
    return Decision.of(found, Refusal.of(RuleCode.NO_SUCH_PERSON).with("person", personId));
  }

  /** The person with this document, if their card is bound now. */
  static Optional<PersonFile> findBound(Pages pages, IdentityDocument document) {
    return pages
        .persons()
        .findByDocument(document)
        .map(person -> of(pages, person))
        .filter(file -> file.active().isPresent());
  }

  /** A person whose card is bound now. */
  static Decision<PersonFile> findBound(Pages pages, String personId) {
    return find(pages, personId)
        .then(
            file ->
                file.active().isPresent()
                    ? Decision.accepted(file)
                    : Decision.refused(
                        Refusal.of(RuleCode.PERSON_NOT_BOUND).with("person", personId)));
  }

  /** Why nothing may change that a payment on its way rests on; empty when none is open (G41). */
  static Optional<Refusal> openPayment(Pages pages, String personId) {
    return pages.payments().of(personId).stream()
        .filter(payment -> payment.state().isOpen())
        .findFirst()
        .map(
            open ->
                Refusal.of(RuleCode.OPEN_PAYMENT)
                    .with("payment", open.id())
                    .with("state", "@state." + open.state()));
  }

  /**
   * What was on record about a person at an instant; at the instant of a change, what took the old
   * place.
   */
  static Particulars asOf(Pages pages, Particulars now, Instant at) {
    return pages.personHistory().of(now.person().id()).stream()
        .filter(former -> former.until().isAfter(at))
        .map(FormerParticulars::particulars)
        .findFirst()
        .orElse(now);
  }

  /** A person as a paper names them that was made at an instant. */
  static PersonThen then(Pages pages, InsuredPerson now, Instant at) {
    List<FormerParticulars> since =
        pages.personHistory().of(now.id()).stream()
            .filter(former -> former.until().isAfter(at))
            .toList();
    return new PersonThen(
        since.isEmpty() ? now : since.get(0).particulars().person(),
        since.stream()
            .flatMap(former -> former.correctionId().stream())
            .filter(id -> isNamedAnew(pages, id))
            .toList());
  }

  /** Papers show a name and a document, and nothing else that can be corrected. */
  private static boolean isNamedAnew(Pages pages, String correctionId) {
    Amendment change = pages.corrections().find(correctionId).orElseThrow().proposed();
    return change.name().isPresent() || change.document().isPresent();
  }
}
