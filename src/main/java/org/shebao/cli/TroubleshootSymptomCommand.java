package org.shebao.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.shebao.engine.Caller;
import org.shebao.engine.SymptomDesk;
import org.shebao.engine.SymptomDesk.Complaint;
import org.shebao.payment.PaymentMethod;
import org.shebao.rule.Decision;
import org.shebao.symptom.Question;
import org.shebao.symptom.Symptom;
import org.shebao.symptom.SymptomAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot symptom}: what to do about what a resident complains of. */
@Command(name = "symptom")
final class TroubleshootSymptomCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "SYMPTOM")
  String symptom;

  @Option(names = "--person", paramLabel = "PERSON")
  String person;

  @Option(names = "--payment", paramLabel = "PAYMENT")
  String payment;

  @Option(names = "--region", paramLabel = "REGION")
  String region;

  @Option(names = "--method", paramLabel = "METHOD")
  String method;

  @Option(names = "--answer", paramLabel = "QUESTION=CHOICE")
  List<String> answers = List.of();

  TroubleshootSymptomCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Symptom what = ChoiceText.read(symptom, "SYMPTOM", Symptom.values(), Symptom::code);
    Map<Question, String> given = given(what);
    SymptomDesk desk = session.station().symptoms();
    Caller caller = session.caller(new WriteOptions());
    Decision<SymptomAnswer> first = desk.advise(complaint(what, given), caller);
    Optional<Terminal> terminal = session.terminal().filter(each -> !session.output().isJson());
    Decision<SymptomAnswer> told =
        terminal
            .filter(each -> first.isAccepted() && !first.value().open().isEmpty())
            .map(each -> new GuidedQuestions(each, session.messages()))
            .map(guide -> guide.ask(first.value().open(), given))
            .map(more -> desk.advise(complaint(what, more), caller))
            .orElse(first);
    return Answer.print(session, told, SymptomView::new);
  }

  private Complaint complaint(Symptom what, Map<Question, String> answered) {
    return new Complaint(
        what,
        Optional.ofNullable(person),
        Optional.ofNullable(payment),
        Optional.ofNullable(region),
        answered);
  }

  private Map<Question, String> given(Symptom what) {
    Map<Question, String> given = new EnumMap<>(Question.class);
    ChoiceText.readOptional(method, "--method", PaymentMethod.values(), PaymentMethod::code)
        .ifPresent(named -> given.put(Question.PAID_BY, named.isCard() ? "card" : "balance"));
    for (String answer : answers) {
      String[] parts = answer.split("=", 2);
      Question question =
          ChoiceText.read(
              parts[0], "--answer", what.questions().toArray(Question[]::new), Question::code);
      String choice =
          ChoiceText.read(
              parts.length < 2 ? "" : parts[1],
              "--answer " + question.code(),
              question.choices().toArray(String[]::new),
              Function.identity());
      given.put(question, choice);
    }
    return given;
  }
}
