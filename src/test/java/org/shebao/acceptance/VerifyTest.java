package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao verify} by face and by text message, and how long it holds. */
class VerifyTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private String person;

  @BeforeEach
  void bind() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    person = people.bound(1, "440000", "resident");
  }

  private JsonNode start(String method) {
    return station.run("verify", "start", person, "--method", method, "-o", "json").exits(0).json();
  }

  private CommandResult complete(JsonNode challenge, String answer) {
    return station.runWithInput(
        answer,
        "verify",
        "complete",
        challenge.required("challenge").asText(),
        "--answer-file",
        "-",
        "-o",
        "json");
  }

  private JsonNode status() {
    return station.run("verify", "status", person, "-o", "json").exits(0).json();
  }

  private Path message(JsonNode challenge) {
    return station
        .home()
        .resolve("outbox/sms/" + challenge.required("challenge").asText() + ".txt");
  }

  private static List<String> actions(JsonNode challenge) {
    List<String> actions = new ArrayList<>();
    challenge.required("actions").forEach(action -> actions.add(action.asText()));
    return actions;
  }

  @Test
  void asksForThreeDifferentActionsAndForgetsNoOrder() {
    Set<List<String>> sequences = new HashSet<>();
    for (int i = 0; i < 8; i++) {
      JsonNode challenge = start("face");
      assertEquals(3, Set.copyOf(actions(challenge)).size());
      assertEquals("2026-11-20T10:02:00+08:00", challenge.required("expiresAt").asText());
      assertTrue(challenge.required("simulated").asBoolean());
      sequences.add(actions(challenge));
    }

    assertTrue(sequences.size() > 1, "always the same sequence: " + sequences);
  }

  @Test
  void verifiesTheFaceForAQuarterOfAnHour() {
    JsonNode challenge = start("face");

    JsonNode verified = complete(challenge, String.join(" ", actions(challenge))).exits(0).json();

    assertTrue(verified.required("verified").asBoolean());
    assertEquals("face", verified.required("level").asText());
    assertEquals("2026-11-20T10:15:00+08:00", verified.required("expiresAt").asText());
    assertTrue(verified.required("simulated").asBoolean());
    station.at("2026-11-20T10:14:59.999999999+08:00");
    assertTrue(status().required("verified").asBoolean());
    new TestTill(station).pay(person, "--dry-run").exits(0);
    station.at("2026-11-20T10:15:00+08:00");
    assertFalse(status().required("verified").asBoolean());
    new TestTill(station).pay(person).fails(4, "NOT_VERIFIED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s %s %s",
        "%s, %s, %s\n",
        "%s\r\n%s\r\n%s\r\n",
        "%s，%s、%s",
        "[\"%s\",\"%s\",\"%s\"]",
        "{\"actions\":[\"%s\",\"%s\",\"%s\"]}",
        "\uFEFF%s;%s;%s"
      })
  void readsTheAttestedActionsAsPeopleWriteThem(String form) {
    JsonNode challenge = start("face");

    complete(challenge, String.format(form, actions(challenge).toArray())).exits(0);
  }

  @Test
  void readsActionsInCapitalsWithUnderscoresFromAFile() {
    JsonNode challenge = start("face");
    String shouted = String.join(" ", actions(challenge)).toUpperCase().replace('-', '_');
    String file = station.file("answer.txt", shouted);

    station
        .run("verify", "complete", challenge.required("challenge").asText(), "--answer-file", file)
        .exits(0);
  }

  @Test
  void countsActionsInTheWrongOrderUntilTheChallengeIsUsedUp() {
    JsonNode challenge = start("face");
    List<String> right = actions(challenge);
    String swapped = String.join(" ", right.get(1), right.get(0), right.get(2));

    complete(challenge, swapped).fails(4, "WRONG_ANSWER");
    complete(challenge, right.get(0)).fails(4, "WRONG_ANSWER");
    complete(challenge, String.join(" ", right) + " nod").fails(4, "WRONG_ANSWER");
    complete(challenge, String.join(" ", right)).fails(4, "CHALLENGE_USED_UP");
    assertFalse(status().required("verified").asBoolean());
  }

  @Test
  void takesARightAnswerOnlyOnce() {
    JsonNode challenge = start("face");
    String right = String.join(" ", actions(challenge));

    complete(challenge, right).exits(0);
    complete(challenge, right).fails(4, "CHALLENGE_USED_UP");
  }

  @ParameterizedTest
  @CsvSource({"face, 120", "sms, 300"})
  void takesNoAnswerAfterItsTime(String method, int seconds) throws IOException {
    JsonNode intime = start(method);
    JsonNode late = start(method);

    station.at("2026-11-20T10:00:00+08:00").after(seconds - 1);
    complete(intime, answer(intime)).exits(0);
    station.at("2026-11-20T10:00:00+08:00").after(seconds);
    complete(late, answer(late)).fails(4, "CHALLENGE_EXPIRED");
  }

  private String answer(JsonNode challenge) throws IOException {
    return challenge.required("method").asText().equals("sms")
        ? Files.readString(message(challenge))
        : String.join(" ", actions(challenge));
  }

  @Test
  void countsNoAnswerThatCannotBeOne() {
    JsonNode challenge = start("face");

    for (String answer : List.of("", " \n", "jump", "nod jump blink", "{\"actions\":\"nod\"}")) {
      JsonNode error = complete(challenge, answer).saysNothing().fails(2, "USAGE");
      assertTrue(error.required("message").asText().contains("--answer-file"), answer);
    }
    complete(challenge, String.join(" ", actions(challenge))).exits(0);
  }

  @Test
  void writesTheTextMessageIntoTheOutbox() throws IOException {
    JsonNode challenge = start("sms");

    assertEquals("130****0001", challenge.required("sentTo").asText());
    assertEquals("2026-11-20T10:05:00+08:00", challenge.required("expiresAt").asText());
    assertEquals(3, challenge.required("triesLeft").asInt());
    List<String> lines = Files.readAllLines(message(challenge));
    assertTrue(lines.get(0).matches("[0-9]{6}"));
    assertTrue(lines.get(1).contains("模拟"));
    assertFalse(String.join("\n", lines).contains(TestPeople.phone(1)));

    JsonNode verified =
        station
            .run(
                "verify",
                "complete",
                challenge.required("challenge").asText(),
                "--answer-file",
                message(challenge).toString(),
                "-o",
                "json")
            .exits(0)
            .json();

    assertEquals("sms", verified.required("level").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %s\r\n", "\n\n%s\n", "{\"code\":\"%s\"}", "\uFEFF%s"})
  void readsTheCodeAsPeopleWriteIt(String form) throws IOException {
    JsonNode challenge = start("sms");
    String code = Files.readAllLines(message(challenge)).get(0);

    complete(challenge, String.format(form, code)).exits(0);
  }

  @Test
  void readsACodeInFullWidthDigitsWithBlanks() throws IOException {
    JsonNode challenge = start("sms");
    String code = Files.readAllLines(message(challenge)).get(0);
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(digit -> wide.appendCodePoint(digit - '0' + '０').append(' '));

    complete(challenge, wide.toString()).exits(0);
  }

  @Test
  void givesThreeTriesForACodeThatFitsItsOwnChallengeOnly() throws IOException {
    JsonNode challenge = start("sms");
    JsonNode other = start("sms");
    String code = Files.readAllLines(message(challenge)).get(0);
    String wrong = Files.readAllLines(message(other)).get(0);
    assertNotEquals(code, wrong);

    assertTrue(
        complete(challenge, wrong)
            .fails(4, "WRONG_ANSWER")
            .required("message")
            .asText()
            .contains("2"));
    complete(challenge, "abc").fails(2, "USAGE");
    complete(challenge, wrong).hides(wrong).fails(4, "WRONG_ANSWER");
    complete(challenge, wrong).fails(4, "WRONG_ANSWER");
    complete(challenge, code).fails(4, "CHALLENGE_USED_UP");
  }

  @Test
  void sendsNothingOnADryRun() {
    JsonNode rehearsed =
        station
            .run("verify", "start", person, "--method", "sms", "--dry-run", "-o", "json")
            .exits(0)
            .json();

    assertTrue(rehearsed.required("dryRun").asBoolean());
    assertFalse(Files.exists(message(rehearsed)));
    complete(rehearsed, "000000").fails(5, "NO_SUCH_CHALLENGE");
  }

  @Test
  void verifiesNothingOnADryRun() {
    JsonNode challenge = start("face");
    String id = challenge.required("challenge").asText();
    String right = String.join(" ", actions(challenge));
    station
        .runWithInput(right, "verify", "complete", id, "--answer-file", "-", "--dry-run")
        .exits(0);

    assertFalse(status().required("verified").asBoolean());
    complete(challenge, right).exits(0);
  }

  @Test
  void letsNobodyGuessByDryRuns() {
    JsonNode challenge = start("face");
    String id = challenge.required("challenge").asText();
    for (int i = 0; i < 3; i++) {
      station
          .runWithInput(
              "nod", "verify", "complete", id, "--answer-file", "-", "--dry-run", "-o", "json")
          .fails(4, "WRONG_ANSWER");
    }

    complete(challenge, String.join(" ", actions(challenge))).fails(4, "CHALLENGE_USED_UP");
  }

  @Test
  void sendsARepeatedRequestOnlyOnce() throws IOException {
    List<String> challenges = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      challenges.add(
          station
              .run(
                  "verify", "start", person, "--method", "sms", "--request-id", "K-1", "-o", "json")
              .exits(0)
              .json()
              .required("challenge")
              .asText());
    }

    assertEquals(challenges.get(0), challenges.get(1));
    try (Stream<Path> sent = Files.list(station.home().resolve("outbox/sms"))) {
      assertEquals(1, sent.count());
    }
    JsonNode error =
        station
            .run("verify", "start", person, "--method", "face", "--request-id", "K-1", "-o", "json")
            .fails(6, "REQUEST_ID_REUSED");
    assertTrue(error.required("message").asText().contains("method"));
  }

  @Test
  void knowsOnlyPersonsThatAreBoundAndChallengesThatWereStarted() {
    station
        .run("verify", "start", "R99999999", "--method", "face", "-o", "json")
        .fails(5, "NO_SUCH_PERSON");
    station.run("verify", "status", "R99999999", "-o", "json").fails(5, "NO_SUCH_PERSON");
    station
        .runWithInput("nod", "verify", "complete", "V9", "--answer-file", "-", "-o", "json")
        .fails(5, "NO_SUCH_CHALLENGE");
    station.run("bind", "release", person).exits(0);
    station
        .run("verify", "start", person, "--method", "face", "-o", "json")
        .fails(3, "PERSON_NOT_BOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "verify start R00000001, --method",
    "verify start R00000001 --method voice, --method",
    "verify start --method face, PERSON",
    "verify complete V00000001, --answer-file",
    "verify complete V00000001 --answer-file nothing.txt, --answer-file",
    "verify start R00000001 --method sms --device a!b, --device",
    "verify start R00000001 --method sms --imei-file imei.txt, --device",
    "verify set-pin R00000001, --pin-file",
    "verify R00000001, PERSON",
    "verify R00000001 --no-input, PERSON",
    "verify, subcommand"
  })
  void namesWhatIsMissingOrMalformed(String line, String named) {
    JsonNode error = station.run((line + " -o json").split(" ")).saysNothing().fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
  }

  @Test
  void verifiesStepByStepOnATerminal() {
    station.answering("y", "是", "YES");

    JsonNode verified = station.run("verify", person, "-o", "json").exits(0).json();

    assertEquals("face", verified.required("level").asText());
    assertTrue(status().required("verified").asBoolean());
  }

  @Test
  void doesNotVerifyWhenAnActionWasNotMade() {
    station.answering("y", "n", "y");

    station.run("verify", person, "-o", "json").fails(4, "WRONG_ANSWER");
    assertFalse(status().required("verified").asBoolean());
  }

  @Test
  void endsInOrderWhenTheTerminalIsClosed() {
    for (String method : List.of("face", "sms")) {
      station.answering();
      station.run("verify", person, "--method", method, "-o", "json").fails(2, "USAGE");
    }
  }

  @Test
  void speaksBothLanguagesAndSaysThatItIsSimulated() {
    station
        .run("verify", "start", person, "--method", "sms", "--lang", "zh")
        .exits(0)
        .says("模拟")
        .hides(TestPeople.phone(1));
    station.run("verify", "status", person, "--lang", "zh").exits(0).says(person);
    station.run("verify", "start", person, "--method", "sms").exits(0).says("simulated");
  }
}
