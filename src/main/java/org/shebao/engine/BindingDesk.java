package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.crypto.DocumentIndex;
import org.shebao.crypto.Sm3;
import org.shebao.input.InputException;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.person.Applicant;
import org.shebao.person.Binding;
import org.shebao.person.IdPhoto;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PhotoFacts;
import org.shebao.person.PhotoSide;
import org.shebao.region.PayerGroup;
import org.shebao.region.Region;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import org.shebao.verification.Prefecture;

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

  private Decision<PersonFile> bind(
      Pages pages, Applicant applicant, Region region, List<ShownPhoto> photos, Caller caller) {
    Request request =
        new Request(
            caller.requestId(),
            "bind",
            Map.of(
                "document", index.of("request", applicant.document().number()),
                "region", region.code(),
                "payerGroup", applicant.payerGroup().code()),
            "");
    return once(
        pages,
        request,
        () ->
            person(pages, applicant, caller)
                .then(p -> bound(pages, p, region, applicant.payerGroup(), photos, caller)),
        caller);
  }

  private Decision<InsuredPerson> person(Pages pages, Applicant applicant, Caller caller) {
    Optional<InsuredPerson> known = pages.persons().findByDocument(applicant.document());
    if (known.isPresent()) {
      return known.get().name().equals(applicant.name())
          ? Decision.accepted(known.get())
          : Decision.refused(Refusal.of(RuleCode.NAME_DIFFERS).with("person", known.get().id()));
    }
    InsuredPerson person =
        new InsuredPerson(
            ids.next("R"),
            applicant.name(),
            applicant.document(),
            applicant.phone(),
            applicant.subsidy(),
            caller.now());
    pages.persons().insert(person);
    return Decision.accepted(person);
  }

  private Decision<PersonFile> bound(
      Pages pages,
      InsuredPerson person,
      Region region,
      PayerGroup group,
      List<ShownPhoto> photos,
      Caller caller) {
    Optional<Binding> active = pages.persons().activeBinding(person.id());
    if (active.isPresent() && !active.get().region().equals(region.code())) {
      return Decision.refused(
          Refusal.of(RuleCode.BOUND_ELSEWHERE)
              .with("person", person.id())
              .with("region", "@region." + active.get().region()));
    }
    if (active.isEmpty()) {
      Map<String, PhotoFacts> shown = checked(photos, region, caller);
      pages.persons().insert(newBinding(person.id(), region.code(), group, caller), shown);
      // Standing at this counter is the first login here (G28).
      pages.verifications().saveLastPrefecture(person.id(), prefecture(pages));
    }
    return Decision.accepted(file(pages, person.id()));
  }

  private Binding newBinding(String personId, String region, PayerGroup group, Caller caller) {
    return new Binding(
        ids.next("B"), personId, region, group, caller.now(), Optional.empty(), caller.operator());
  }

  private static Prefecture prefecture(Pages pages) {
    return Prefecture.ofDivision(pages.profile().find().orElseThrow().prefecture());
  }

  private Map<String, PhotoFacts> checked(List<ShownPhoto> photos, Region region, Caller caller) {
    requireSide(photos, PhotoSide.FRONT, "photo.missing");
    requireSide(photos, PhotoSide.BACK, "photo.missing");
    if (rules.regions().policy(region, caller.today()).handheldPhoto().value()) {
      requireSide(photos, PhotoSide.HANDHELD, "photo.handheld-missing");
    }
    Map<String, PhotoFacts> checked = new LinkedHashMap<>();
    for (ShownPhoto photo : photos) {
      PhotoFacts facts = IdPhoto.check(photo.side(), photo.bytes(), photo.where());
      if (checked.put(Sm3.hex(photo.bytes()), facts) != null) {
        throw new InputException(photo.where(), "photo.same-file");
      }
    }
    return checked;
  }

  private static void requireSide(List<ShownPhoto> photos, PhotoSide side, String problem) {
    if (photos.stream().noneMatch(photo -> photo.side() == side)) {
      throw new InputException("--" + side.code(), problem);
    }
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
              return file(pages, personId);
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
              return file(pages, personId);
            });
  }

  /** The active binding of a person with no open payment. */
  private static Decision<Binding> freeToChange(Pages pages, String personId) {
    if (pages.persons().find(personId).isEmpty()) {
      return Decision.refused(Refusal.of(RuleCode.NO_SUCH_PERSON).with("person", personId));
    }
    Optional<Payment> open =
        pages.payments().of(personId).stream().filter(p -> p.state().isOpen()).findFirst();
    if (open.isPresent()) {
      PaymentState state = open.get().state();
      return Decision.refused(
          Refusal.of(RuleCode.OPEN_PAYMENT)
              .with("payment", open.get().id())
              .with("state", "@state." + state));
    }
    return Decision.of(
        pages.persons().activeBinding(personId),
        Refusal.of(RuleCode.PERSON_NOT_BOUND).with("person", personId));
  }

  private interface Change {
    Decision<PersonFile> apply();
  }

  private static Decision<PersonFile> once(
      Pages pages, Request request, Change change, Caller caller) {
    return Requests.earlier(pages, request)
        .then(
            earlier ->
                earlier.isPresent()
                    ? Decision.accepted(file(pages, earlier.get()))
                    : change
                        .apply()
                        .map(
                            changed -> {
                              Requests.remember(pages, request, changed.person().id(), caller);
                              return changed;
                            }));
  }

  public Decision<PersonFile> show(String personId) {
    return books.read(
        pages ->
            pages.persons().find(personId).isPresent()
                ? Decision.accepted(file(pages, personId))
                : Decision.refused(Refusal.of(RuleCode.NO_SUCH_PERSON).with("person", personId)));
  }

  /** Everybody ever bound here, oldest first. */
  public List<PersonFile> list() {
    return books.read(
        pages -> pages.persons().all().stream().map(p -> file(pages, p.id())).toList());
  }

  /** The person with this document and an active binding, if any: how a batch finds its people. */
  public Optional<PersonFile> findBound(IdentityDocument document) {
    return books.read(
        pages ->
            pages
                .persons()
                .findByDocument(document)
                .map(person -> file(pages, person.id()))
                .filter(file -> file.active().isPresent()));
  }

  private static PersonFile file(Pages pages, String personId) {
    List<Binding> bindings = pages.persons().bindings(personId);
    int pictures = pages.persons().photos(bindings.get(bindings.size() - 1).id()).size();
    return new PersonFile(pages.persons().find(personId).orElseThrow(), bindings, pictures);
  }
}
