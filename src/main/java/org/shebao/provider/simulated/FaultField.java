package org.shebao.provider.simulated;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** What an entry of a script can say besides its behaviour, with the JSON fields that say it. */
enum FaultField {
  REASON(terms -> !terms.reason().isEmpty(), "reason"),
  DELAY(terms -> !terms.delay().isZero(), "delaySeconds"),
  /** A delay that may be left out. */
  SOME_DELAY(terms -> !terms.delay().isZero(), "delaySeconds"),
  DONE_AFTER(terms -> terms.doneAfter().isPresent(), "doneAfterSeconds"),
  AMOUNT(terms -> terms.amount().isPresent(), "amountFen", "deltaFen"),
  ROW(terms -> terms.row().isPresent(), "row", "orderNo"),
  /** A row that is made up. */
  ORDER(terms -> terms.row().isPresent(), "orderNo"),
  OUTAGE(terms -> terms.outage().isPresent(), "from", "until", "forSeconds");

  private final Predicate<FaultTerms> presence;
  private final List<String> names;

  FaultField(Predicate<FaultTerms> presence, String... names) {
    this.presence = presence;
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }

  boolean isOptional() {
    return this == SOME_DELAY || this == DONE_AFTER;
  }

  boolean isIn(FaultTerms terms) {
    return presence.test(terms);
  }

  /** Whether both are written with one of the same JSON fields. */
  boolean writesLike(FaultField other) {
    return !Collections.disjoint(names, other.names);
  }
}
