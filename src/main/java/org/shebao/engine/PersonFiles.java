package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.person.Binding;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
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
}
