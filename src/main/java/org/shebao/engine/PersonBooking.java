package org.shebao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.person.FormerParticulars;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;

/** Replaces what is on record about a person and keeps what was, in one transaction. */
final class PersonBooking {
  private PersonBooking() {}

  /**
   * Writes {@code after} in place of {@code before}, which goes to the person's history. Who the
   * person is was verified against the old phone and document: where one of these changes, that
   * holds no more, and no code that was sent before is taken.
   *
   * @param correctionId the correction by which it happens; empty for a new binding
   */
  static void replace(
      Pages pages,
      Particulars before,
      Particulars after,
      Optional<String> correctionId,
      Instant now) {
    pages.personHistory().insert(former(pages, before, correctionId, now));
    if (!after.person().equals(before.person())) {
      pages.persons().update(after.person());
    }
    if (after.payerGroup() != before.payerGroup()) {
      pages
          .persons()
          .activeBinding(after.person().id())
          .ifPresent(binding -> pages.persons().regroup(binding.in(after.payerGroup())));
    }
    if (isVerifiedAnew(before.person(), after.person())) {
      endVerifications(pages, after.person().id(), now);
    }
  }

  private static FormerParticulars former(
      Pages pages, Particulars before, Optional<String> correctionId, Instant now) {
    List<FormerParticulars> earlier = pages.personHistory().of(before.person().id());
    Instant from =
        earlier.isEmpty() ? before.person().createdAt() : earlier.get(earlier.size() - 1).until();
    // A clock that was set back ends it in the instant in which it began.
    return new FormerParticulars(before, from, now.isBefore(from) ? from : now, correctionId);
  }

  private static boolean isVerifiedAnew(InsuredPerson before, InsuredPerson after) {
    return !before.phone().equals(after.phone()) || !before.document().equals(after.document());
  }

  private static void endVerifications(Pages pages, String personId, Instant now) {
    pages.verifications().endAll(personId, now);
    pages
        .verifications()
        .openChallenges(personId)
        .forEach(challenge -> pages.verifications().replace(challenge.withdrawn()));
  }
}
