package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao bind correct} and {@code bind correction}: objection, review, and what stays. */
class BindCorrectTest {
  private static final String RIGHT_NAME = "{\"name\":\"李试一\"}";
  private static final String RIGHT_PHONE = "{\"phone\":\"13900000009\"}";
  private static final String RIGHT_NUMBER =
      "{\"idType\":\"resident_id\",\"idNumber\":\"" + TestPeople.idNumber(7) + "\"}";

  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private String person;

  @BeforeEach
  void bind() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    person = people.verified(1, "广东", "resident");
    station.after(60);
  }

  private CommandResult correct(String json, String... more) {
    return run(json, more, "bind", "correct", person, "--from", "-", "-o", "json");
  }

  private String objected(String json) {
    return correct(json).exits(0).json().required("correction").asText();
  }

  private CommandResult review(String correction, String verdict, String... more) {
    return run(
        "",
        more,
        "bind",
        "correction",
        "review",
        correction,
        verdict,
        "--reason",
        "ID seen",
        "--operator",
        "clerk-wang",
        "-o",
        "json");
  }

  private CommandResult run(String input, String[] more, String... line) {
    List<String> whole = new ArrayList<>(Arrays.asList(line));
    whole.addAll(Arrays.asList(more));
    return station.runWithInput(input, whole.toArray(String[]::new));
  }

  private String applied(String json) {
    String correction = objected(json);
    station.after(60);
    review(correction, "--approve").exits(0);
    return correction;
  }

  private JsonNode show(String... line) {
    return run("", line, "-o", "json").exits(0).json();
  }

  @Test
  void changesNothingBeforeTheReview() {
    JsonNode before = show("bind", "show", person);

    JsonNode noted = correct(RIGHT_NAME).exits(0).json();

    assertEquals("OBJECTED", noted.required("state").asText());
    assertEquals("clerk-li", noted.required("operator").asText());
    assertEquals("2026-11-27", noted.required("handledFrom").asText());
    assertEquals("2026-12-04", noted.required("handledTo").asText());
    assertEquals(
        "[{\"field\":\"name\",\"before\":\"张**\",\"after\":\"李**\"}]",
        noted.required("changes").toString());
    JsonNode after = show("bind", "show", person);
    assertEquals(before.required("name"), after.required("name"));
    assertEquals(
        noted.required("correction"), after.required("corrections").get(0).required("correction"));
  }

  @Test
  void correctsTheRecordWhenASecondOperatorApproves() {
    String correction =
        applied("{\"name\":\"李试一\",\"subsidy\":\"low-income\",\"payerGroup\":\"flexible\"}");

    JsonNode now = show("bind", "show", person);
    assertEquals("李**", now.required("name").asText());
    assertEquals("low-income", now.required("subsidy").asText());
    assertEquals("flexible", now.required("payerGroup").asText());
    assertEquals("APPLIED", now.required("corrections").get(0).required("state").asText());
    JsonNode shown = show("bind", "correction", "show", correction);
    assertEquals("张**", shown.required("changes").get(0).required("before").asText());
    assertEquals("none", shown.required("changes").get(1).required("before").asText());
    assertEquals("SIM" + correction, shown.required("receipt").asText());
    station.run("ledger", "verify").exits(0);
  }

  @Test
  void findsThePersonByTheNewDocumentOnly() {
    applied(RIGHT_NUMBER);

    String again =
        TestPeople.applicant(1, "广东", "resident", "none")
            .replace(TestPeople.idNumber(1), TestPeople.idNumber(7));
    assertEquals(person, people.bind(again).exits(0).json().required("person").asText());
    String other = people.bound(1, "广东", "resident");
    assertFalse(person.equals(other), "the old number is nobody's now");
  }

  @Test
  void leavesTheRecordWhenItIsTurnedDown() {
    String correction = objected(RIGHT_NAME);

    JsonNode rejected = review(correction, "--reject").exits(0).json();

    assertEquals("REJECTED", rejected.required("state").asText());
    assertFalse(rejected.has("receipt"));
    assertEquals("张**", show("bind", "show", person).required("name").asText());
    station.run("receipt", "show", correction, "-o", "json").fails(3, "CORRECTION_NOT_APPLIED");
    objected(RIGHT_NAME);
  }

  @ParameterizedTest
  @CsvSource({"clerk-li", "CLERK-LI"})
  void whoeverTookItDownCannotReviewIt(String operator) {
    String correction = objected(RIGHT_NAME);

    station
        .run(
            "bind",
            "correction",
            "review",
            correction,
            "--approve",
            "--reason",
            "ID seen",
            "--operator",
            operator,
            "-o",
            "json")
        .fails(3, "FOUR_EYES");
    assertEquals("张**", show("bind", "show", person).required("name").asText());
  }

  @Test
  void refusesASecondObjectionWhileOneIsOpen() {
    String first = objected(RIGHT_NAME);

    JsonNode error = correct(RIGHT_PHONE).fails(3, "CORRECTION_OPEN");

    assertTrue(error.required("message").asText().contains(first));
  }

  @Test
  void refusesWhatIsOnRecordAlready() {
    correct("{\"name\":\"" + TestPeople.name(1) + "\"}").fails(3, "NOTHING_TO_CORRECT");
  }

  @Test
  void doesNotSayWhoseDocumentItIs() {
    String other = people.bound(7, "广东", "resident");

    CommandResult refused = correct(RIGHT_NUMBER);

    refused.fails(3, "DOCUMENT_TAKEN");
    refused.hides(other, TestPeople.idNumber(7), TestPeople.name(7));
  }

  @Test
  void refusesADocumentThatWasTakenBeforeTheReview() {
    String correction = objected(RIGHT_NUMBER);
    people.bound(7, "广东", "resident");

    review(correction, "--approve").fails(3, "DOCUMENT_TAKEN");
    review(correction, "--reject").exits(0);
  }

  @Test
  void aPayerGroupNeedsABinding() {
    station.run("bind", "release", person).exits(0);

    correct("{\"payerGroup\":\"flexible\"}").fails(3, "PERSON_NOT_BOUND");
    correct(RIGHT_NAME).exits(0);
  }

  @Test
  void endsAVerificationThatRestedOnTheOldPhone() {
    applied(RIGHT_PHONE);
    TestTill till = new TestTill(station);

    till.pay(person).fails(4, "NOT_VERIFIED");
    people.verify(person);
    till.paid(person);
  }

  @Test
  void takesNoCodeThatWasSentToTheOldPhone() {
    String challenge =
        show("verify", "start", person, "--method", "sms").required("challenge").asText();
    applied(RIGHT_PHONE);

    station
        .run(
            "verify",
            "complete",
            challenge,
            "--answer-file",
            "home/outbox/sms/" + challenge + ".txt",
            "-o",
            "json")
        .fails(4, "CHALLENGE_USED_UP");
  }

  @Test
  void aNewNameLeavesTheVerificationAsItIs() {
    applied(RIGHT_NAME);

    new TestTill(station).paid(person);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          document    | {"idType":"resident_id","idNumber":"NUMBER"} | OPEN_PAYMENT
          payer group | {"payerGroup":"flexible"}                    | OPEN_PAYMENT
          name        | {"name":"李试一"}                             | ''
          phone       | {"phone":"13900000009"}                      | ''
          subsidy     | {"subsidy":"low-income"}                     | ''
          """)
  void whatDecidesAboutMoneyWaitsForAnOpenPayment(String id, String json, String code) {
    TestTill till = new TestTill(station);
    till.fault("'on':'charge','behaviour':'timeout-after'");
    till.pay(person).exits(75);
    String correction = objected(json.replace("NUMBER", TestPeople.idNumber(7)));

    CommandResult reviewed = review(correction, "--approve");

    if (code.isEmpty()) {
      reviewed.exits(0);
    } else {
      reviewed.fails(3, code);
      till.resolve("--all").exits(0);
      review(correction, "--approve").exits(0);
    }
    till.resolve("--all");
    station.run("ledger", "verify").exits(0);
  }

  @Test
  void givesARepeatedRequestItsFirstAnswer() {
    JsonNode first = correct(RIGHT_NAME, "--request-id", "Q-1").exits(0).json();

    assertEquals(first, correct(RIGHT_NAME, "--request-id", "Q-1").exits(0).json());
    JsonNode error = correct(RIGHT_PHONE, "--request-id", "Q-1").fails(6, "REQUEST_ID_REUSED");
    assertTrue(error.required("message").asText().contains("name"), error.toString());
  }

  @Test
  void keepsNothingOnADryRun() {
    assertTrue(correct(RIGHT_NAME, "--dry-run").exits(0).json().required("dryRun").asBoolean());
    assertEquals(0, station.run("bind", "correction", "list", "-o", "json").jsonLines().size());

    String correction = objected(RIGHT_NAME);
    review(correction, "--approve", "--dry-run").exits(0);
    assertEquals("张**", show("bind", "show", person).required("name").asText());
  }

  @Test
  void listsAllOrOnlyWhatWaits() {
    String first = applied(RIGHT_NAME);
    String second = objected(RIGHT_PHONE);

    assertEquals(List.of(first, second), listed());
    assertEquals(List.of(second), listed("--open"));
  }

  private List<String> listed(String... more) {
    return run("", more, "bind", "correction", "list", "-o", "json").exits(0).jsonLines().stream()
        .map(each -> each.required("correction").asText())
        .toList();
  }

  @Test
  void aReasonIsPrintedAndSoNamesNobody() {
    String correction = objected(RIGHT_NAME);

    station
        .run(
            "bind",
            "correction",
            "review",
            correction,
            "--approve",
            "--reason",
            "是李试一",
            "--operator",
            "clerk-wang")
        .exits(2)
        .complains("--reason")
        .hides("李试一");
  }
}
