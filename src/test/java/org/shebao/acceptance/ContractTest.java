package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.input.Resources;

/**
 * What scripts rely on (design/cli.md), over every command, good and bad: JSON lines and nothing
 * else on standard output, one error object on standard error when something failed, the exit
 * codes, no personal data, and the same in both languages.
 */
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Exit code and command line, in order, at one station; later lines rely on earlier ones. */
  private static final String SCRIPT = Resources.text(ContractTest.class, "contract.txt");

  /** Fields that hold words for people, and so differ between the languages; and the home. */
  private static final Set<String> WORDS =
      Set.of(
          "home",
          "answer",
          "facts",
          "message",
          "next",
          "explanation",
          "feeNote",
          "title",
          "names",
          "note",
          "reason",
          "amount",
          "balance",
          "charged",
          "settled",
          "unsettled",
          "refunded",
          "refundable",
          "sentence",
          "waiting",
          "nationalMinimum");

  /** Commands whose result is a text of its own kind. */
  private static final Set<String> TEXTS = Set.of("demo", "completion bash");

  @TempDir Path directory;

  private record Step(int exitCode, String[] arguments) {
    static Step read(String line) {
      String[] words = line.split(" ");
      return new Step(Integer.parseInt(words[0]), Arrays.copyOfRange(words, 1, words.length));
    }

    String text() {
      return String.join(" ", arguments);
    }
  }

  @Test
  void holdsForEveryCommandInBothLanguages() {
    TestStation chinese = furnished("zh");
    TestStation english = furnished("en");
    for (Step step : steps()) {
      CommandResult zh = chinese.run(step.arguments());
      CommandResult en = english.run(step.arguments());

      assertKept(step, zh);
      assertKept(step, en);
      assertExplained(step, en, english);
      if (!TEXTS.contains(step.text())) {
        assertEquals(codes(zh.out()), codes(en.out()), step.text());
        assertEquals(codes(zh.err()), codes(en.err()), step.text());
      }
    }
  }

  @Test
  void isAskedOfEveryCommandThatThereIs() {
    TestStation station = new TestStation(directory);
    Set<String> asked = new TreeSet<>();
    for (Step step : steps()) {
      asked.add(step.text() + " ");
    }

    for (String command : commands(station)) {
      assertTrue(
          asked.stream().anyMatch(line -> line.startsWith(command + " ")),
          () -> "no line of the contract is about: " + command);
    }
  }

  @Test
  void showsHelpAndVersionOnStandardOutput() {
    TestStation station = new TestStation(directory);
    List<String> all = new ArrayList<>(commands(station));
    all.add("");

    for (String command : all) {
      String[] line = Stream.concat(words(command), Stream.of("--help")).toArray(String[]::new);
      CommandResult help = station.run(line).exits(0);
      assertFalse(help.out().isBlank(), command);
      assertEquals("", help.err(), command);
    }
    station.run("--version").exits(0).says("shebao");
  }

  @Test
  void tellsOnlyResultsAndErrorsWhenQuiet() {
    TestStation station = furnished("en").with("SHEBAO_OUTPUT", "text");
    for (Step step : steps()) {
      CommandResult quiet =
          station.run(
              Stream.concat(Stream.of(step.arguments()), Stream.of("-q")).toArray(String[]::new));
      if (step.exitCode() == 0 && quiet.exitCode() == 0) {
        assertEquals("", quiet.err(), step.text());
      }
    }
  }

  private static void assertKept(Step step, CommandResult result) {
    result.exits(step.exitCode());
    if (!TEXTS.contains(step.text())) {
      result.jsonLines();
    }
    List<String> errors = result.err().lines().toList();
    boolean progress = step.text().startsWith("pay batch") && step.exitCode() == 0;
    if (!progress) {
      assertEquals(step.exitCode() == 0 ? 0 : 1, errors.size(), step.text() + ": " + errors);
    }
    if (step.exitCode() != 0) {
      JsonNode error = result.error();
      assertFalse(error.required("code").asText().isBlank(), step.text());
      assertFalse(error.required("message").asText().isBlank(), step.text());
    }
    for (String trace : List.of("Exception", "\tat ", "BUG")) {
      result.hides(trace);
    }
    hidesWhoIsHere(result);
  }

  /** The explanation of a rule names the command that it refused. */
  private static void assertExplained(Step step, CommandResult refused, TestStation station) {
    if (step.exitCode() < 3) {
      return;
    }
    String code = refused.error().required("code").asText();
    CommandResult explained = station.run("troubleshoot", "code", code);
    if (explained.exitCode() == 0) {
      Stream<String> commands =
          StreamSupport.stream(explained.json().required("commands").spliterator(), false)
              .map(JsonNode::asText);
      assertTrue(
          commands.anyMatch(command -> (step.text() + " ").startsWith(command + " ")),
          () -> code + " is not said to refuse: " + step.text());
    }
  }

  private static void hidesWhoIsHere(CommandResult result) {
    for (int n = 1; n <= 3; n++) {
      result.hides(TestPeople.name(n), TestPeople.idNumber(n), TestPeople.phone(n));
    }
    result.hides("6212345678901232", "621234567", "246802");
  }

  private static List<Step> steps() {
    return SCRIPT.lines().map(Step::read).toList();
  }

  /** A station with everything on its desk that the script needs. */
  private TestStation furnished(String lang) {
    TestStation station =
        new TestStation(directory.resolve(lang))
            .with("SHEBAO_LANG", lang)
            .with("SHEBAO_OUTPUT", "json");
    new TestPeople(station);
    station.file("one.json", applicant(1));
    station.file("two.json", applicant(2));
    station.file("wrong-number.json", applicant(3).replace("\"1100", "\"1200"));
    station.file("broken.json", "{\"name\":\"" + TestPeople.name(1));
    station.file("correction.json", "{\"phone\":\"" + TestPeople.phone(9) + "\"}");
    station.file("wrong-code.txt", "000000");
    station.file("words.txt", "no digits");
    station.file("pin.txt", "246802");
    station.file("card.txt", "6212345678901232");
    station.file("fault.json", faults("{\"on\":\"charge\",\"behaviour\":\"timeout-before\"}"));
    station.file("none.json", faults(""));
    station.file(
        "2027.json",
        "{\"year\":2027,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\","
            + "\"isOffDay\":true}]}");
    station.file(
        "roster.csv",
        "name,idType,idNumber,insurance,period,amount,method\n"
            + String.join(
                ",",
                TestPeople.name(2),
                "resident_id",
                TestPeople.idNumber(2),
                "resident-medical,2027,400,wechat-balance"));
    return station;
  }

  private static String applicant(int n) {
    String fields = TestPeople.applicant(n, "广东", "resident", "none");
    return fields.replace("}", ",\"front\":\"front.png\",\"back\":\"back.png\"}");
  }

  private static String faults(String entries) {
    return "{\"faults\":[" + entries + "]}";
  }

  /** Every command that does something, as the help of its parents lists it. */
  private static List<String> commands(TestStation station) {
    return commands(station, "");
  }

  private static List<String> commands(TestStation station, String parent) {
    String[] line = Stream.concat(words(parent), Stream.of("--help")).toArray(String[]::new);
    List<String> help = station.run(line).exits(0).out().lines().toList();
    int heading = help.indexOf("Commands:");
    if (heading < 0) {
      return List.of(parent);
    }
    List<String> found = new ArrayList<>();
    help.stream()
        .skip(heading + 1L)
        .takeWhile(each -> each.startsWith("  "))
        .filter(each -> each.charAt(2) != ' ')
        .map(each -> (parent + " " + each.strip().split("[ ,]")[0]).strip())
        .forEach(child -> found.addAll(commands(station, child)));
    return found;
  }

  private static Stream<String> words(String command) {
    return Arrays.stream(command.split(" ")).filter(word -> !word.isEmpty());
  }

  /** Every field of every object, with its value unless that is words for people. */
  private static List<Map<String, String>> codes(String output) {
    return output.lines().filter(line -> line.startsWith("{")).map(ContractTest::fields).toList();
  }

  private static Map<String, String> fields(String line) {
    try {
      Map<String, String> fields = new TreeMap<>();
      collect("", JSON.readTree(line), fields);
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> fields) {
    if (node.isValueNode()) {
      String name = path.replaceFirst("(/[0-9]+)*$", "").replaceFirst(".*/", "");
      fields.put(path, WORDS.contains(name) ? "(words)" : node.asText());
    }
    int i = 0;
    for (JsonNode item : node) {
      if (node.isArray()) {
        collect(path + "/" + i++, item, fields);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collect(path + "/" + field.getKey(), field.getValue(), fields);
    }
  }
}
