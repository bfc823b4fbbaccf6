package org.shebao.symptom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDays;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseTerm;
import org.shebao.diagnosis.Due;
import org.shebao.person.DocumentType;
import org.shebao.person.Subsidy;
import org.shebao.refund.RefundRoute;
import org.shebao.region.PolicyValue;
import org.shebao.region.ReceiptRoute;

/**
 * What is known when somebody complains.
 *
 * @param answers what the resident answered; a question that is not here is not answered
 * @param person what the station knows of the resident, if they are known
 * @param payment the payment in question, if there is one
 * @param region the region in question: as told, or else the resident's
 * @param faults the numbers of the system faults that last
 */
public record Situation(
    Map<Question, String> answers,
    Optional<Person> person,
    Optional<Paid> payment,
    Optional<Area> region,
    List<String> faults,
    WorkingDays workingDays,
    Instant now) {

  /**
   * What the station knows of the resident.
   *
   * @param openPayments of the resident, oldest first
   */
  public record Person(
      String id,
      Access access,
      DocumentType document,
      Subsidy subsidy,
      List<String> openPayments) {}

  /**
   * How the resident gets in.
   *
   * @param region where their card is bound, while it is
   * @param lockedUntil the end of a lock
   */
  public record Access(
      Optional<String> region, Optional<Instant> lockedUntil, int pinTriesLeft, boolean verified) {
    boolean bound() {
      return region.isPresent();
    }
  }

  /**
   * The payment in question.
   *
   * @param routes by which it can go back
   * @param openCases about it, oldest first
   */
  public record Paid(String id, List<RefundRoute> routes, List<String> openCases) {}

  /** What the policy of a region says about it. */
  public record Area(
      String code,
      PolicyValue<Set<ReceiptRoute>> receiptRoutes,
      PolicyValue<Boolean> treasuryPaysLowIncome) {}

  public Situation {
    answers = Map.copyOf(answers);
    faults = List.copyOf(faults);
  }

  boolean says(Question question, String choice) {
    return choice.equals(answers.get(question));
  }

  /** Not this choice, as far as anybody said: unanswered counts as possible. */
  boolean mayBe(Question question, String choice) {
    return !answers.containsKey(question) || says(question, choice);
  }

  /** The region that the resident moves to, when one is told that is not their own. */
  Optional<String> newRegion() {
    Optional<String> own = person.flatMap(each -> each.access().region());
    return region.map(Area::code).filter(code -> !own.equals(Optional.of(code)));
  }

  /** The promise for a case of this kind that is accepted today (G30 G31). */
  Due promised(CaseKind kind) {
    CaseTerm term = CaseTerm.inWorkingDays(kind, BusinessDay.of(now), workingDays);
    return Due.between(term.earliest().orElseThrow(), term.latest().orElseThrow());
  }
}
