package org.shebao.correction;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.shebao.person.Particulars;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** What may be corrected, and who may decide (article section 5 row 3; G31). */
public final class CorrectionRules {
  /** Who pays, and as what: these decide about money that is under way. */
  private static final Set<PersonField> OF_A_PAYMENT =
      EnumSet.of(PersonField.DOCUMENT, PersonField.PAYER_GROUP);

  private CorrectionRules() {}

  /** What of the amendment differs from the record; refused when nothing does. */
  public static Decision<Amendment> needed(Amendment asked, Particulars record) {
    Amendment differing = asked.differingFrom(record);
    return differing.isEmpty()
        ? Decision.refused(
            Refusal.of(RuleCode.NOTHING_TO_CORRECT).with("person", record.person().id()))
        : Decision.accepted(differing);
  }

  /** The correction, when it waits for a review and this operator may give it. */
  public static Decision<Correction> reviewable(Correction correction, String operator) {
    if (!correction.isOpen()) {
      return Decision.refused(
          Refusal.of(RuleCode.CORRECTION_REVIEWED)
              .with("correction", correction.id())
              .with("state", "@correction-state." + correction.state()));
    }
    return correction.objection().operator().equalsIgnoreCase(operator)
        ? Decision.refused(
            Refusal.of(RuleCode.FOUR_EYES)
                .with("subject", correction.id())
                .with("operator", operator))
        : Decision.accepted(correction);
  }

  /**
   * Whether the change has to wait until no payment of the person is open, as releasing a binding
   * has to (G41): it would change for whom, or as what, money on its way is paid. A name, a phone
   * and a subsidy move no money.
   */
  public static boolean waitsForPayments(Amendment change) {
    return change.fields().stream().anyMatch(OF_A_PAYMENT::contains);
  }

  /** Whether a text tells a name, a number or a phone of the person: reasons are printed. */
  public static boolean isPersonal(String text, Particulars before, Particulars after) {
    return Stream.of(before.person(), after.person())
        .flatMap(
            person ->
                Stream.of(
                    person.name().text(), person.document().number(), person.phone().digits()))
        .anyMatch(text::contains);
  }
}
