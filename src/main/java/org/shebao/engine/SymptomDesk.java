package org.shebao.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.casework.Case;
import org.shebao.diagnosis.Diagnosis;
import org.shebao.payment.Payment;
import org.shebao.person.Binding;
import org.shebao.refund.RefundRules;
import org.shebao.refund.SystemFault;
import org.shebao.region.Region;
import org.shebao.region.RegionPolicy;
import org.shebao.rule.Decision;
import org.shebao.symptom.Question;
import org.shebao.symptom.Situation;
import org.shebao.symptom.Symptom;
import org.shebao.symptom.SymptomAnswer;
import org.shebao.symptom.SymptomRules;

/**
 * Says what to do about what a resident complains of, by this station's own facts (article sections
 * 5 and 6). It writes nothing and asks nobody.
 */
public final class SymptomDesk {
  private final Books books;
  private final Rulebook rules;
  private final DiagnosisDesk diagnoses;

  SymptomDesk(Books books, Rulebook rules, DiagnosisDesk diagnoses) {
    this.books = books;
    this.rules = rules;
    this.diagnoses = diagnoses;
  }

  /**
   * A complaint.
   *
   * @param person the resident's number, if they are known here
   * @param payment a number that the payment in question goes by
   * @param region as a person writes it
   */
  public record Complaint(
      Symptom symptom,
      Optional<String> person,
      Optional<String> payment,
      Optional<String> region,
      Map<Question, String> answers) {}

  /** What to do; refused when the person, the payment or the region is not known. */
  public Decision<SymptomAnswer> advise(Complaint complaint, Caller caller) {
    return books.read(
        pages ->
            known(complaint.payment(), number -> diagnoses.diagnose(pages, number, caller))
                .then(payment -> advise(pages, complaint, payment, caller)));
  }

  private Decision<SymptomAnswer> advise(
      Pages pages, Complaint complaint, Optional<Diagnosis> payment, Caller caller) {
    Optional<String> personId =
        complaint.person().or(() -> payment.map(told -> told.payment().liability().personId()));
    return known(complaint.region(), rules.regions()::find)
        .then(
            region ->
                known(personId, id -> PersonFiles.find(pages, id))
                    .map(person -> situation(pages, complaint, payment, person, region, caller)))
        .map(situation -> answer(complaint.symptom(), payment, situation));
  }

  private static SymptomAnswer answer(
      Symptom symptom, Optional<Diagnosis> payment, Situation situation) {
    return new SymptomAnswer(
        symptom,
        payment,
        SymptomRules.advise(symptom, situation),
        symptom.questions().stream()
            .filter(question -> !situation.answers().containsKey(question))
            .toList());
  }

  /** Looks for something that may not have been named at all. */
  private static <K, T> Decision<Optional<T>> known(
      Optional<K> named, Function<K, Decision<T>> looking) {
    return named
        .map(name -> looking.apply(name).map(Optional::of))
        .orElseGet(() -> Decision.accepted(Optional.empty()));
  }

  private Situation situation(
      Pages pages,
      Complaint complaint,
      Optional<Diagnosis> payment,
      Optional<PersonFile> person,
      Optional<Region> region,
      Caller caller) {
    Map<Question, String> answers = new EnumMap<>(Question.class);
    answers.putAll(complaint.answers());
    payment.map(told -> Question.answeredBy(told.payment())).ifPresent(answers::putAll);
    return new Situation(
        answers,
        person.map(file -> person(pages, file, caller)),
        payment.map(told -> paid(pages, told.payment(), caller)),
        region
            .or(() -> person.flatMap(PersonFile::active).map(Binding::region).map(this::region))
            .map(found -> area(found, caller)),
        pages.systemFaults().all().stream()
            .filter(fault -> fault.to().isEmpty())
            .map(SystemFault::id)
            .toList(),
        rules.workingDays(),
        caller.now());
  }

  private Region region(String code) {
    return rules.regions().find(code).value();
  }

  private Situation.Area area(Region region, Caller caller) {
    RegionPolicy policy = rules.regions().policy(region, caller.today());
    return new Situation.Area(
        region.code(), policy.receiptRoutes(), policy.treasuryPaysLowIncome());
  }

  private static Situation.Person person(Pages pages, PersonFile file, Caller caller) {
    String id = file.person().id();
    VerificationStatus status = Standing.status(pages, id, caller.now());
    List<String> open =
        pages.payments().of(id).stream()
            .filter(payment -> payment.state().isOpen())
            .map(Payment::id)
            .toList();
    return new Situation.Person(
        id,
        new Situation.Access(
            file.active().map(Binding::region),
            status.lockedUntil(),
            status.pinTriesLeft(),
            status.current().isPresent()),
        file.person().document().type(),
        file.person().subsidy(),
        open);
  }

  private Situation.Paid paid(Pages pages, Payment payment, Caller caller) {
    return new Situation.Paid(
        payment.id(),
        RefundRules.routes(diagnoses.refundCase(pages, payment, caller)),
        pages.cases().of(payment.id()).stream().filter(Case::isOpen).map(Case::id).toList());
  }
}
