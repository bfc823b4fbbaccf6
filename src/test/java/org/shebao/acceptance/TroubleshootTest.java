package org.shebao.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.CommandResult;
import org.shebao.TestStation;
import org.shebao.input.Resources;
import org.shebao.payment.PaymentState;
import org.shebao.provider.simulated.Operation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.RefundState;

/**
 * {@code shebao troubleshoot PAYMENT}: no state and no fault of the provider without a diagnosis
 * that can be acted upon (article section 5).
 */
class TroubleshootTest {
  private static final Pattern FAULT = Pattern.compile("'on':'([a-z-]+)','behaviour':'([a-z-]+)'");

  @TempDir Path directory;

  private TroubleshootPlays plays;

  @BeforeEach
  void open() {
    plays = new TroubleshootPlays(directory);
  }

  /** How the payment, its refunds and its escalations stand after the play. */
  private record Stands(String state, String refund, String escalation) {}

  private record Row(
      String id, String play, Stands stands, String cause, String due, String command) {
    static Row read(String line) {
      String[] cells = line.split("\\|", -1);
      Stands stands = new Stands(cells[2], cells[3], cells[4]);
      return new Row(cells[0], cells[1], stands, cells[5], cells[6], cells[7]);
    }

    Stream<String> faults() {
      return FAULT.matcher(play).results().map(TroubleshootTest::fault);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private static String fault(MatchResult found) {
    return found.group(1) + " " + found.group(2);
  }

  static Stream<Row> rows() {
    return Resources.text(TroubleshootTest.class, "diagnoses.csv").lines().skip(1).map(Row::read);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhyAndWhatToDo(Row row) {
    plays.play(row.play());
    CommandResult told = plays.troubleshoot("-o", "json");
    if (row.cause().equals("USAGE")) {
      told.fails(2, "USAGE");
      return;
    }
    JsonNode diagnosis = told.exits(0).json();
    List<String> commands = texts(diagnosis.required("steps"), "command");

    assertEquals(row.cause(), diagnosis.required("cause").asText());
    assertEquals(row.stands().state(), diagnosis.required("state").asText());
    assertEquals(row.due(), diagnosis.required("nextStep").required("due").asText());
    assertEquals(row.command(), commands.get(0));
    assertTrue(diagnosis.required("evidence").size() > 0);
    assertEquals(diagnosis.required("steps").get(0), diagnosis.required("nextStep"));
    assertStands(row);
    for (JsonNode step : diagnosis.required("steps")) {
      assertAccepted(step);
    }
  }

  /** The table's own columns are true, so that it can be asked what it covers. */
  private void assertStands(Row row) {
    JsonNode status =
        plays.station().run("pay", "status", TroubleshootPlays.PAYMENT, "-o", "json").json();
    Set<String> escalations = new TreeSet<>();
    status.required("escalations").forEach(each -> escalations.add(each.asText()));
    assertEquals(row.stands().escalation(), String.join(" ", escalations));
    List<String> refunds = new ArrayList<>();
    plays
        .station()
        .run("refund", "list", "--from", "2026-11-01", "--to", "2026-12-31", "-o", "json")
        .jsonLines()
        .forEach(each -> refunds.add(each.required("state").asText()));
    assertEquals(row.stands().refund(), String.join(" ", refunds));
  }

  /** The command that is printed can be typed: it does its work, or says when to come again. */
  private void assertAccepted(JsonNode step) {
    if (!step.has("command")) {
      return;
    }
    List<String> line =
        new ArrayList<>(Arrays.asList(step.required("command").asText().split(" ")));
    boolean another = Set.of("second-clerk", "manager").contains(step.required("who").asText());
    line.addAll(List.of("--operator", another ? "clerk-wang" : "clerk-li"));
    CommandResult typed = plays.station().run(line.subList(1, line.size()).toArray(String[]::new));
    assertTrue(Set.of(0, 75).contains(typed.exitCode()), () -> line + "\n" + typed.err());
  }

  private static List<String> texts(JsonNode objects, String name) {
    return StreamSupport.stream(objects.spliterator(), false)
        .filter(each -> each.has(name))
        .map(each -> each.required(name).asText())
        .toList();
  }

  @Test
  void leavesOutNoStateNoEscalationAndNoFault() {
    assertEquals(names(EnumSet.allOf(PaymentState.class)), column(Stands::state));
    assertEquals(names(EnumSet.allOf(RefundState.class)), column(Stands::refund));
    assertEquals(names(EnumSet.allOf(EscalationKind.class)), column(Stands::escalation));
    Set<String> faults = new TreeSet<>();
    for (Operation operation : Operation.values()) {
      operation.behaviours().forEach(each -> faults.add(operation.code() + " " + each.code()));
    }
    assertEquals(faults, rows().flatMap(Row::faults).collect(toCollection(TreeSet::new)));
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(toCollection(TreeSet::new));
  }

  private static Set<String> column(Function<Stands, String> column) {
    return rows()
        .flatMap(row -> Stream.of(column.apply(row.stands()).split(" ")))
        .filter(word -> !word.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void readsOnTheScreenInOrder() {
    plays.play("fault 'on':'charge','behaviour':'charged-twice'; pay");
    String text = plays.troubleshoot().exits(0).out();

    List<String> parts =
        List.of(
            "What happened",
            "Payment noted",
            "The provider took money that nobody owes",
            "Where it stands",
            "P00000001  Paid.",
            "Why",
            "Charged twice: CNY 400.00",
            "What to do now",
            "1. Send the surplus back.",
            "Who: clerk. By when: 2026-11-25 to 2026-11-27",
            "shebao refund P00000001 --reason duplicate",
            "12366");
    int at = -1;
    for (String part : parts) {
      int next = text.indexOf(part, at + 1);
      assertTrue(next > at, () -> part + " in:\n" + text);
      at = next;
    }
  }

  @Test
  void speaksChinese() {
    plays.play("pay-large");
    plays.station().with("SHEBAO_LANG", "zh");

    plays
        .troubleshoot()
        .exits(0)
        .says("发生了什么")
        .says("单笔超过 5000 元")
        .says("谁来办：另一名经办人。何时办：2026-11-25 之前");
  }

  @Test
  void knowsThePaymentByEveryNumberOfIt() {
    plays.play("fault 'on':'charge','behaviour':'charged-twice'; pay; refund duplicate");
    TestStation station = plays.station();
    JsonNode paid = station.run("pay", "status", "P00000001", "-o", "json").json();

    for (String number :
        List.of(
            "P00000001",
            "RF00000001",
            "SIMP00000001",
            "SIMRF00000001",
            paid.required("providerTransaction").asText(),
            paid.required("duplicates").get(0).required("providerTransaction").asText())) {
      JsonNode told = station.run("troubleshoot", number, "-o", "json").exits(0).json();
      assertEquals("P00000001", told.required("payment").asText(), number);
    }
    station.run("troubleshoot", "P00000099", "-o", "json").fails(5, "NO_SUCH_PAYMENT");
    station.run("troubleshoot").exits(2);
  }

  @Test
  void writesNothingAndAsksNobody() {
    plays.play("lost; fault 'on':'query','behaviour':'timeout','times':1");
    String before = everything();

    plays.troubleshoot().exits(0);

    assertEquals(before, everything());
  }

  private String everything() {
    TestStation station = plays.station();
    return station.run("pay", "status", "P00000001", "-o", "json").out()
        + station.run("ledger", "verify", "-o", "json").out()
        + station.run("provider", "status", "-o", "json").out();
  }

  @Test
  void tellsBothLinesOfADoubleCharge() {
    plays.play("fault 'on':'charge','behaviour':'charged-twice'; pay; bill");

    JsonNode told = plays.troubleshoot("-o", "json").exits(0).json();

    assertEquals("CHARGED_TWICE", told.required("cause").asText());
    assertEquals(List.of("2", "3"), texts(told.required("evidence"), "line"));
  }

  @Test
  void tellsAlsoWhatIsSettledByNow() {
    plays.play("fault 'on':'charge','behaviour':'charged-twice'; pay; refund duplicate");

    JsonNode told = plays.troubleshoot("-o", "json").exits(0).json();

    List<String> events = texts(told.required("timeline"), "event");
    assertTrue(events.containsAll(List.of("ESCALATED", "RETURNED", "NOT_ESCALATED")));
  }

  @Test
  void takesTheBillAsEvidenceAndNamesItsLine() {
    plays.play("pay; bill");

    JsonNode told = plays.troubleshoot("-o", "json").exits(0).json();

    assertEquals(
        List.of(
            "bill-2026-11-20.csv, line 2: CNY 400.00, transaction "
                + told.required("evidence").get(1).required("transaction").asText()
                + "."),
        texts(told.required("evidence"), "message").subList(1, 2));
    JsonNode charge = told.required("timeline").get(told.required("timeline").size() - 1);
    assertEquals("BILL_CHARGE", charge.required("event").asText());
    assertEquals("bill-2026-11-20.csv:2", charge.required("source").asText());
    assertEquals(40_000, charge.required("amountFen").asLong());
  }
}
