package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shebao.crypto.DocumentIndex;
import org.shebao.input.InputException;
import org.shebao.person.Applicant;
import org.shebao.person.Binding;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.person.PhotoFacts;
import org.shebao.region.PayerGroup;
import org.shebao.region.Region;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Binds persons' e-social-security cards (article section 1 step 2, section 6 item 3). */
public final class BindingDesk {
  private final Books books;
  private final Rulebook rules;
  private final IdSource ids;
  private final DocumentIndex index;

  public BindingDesk(Books books, Rulebook rules, IdSource ids, DocumentIndex index) {
    this.books = books;
    this.rules = rules;
    this.ids = ids;
    this.index = index;
  }

  /**
   * Binds a person to a region; bound there already, answers the same person again.
   *
   * @param photos both sides of the document, and the hand-held picture where the region asks for
   *     it
   * @throws InputException when a picture is missing or is not a usable picture
   */
  public Decision<PersonFile> bind(Applicant applicant, List<ShownPhoto> photos, Caller caller) {
    return rules
        .regions()
        .find(applicant.region())
        .then(
            region -> books.write(caller, pages -> bind(pages, applicant, region, photos, caller)));
  }

  /**
   * Looks at the pictures as {@link #bind} would and changes nothing: of a list, nobody is to be
   * bound when one entry cannot be.
   *
   * @throws InputException when a picture is missing or is not a usable picture
   */
  public void inspect(Applicant applicant, List<ShownPhoto> photos, Caller caller) {
    if (books.read(pages -> PersonFiles.findBound(pages, applicant.document())).isEmpty()) {
      rules
          .regions()
          .find(applicant.region())
          .ifAccepted(region -> checked(photos, region, caller));
    }
  }

  private Decision<PersonFile> bind(
      Pages pages, Applicant applicant, Region region, List<ShownPhoto> photos, Caller caller) {
    return once(
        pages,
        request(applicant, region, caller),
        () ->
            known(pages, applicant)
                .then(known -> bound(pages, known, applicant, region, photos, caller)),
        caller);
  }

  /** What is personal is kept as a keyed hash: enough to tell another request by. */
  private Request request(Applicant applicant, Region region, Caller caller) {
    IdentityDocument document = applicant.document();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("document", index.of("request", document.type().code() + ":" + document.number()));
    fields.put("name", index.of("request", applicant.name().text()));
    fields.put("phone", index.of("request", applicant.phone().digits()));
    fields.put("region", region.code());
    fields.put("payerGroup", applicant.payerGroup().code());
    fields.put("subsidy", index.of("request", applicant.subsidy().code()));
    return new Request(caller.requestId(), "bind", fields, "");
  }

  /** Whoever holds the document already, as long as the name is the same. */
  private static Decision<Optional<InsuredPerson>> known(Pages pages, Applicant applicant) {
    Optional<InsuredPerson> known = pages.persons().findByDocument(applicant.document());
    return known.filter(person -> !person.name().equals(applicant.name())).isPresent()
        ? Decision.refused(Refusal.of(RuleCode.NAME_DIFFERS).with("person", known.get().id()))
        : Decision.accepted(known);
  }

  private Decision<PersonFile> bound(
      Pages pages,
      Optional<InsuredPerson> known,
      Applicant applicant,
      Region region,
      List<ShownPhoto> photos,
      Caller caller) {
    Optional<Binding> active = known.flatMap(person -> pages.persons().activeBinding(person.id()));
    if (active.isPresent()) {
      return boundAlready(known.get(), active.get(), applicant, region)
          .map(same -> PersonFiles.of(pages, known.get()));
    }
    Map<String, PhotoFacts> shown = checked(photos, region, caller);
    InsuredPerson person = written(pages, known, applicant, caller);
    pages
        .persons()
        .insert(newBinding(person.id(), region.code(), applicant.payerGroup(), caller), shown);
    // Standing at this counter is the first login here (G28).
    pages.verifications().saveLastPrefecture(person.id(), Standing.prefecture(pages));
    return Decision.accepted(PersonFiles.of(pages, person));
  }

  /** Bound again with the very same data; what differs is told, never silently passed over. */
  private static Decision<Binding> boundAlready(
      InsuredPerson person, Binding active, Applicant applicant, Region region) {
    if (!active.region().equals(region.code())) {
      return Decision.refused(
          Refusal.of(RuleCode.BOUND_ELSEWHERE)
              .with("person", person.id())
              .with("region", "@region." + active.region()));
    }
    return difference(person, active, applicant)
        .map(
            field ->
                Decision.<Binding>refused(
                    Refusal.of(RuleCode.BOUND_WITH_OTHER_DATA)
                        .with("person", person.id())
                        .with("field", field)))
        .orElseGet(() -> Decision.accepted(active));
  }

