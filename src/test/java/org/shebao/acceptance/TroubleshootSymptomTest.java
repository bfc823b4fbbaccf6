package org.shebao.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;
import org.shebao.input.Resources;
import org.shebao.symptom.Advice;
import org.shebao.symptom.Question;
import org.shebao.symptom.Symptom;

/** {@code shebao troubleshoot symptom}: article sections 5 and 6 as answers. */
class TroubleshootSymptomTest {
  private static final String PERSON = "R00000001";

  /** Every policy says how receipts are given; {@code SymptomRulesTest} asks what if not. */
  private static final Set<String> OUT_OF_REACH = Set.of("receipt-routes-unknown");

  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
  }

  private record Row(String id, String play, String arguments, String advice, String command) {
    static Row read(String line) {
      String[] cells = line.split("\\|", -1);
      return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Row> rows() {
    return Resources.text(TroubleshootSymptomTest.class, "symptoms.csv")
        .lines()
        .skip(1)
        .map(Row::read);
  }

  private void play(String scene) {
    people.bound(1, "广东", "resident");
    switch (scene) {
      case "bound" -> {}
      case "verified" -> people.verify(PERSON);
      case "locked" -> lock();
      case "fault" -> station.run("refund", "fault", "record", "--note", "network").exits(0);
      case "paid" ->
          pay("'on':'any','behaviour':'down','forSeconds':1,'from':'2020-01-01T00:00:00Z'");
      case "declined" -> pay("'on':'charge','behaviour':'decline'");
      case "unknown" -> pay("'on':'charge','behaviour':'timeout-after'");
      case "twice" -> pay("'on':'charge','behaviour':'charged-twice'");
      case "late" -> {
        play("paid");
        station.after(86_400);
      }
      default -> throw new IllegalArgumentException(scene);
    }
  }

  private void pay(String fault) {
    people.verify(PERSON);
    till.fault(fault);
    till.pay(PERSON);
  }

  private void lock() {
    station.file("pin.txt", "482913");
    station.file("wrong.txt", "000000");
    station.run("verify", "set-pin", PERSON, "--pin-file", "pin.txt").exits(0);
    for (int i = 0; i < 5; i++) {
      String challenge =
          station
              .run("verify", "start", PERSON, "--method", "pin", "-o", "json")
              .exits(0)
              .json()
              .required("challenge")
              .asText();
      station.run("verify", "complete", challenge, "--answer-file", "wrong.txt").exits(4);
    }
  }

  private CommandResult symptom(String arguments, String... more) {
    List<String> line = new ArrayList<>(List.of("troubleshoot", "symptom"));
    line.addAll(Arrays.asList(arguments.split(" ")));
    line.addAll(Arrays.asList(more));
    return station.run(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void advises(Row row) {
    play(row.play());

    JsonNode told = symptom(row.arguments(), "-o", "json").exits(0).json();

    assertEquals(row.advice(), String.join(" ", texts(told, "advice")));
    assertEquals(row.command(), texts(told, "command").stream().findFirst().orElse(""));
    texts(told, "command").forEach(this::assertAccepted);
    symptom(row.arguments()).exits(0).says("12393");
  }

  private void assertAccepted(String command) {
    String[] words =
        Arrays.stream(command.split(" (?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
            .skip(1)
            .map(word -> word.replace("\"", ""))
            .toArray(String[]::new);
    CommandResult typed = station.run(words);
    assertTrue(Set.of(0, 75).contains(typed.exitCode()), () -> command + "\n" + typed.err());
  }

  private static List<String> texts(JsonNode told, String name) {
    return StreamSupport.stream(told.required("steps").spliterator(), false)
        .filter(step -> step.has(name))
        .map(step -> step.required(name).asText())
        .toList();
  }

  @Test
  void leavesOutNoSymptomNoAnswerAndNoAdvice() {
    Set<String> symptoms = new TreeSet<>();
    Set<String> answers = new TreeSet<>();
    Set<String> advice = new TreeSet<>(OUT_OF_REACH);
    rows()
        .forEach(
            row -> {
              List<String> words = List.of(row.arguments().split(" "));
              symptoms.add(words.get(0));
              words.stream().filter(word -> word.contains("=")).forEach(answers::add);
              advice.addAll(List.of(row.advice().split(" ")));
            });
    Set<String> choices = new TreeSet<>();
    for (Question question : Question.values()) {
      question.choices().forEach(choice -> choices.add(question.code() + "=" + choice));
    }
    assertEquals(codes(EnumSet.allOf(Symptom.class).stream().map(Symptom::code)), symptoms);
    assertEquals(choices, answers);
    assertEquals(codes(EnumSet.allOf(Advice.class).stream().map(Advice::code)), advice);
  }

  private static Set<String> codes(Stream<String> codes) {
    return codes.collect(toCollection(TreeSet::new));
  }

  @Test
  void tellsUntilWhenTheAccountIsLocked() {
    play("locked");

    JsonNode step =
        symptom("locked --person R00000001", "-o", "json").json().required("steps").get(0);

    assertEquals("2026-11-21T10:00:00+08:00", step.required("at").asText());
    assertTrue(step.required("message").asText().contains("2026-11-21 10:00:00"));
  }

  @Test
  void countsWorkingDaysFromToday() {
    play("bound");

    JsonNode objection = last(symptom("wrong-info", "-o", "json").json());
    assertEquals("2026-11-27", objection.required("from").asText());
    assertEquals("2026-12-04", objection.required("by").asText());
    JsonNode duplicate = last(symptom("duplicate-charge", "-o", "json").json());
    assertEquals("2026-11-25", duplicate.required("from").asText());
    assertEquals("2026-11-27", duplicate.required("by").asText());
  }

  private static JsonNode last(JsonNode told) {
    JsonNode steps = told.required("steps");
    return steps.get(steps.size() - 1);
  }

  @Test
  void asksOneQuestionAfterAnother() {
    play("bound");
    station.answering("2", "2");

    symptom("payment-failed").exits(0).says("Check the bank card's limit").hides("Not answered");
  }

  @Test
  void takesAnEmptyAnswerForNotKnown() {
    play("bound");
    station.answering("", "");

    symptom("payment-failed").exits(0).says("Not answered: Was money taken from the payer?");
  }

  @Test
  void asksAgainAfterAnAnswerThatIsNone() {
    play("bound");
    station.answering("9", "no", "2", "1");

    String told = symptom("payment-failed").exits(0).out();

    assertTrue(told.contains("Check the WeChat balance"));
    assertFalse(told.contains("Do not pay again"));
  }

  @Test
  void asksNobodyInAScript() {
    play("bound");
    station.answering("2");

    JsonNode told = symptom("payment-failed", "-o", "json").exits(0).json();
    assertEquals(2, told.required("questions").size());
    symptom("payment-failed", "--no-input").exits(0).says("Not answered");
  }

  @Test
  void showsWhatBecameOfThePayment() {
    play("twice");

    JsonNode told = symptom("duplicate-charge --payment P00000001", "-o", "json").exits(0).json();

    assertEquals("CHARGED_TWICE", told.required("cause").asText());
    symptom("duplicate-charge --payment P00000001").says("Charged twice");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    play("bound");
    symptom("toothache", "-o", "json").fails(2, "USAGE");
    symptom("locked --answer money-taken=yes", "-o", "json").fails(2, "USAGE");
    symptom("payment-failed --answer money-taken=perhaps", "-o", "json").fails(2, "USAGE");
    symptom("payment-failed --method gold", "-o", "json").fails(2, "USAGE");
    symptom("locked --person R00000099", "-o", "json").fails(5, "NO_SUCH_PERSON");
    symptom("no-receipt --payment P00000099", "-o", "json").fails(5, "NO_SUCH_PAYMENT");
    symptom("no-receipt --region Atlantis", "-o", "json").fails(3, "UNKNOWN_REGION");
  }

  @Test
  void speaksChinese() {
    play("bound");
    station.with("SHEBAO_LANG", "zh");

    symptom("overseas").exits(0).says("“中国领事”APP");
    symptom("low-income --region 浙江").exits(0).says("财政代缴").says("不要缴费");
  }
}
