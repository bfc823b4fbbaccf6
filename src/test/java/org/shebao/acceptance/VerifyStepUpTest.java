package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;

/** {@code shebao verify} where the PIN alone will not do (article section 4; G26-G28). */
class VerifyStepUpTest {
  private static final String PIN = "258036";

  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private String person;

  @BeforeEach
  void bindInShenzhen() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    station.run("init", "--region", "440000", "--prefecture", "440300").exits(0);
    person = people.bound(1, "440000", "resident");
    station.runWithInput(PIN, "verify", "set-pin", person, "--pin-file", "-").exits(0);
  }

  private CommandResult start(String method, String... more) {
    List<String> line =
        new ArrayList<>(List.of("verify", "start", person, "--method", method, "-o", "json"));
    line.addAll(List.of(more));
    return station.run(line.toArray(String[]::new));
  }

  private CommandResult complete(CommandResult started, String answer) {
    String challenge = started.exits(0).json().required("challenge").asText();
    return station.runWithInput(
        answer, "verify", "complete", challenge, "--answer-file", "-", "-o", "json");
  }

  private CommandResult answeredBySms(String... more) {
    CommandResult started = start("sms", more);
    String challenge = started.exits(0).json().required("challenge").asText();
    Path message = station.home().resolve("outbox/sms/" + challenge + ".txt");
    try {
      return complete(started, Files.readString(message));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String requiredLevel() {
    return station
        .run("verify", "status", person, "-o", "json")
        .exits(0)
        .json()
        .required("requiredLevel")
        .asText();
  }

  @Test
  void takesThePinAtTheStationWhereThePersonWasBound() {
    assertEquals("pin", requiredLevel());

    complete(start("pin"), PIN).exits(0);
  }

  @Test
  void asksForATextMessageOnANewDevice() {
    JsonNode error = start("pin", "--device", "phone-1").fails(4, "STEP_UP_SMS");
    assertTrue(error.required("next").asText().contains("sms"));
    assertFalse(error.has("retryAt"));

    answeredBySms("--device", "phone-1").exits(0);

    complete(start("pin", "--device", "phone-1"), PIN).exits(0);
    start("pin", "--device", "phone-2").fails(4, "STEP_UP_SMS");
  }

  @Test
  void takesTheFaceWhereATextMessageWouldDo() {
    CommandResult started = start("face", "--device", "phone-1");

    complete(started, started.json().required("actions").toString()).exits(0);

    start("pin", "--device", "phone-1").exits(0);
  }

  @Test
  void asksForTheFaceOnTheThirdNewDeviceWithinAWeek() {
    answeredBySms("--device", "phone-1").exits(0);
    answeredBySms("--device", "phone-2").exits(0);

    start("sms", "--device", "phone-3").fails(4, "STEP_UP_FACE");
    start("pin").exits(0);
    station.at("2026-11-27T10:00:00+08:00");
    start("sms", "--device", "phone-3").exits(0);
  }

  @Test
  void asksForATextMessageInAnotherPrefecture() {
    station.run("init", "--prefecture", "440100").exits(0);

    start("pin").fails(4, "STEP_UP_SMS");
    assertEquals("sms", requiredLevel());
    answeredBySms().exits(0);

    assertEquals("pin", requiredLevel());
    complete(start("pin"), PIN).exits(0);
    station.run("init", "--prefecture", "440305").exits(0);
    start("pin").fails(4, "STEP_UP_SMS");
  }

  @Test
  void takesADistrictOfTheSameCityForTheSamePlace() {
    station.run("init", "--prefecture", "440305").exits(0);

    complete(start("pin"), PIN).exits(0);
  }

  @Test
  void asksForTheFaceAfterThreeWrongAnswers() {
    CommandResult started = start("sms");
    String challenge = started.exits(0).json().required("challenge").asText();
    for (int i = 0; i < 3; i++) {
      station
          .runWithInput(
              "00000" + i, "verify", "complete", challenge, "--answer-file", "-", "-o", "json")
          .exits(4);
    }

    start("pin").fails(4, "STEP_UP_FACE");
    start("sms").fails(4, "STEP_UP_FACE");
    assertEquals("face", requiredLevel());
    people.verify(person);
    start("pin").exits(0);
  }

  @Test
  void asksForTheFaceUntilADayAfterALock() {
    for (int i = 0; i < 5; i++) {
      complete(start("pin"), "135790").exits(4);
    }

    station.at("2026-11-21T10:00:00+08:00");
    start("pin").fails(4, "STEP_UP_FACE");
    people.verify(person);
    start("pin").fails(4, "STEP_UP_FACE");
    station.at("2026-11-22T10:00:00+08:00");
    complete(start("pin"), PIN).exits(0);
  }

  @Test
  void keepsNoImeiInTheClear() throws IOException {
    String imei = station.file("imei.txt", "00100101-000002-1\n");

    start("sms", "--device", "phone-1", "--imei-file", imei).exits(0);

    String books =
        Files.readString(station.home().resolve("shebao.db"), StandardCharsets.ISO_8859_1);
    assertFalse(books.contains("001001010000021"));
    String wrong = station.file("wrong.txt", "001001000000016");
    CommandResult refused = start("sms", "--device", "phone-2", "--imei-file", wrong);
    refused.hides("001001000000016").fails(2, "USAGE");
  }
}