  private static Optional<String> difference(
      InsuredPerson person, Binding active, Applicant applicant) {
    if (!person.phone().equals(applicant.phone())) {
      return Optional.of("phone");
    }
    if (person.subsidy() != applicant.subsidy()) {
      return Optional.of("subsidy");
    }
    return active.group() == applicant.payerGroup() ? Optional.empty() : Optional.of("payerGroup");
  }

  /** A new person, or the known one with what the reader says of them now. */
  private InsuredPerson written(
      Pages pages, Optional<InsuredPerson> known, Applicant applicant, Caller caller) {
    InsuredPerson person =
        new InsuredPerson(
            known.map(InsuredPerson::id).orElseGet(() -> ids.next("R")),
            applicant.name(),
            applicant.document(),
            applicant.phone(),
            applicant.subsidy(),
            known.map(InsuredPerson::createdAt).orElse(caller.now()));
    if (known.isEmpty()) {
      pages.persons().insert(person);
    } else if (!known.get().equals(person)) {
      Particulars before = PersonFiles.of(pages, known.get()).particulars();
      Particulars after = new Particulars(person, before.payerGroup());
      PersonBooking.replace(pages, before, after, Optional.empty(), caller.now());
    }
    return person;
  }

  private Binding newBinding(String personId, String region, PayerGroup group, Caller caller) {
    return new Binding(
        ids.next("B"), personId, region, group, caller.now(), Optional.empty(), caller.operator());
  }

  private Map<String, PhotoFacts> checked(List<ShownPhoto> photos, Region region, Caller caller) {
    return ShownPhotos.check(
        photos, rules.regions().policy(region, caller.today()).handheldPhoto().value());
  }

  /** Ends the active binding; refused while a payment is open (G41). The history stays. */
  public Decision<PersonFile> release(String personId, Caller caller) {
    Request request = new Request(caller.requestId(), "release", Map.of("person", personId), "");
    return books.write(
        caller, pages -> once(pages, request, () -> released(pages, personId, caller), caller));
  }

  private Decision<PersonFile> released(Pages pages, String personId, Caller caller) {
    return freeToChange(pages, personId)
        .map(
            binding -> {
              pages.persons().release(binding.release(caller.now()));
              return PersonFiles.find(pages, personId).value();
            });
  }

  /** Releases and binds again in another region in one step; the same rules as for a release. */
  public Decision<PersonFile> move(String personId, String region, Caller caller) {
    return rules
        .regions()
        .find(region)
        .then(
            to -> {
              Request request =
                  new Request(
                      caller.requestId(),
                      "move",
                      Map.of("person", personId, "region", to.code()),
                      "");
              return books.write(
                  caller,
                  pages -> once(pages, request, () -> moved(pages, personId, to, caller), caller));
            });
  }

  private Decision<PersonFile> moved(Pages pages, String personId, Region to, Caller caller) {
    return freeToChange(pages, personId)
        .map(
            binding -> {
              if (!binding.region().equals(to.code())) {
                Map<String, PhotoFacts> shown = pages.persons().photos(binding.id());
                pages.persons().release(binding.release(caller.now()));
                pages
                    .persons()
                    .insert(newBinding(personId, to.code(), binding.group(), caller), shown);
              }
              return PersonFiles.find(pages, personId).value();
            });
  }

  /** The active binding of a person with no open payment. */
  private static Decision<Binding> freeToChange(Pages pages, String personId) {
    if (pages.persons().find(personId).isEmpty()) {
      return Decision.refused(Refusal.of(RuleCode.NO_SUCH_PERSON).with("person", personId));
    }
    Optional<Refusal> open = PersonFiles.openPayment(pages, personId);
    if (open.isPresent()) {
      return Decision.refused(open.get());
    }
    return Decision.of(
        pages.persons().activeBinding(personId),
        Refusal.of(RuleCode.PERSON_NOT_BOUND).with("person", personId));
  }

  private static Decision<PersonFile> once(
      Pages pages, Request request, Supplier<Decision<PersonFile>> change, Caller caller) {
    return Requests.once(
        pages,
        request,
        caller,
        id -> PersonFiles.find(pages, id).value(),
        change,
        file -> file.person().id());
  }

  public Decision<PersonFile> show(String personId) {
    return books.read(pages -> PersonFiles.find(pages, personId));
  }

  /** Everybody ever bound here, oldest first. */
  public List<PersonFile> list() {
    return books.read(
        pages ->
            pages.persons().all().stream().map(person -> PersonFiles.of(pages, person)).toList());
  }
}
