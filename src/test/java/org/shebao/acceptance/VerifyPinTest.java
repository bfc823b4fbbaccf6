package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** {@code shebao verify} by the station PIN: how it is set, and the lock of G24. */
class VerifyPinTest {
  private static final String PIN = "258036";
  private static final String WRONG = "135790";

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

  private CommandResult setPin(String pin) {
    return station.runWithInput(pin, "verify", "set-pin", person, "--pin-file", "-", "-o", "json");
  }

  private CommandResult start() {
    return station.run("verify", "start", person, "--method", "pin", "-o", "json");
  }

  private CommandResult complete(String challenge, String answer) {
    return station.runWithInput(
        answer, "verify", "complete", challenge, "--answer-file", "-", "-o", "json");
  }

  private String challenge() {
    return start().exits(0).json().required("challenge").asText();
  }

  private CommandResult answered(String pin) {
    return complete(challenge(), pin).hides(pin);
  }

  private void lock() {
    setPin(PIN).exits(0);
    for (int i = 0; i < 4; i++) {
      answered(WRONG).fails(4, "WRONG_ANSWER");
    }
    JsonNode error = answered(WRONG).fails(4, "ACCOUNT_LOCKED");
    assertEquals("2026-11-21T10:00:00+08:00", error.required("retryAt").asText());
  }

  private JsonNode status() {
    return station.run("verify", "status", person, "-o", "json").exits(0).json();
  }

  @Test
  void verifiesByThePinThatWasSet() {
    start().fails(4, "PIN_NOT_SET");
    assertTrue(setPin(PIN).hides(PIN).exits(0).json().required("pinSet").asBoolean());

    JsonNode verified = answered(PIN).exits(0).json();

    assertEquals("pin", verified.required("level").asText());
    new TestTill(station).paid(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {PIN + "\n", "\uFEFF 258 036 \r\n", "{\"pin\":\"" + PIN + "\"}", "２５８０３６"})
  void readsThePinAsPeopleWriteIt(String written) {
    setPin(written).exits(0);

    answered(PIN).exits(0);
    answered(written).exits(0);
  }

  @ParameterizedTest
  @CsvSource({"123", "1234567890123", "12a456", "二五八零三六", "''", "'{\"pin\":258036}'"})
  void refusesWhatIsNoPin(String pin) {
    CommandResult refused = setPin(pin).saysNothing();

    assertTrue(refused.fails(2, "USAGE").required("message").asText().contains("--pin-file"));
    assertFalse(status().required("pinSet").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7777", "123456", "987654"})
  void warnsOfAPinThatIsEasilyGuessed(String pin) {
    CommandResult set =
        station.runWithInput(pin, "verify", "set-pin", person, "--pin-file", "-").exits(0);

    set.complains("PIN").hides(pin);
  }

  @Test
  void needsAVerificationToReplaceAPin() {
    setPin(PIN).exits(0);
    setPin("777888").fails(4, "NOT_VERIFIED");
    answered(PIN).exits(0);
    setPin("777888").exits(0);

    answered(PIN).fails(4, "WRONG_ANSWER");
    answered("777888").exits(0);
  }

  @Test
  void setsNoPinOnADryRun() {
    station.runWithInput(PIN, "verify", "set-pin", person, "--pin-file", "-", "--dry-run").exits(0);

    assertFalse(status().required("pinSet").asBoolean());
  }

  @Test
  void asksForThePinOnATerminal() {
    station.answering(PIN);
    station.run("verify", "set-pin", person).exits(0).hides(PIN);
    station.answering(PIN);

    CommandResult verified =
        station.run("verify", person, "--method", "pin", "-o", "json").hides(PIN);

    assertEquals("pin", verified.exits(0).json().required("level").asText());
    station.answering();
    station.run("verify", person, "--method", "pin", "-o", "json").fails(2, "USAGE");
  }

  @Test
  void locksAtTheFifthWrongPinForExactlyADay() {
    lock();
    String lateRight = "2026-11-21T09:59:59.999+08:00";

    station.at(lateRight);
    assertEquals(
        "2026-11-21T10:00:00+08:00",
        start().fails(4, "ACCOUNT_LOCKED").required("retryAt").asText());
    assertTrue(status().required("locked").asBoolean());
    assertEquals(0, status().required("pinTriesLeft").asInt());

    station.at("2026-11-21T10:00:00+08:00");
    assertFalse(status().required("locked").asBoolean());
    assertEquals(5, status().required("pinTriesLeft").asInt());
    people.verify(person);
    assertTrue(status().required("verified").asBoolean());
  }

  @Test
  void staysLockedForEveryMethodAndEveryProcess() {
    lock();

    for (String method : List.of("face", "sms", "pin")) {
      station
          .run("verify", "start", person, "--method", method, "-o", "json")
          .fails(4, "ACCOUNT_LOCKED");
    }
    TestStation restarted = new TestStation(directory);
    JsonNode seen = restarted.run("verify", "status", person, "-o", "json").exits(0).json();
    assertEquals("2026-11-21T10:00:00+08:00", seen.required("lockedUntil").asText());
    assertFalse(seen.required("verified").asBoolean());
  }

  @Test
  void doesNotCountTriesWithinTheLock() {
    setPin(PIN).exits(0);
    String waiting = challenge();
    for (int i = 0; i < 5; i++) {
      answered(WRONG).exits(4);
    }
    station.at("2026-11-20T10:04:59+08:00");
    complete(waiting, WRONG).fails(4, "ACCOUNT_LOCKED");
    complete(waiting, PIN).fails(4, "ACCOUNT_LOCKED");

    station.at("2026-11-21T10:00:00+08:00");
    assertEquals(5, status().required("pinTriesLeft").asInt());
    assertFalse(status().required("locked").asBoolean());
  }

  @Test
  void stopsAPaymentWithinTheLockAlsoAfterAVerification() {
    people.verify(person);
    lock();

    JsonNode error = new TestTill(station).pay(person).fails(4, "ACCOUNT_LOCKED");

    assertEquals("2026-11-21T10:00:00+08:00", error.required("retryAt").asText());
    assertFalse(status().required("verified").asBoolean());
  }

  @Test
  void startsToCountAgainAfterASuccess() {
    setPin(PIN).exits(0);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        answered(WRONG).fails(4, "WRONG_ANSWER");
      }
      assertEquals(1, status().required("pinTriesLeft").asInt());
      answered(PIN).exits(0);
      assertEquals(5, status().required("pinTriesLeft").asInt());
    }
  }

  @Test
  void locksOnlyThePersonWhosePinItWas() {
    String other = people.bound(2, "440000", "resident");
    lock();

    people.verify(other);
  }

  @Test
  void keepsNoPinInTheClear() throws IOException {
    setPin(PIN).exits(0);
    answered(PIN).exits(0);

    try (Stream<Path> files = Files.walk(station.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(PIN), "" + file);
      }
    }
  }
}
