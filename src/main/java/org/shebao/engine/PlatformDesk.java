package org.shebao.engine;

import java.util.Optional;
import org.shebao.payment.Liability;
import org.shebao.region.Region;
import org.shebao.rule.Decision;

/** Tells a person of this station by which platform they pay best now. */
public final class PlatformDesk {
  private final Books books;
  private final Rulebook rules;

  PlatformDesk(Books books, Rulebook rules) {
    this.books = books;
    this.rules = rules;
  }

  /** For a person whose card is bound. */
  public Decision<PlatformAdvice> forPerson(String personId, Caller caller) {
    return books.read(
        pages ->
            PersonFiles.findBound(pages, personId).map(file -> forPerson(pages, file, caller)));
  }

  private PlatformAdvice forPerson(Pages pages, PersonFile file, Caller caller) {
    String personId = file.person().id();
    return new PlatformAdviser(rules, caller)
        .forPerson(
            file,
            (insurance, period) ->
                PaymentCheck.claimed(pages, new Liability(personId, insurance, period)),
            Standing.verified(pages, personId, caller.now()).isAccepted());
  }

  /** For anybody in the station's own region. */
  public PlatformAdvice here(Caller caller) {
    Optional<String> code = books.read(pages -> pages.profile().find().map(StationProfile::region));
    Region region = rules.regions().find(code.orElseThrow()).value();
    return new PlatformAdviser(rules, caller).inRegion(region);
  }
}
