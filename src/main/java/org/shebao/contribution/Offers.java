package org.shebao.contribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.money.Money;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** The known amounts for one request, of which exactly one is to be paid. */
record Offers(AssessmentRequest request, List<Offer> all) {

  /** One known amount, and for whom it is where the station said so. */
  record Offer(Optional<String> group, Assessment assessment) {
    private Money amount() {
      return assessment.amount();
    }

    private String text() {
      return amount() + group.map(name -> " (" + name + ")").orElse("");
    }
  }

  Offers {
    all = List.copyOf(all);
  }

  /** The offer that was stated, or the only one where nothing was. */
  Decision<Assessment> choose() {
    if (request.stated().isPresent()) {
      Money stated = request.stated().get();
      return Decision.of(
          all.stream().filter(o -> o.amount().equals(stated)).findFirst().map(Offer::assessment),
          AmountRefusals.notDue(request, text()));
    }
    if (all.stream().map(Offer::amount).distinct().count() == 1) {
      return Decision.accepted(all.get(0).assessment());
    }
    return Decision.refused(levelRequired());
  }

  private Refusal levelRequired() {
    return AmountRefusals.about(request, RuleCode.LEVEL_REQUIRED).with("levels", text());
  }

  private String text() {
    return all.stream().map(Offer::text).collect(Collectors.joining(" / "));
  }
}
