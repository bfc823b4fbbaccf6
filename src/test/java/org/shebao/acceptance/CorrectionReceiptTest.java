package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** The papers of a person whose record was corrected: the correction's own, and those before. */
class CorrectionReceiptTest {
  private static final String RIGHT_NAME = "{\"name\":\"李试一\"}";

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private String person;
  private String payment;

  @BeforeEach
  void pay() {
    station = new TestStation(directory);
    till = new TestTill(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    payment = till.paid(person);
    station.after(60);
  }

  private String corrected(String json) {
    String correction =
        station
            .runWithInput(json, "bind", "correct", person, "--from", "-", "-o", "json")
            .exits(0)
            .json()
            .required("correction")
            .asText();
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
            "clerk-wang")
        .exits(0);
    station.after(60);
    return correction;
  }

  private JsonNode receipt(String number) {
    return station.run("receipt", "show", number, "-o", "json").exits(0).json();
  }

  @Test
  void tellsWhatChangedWhoDecidedAndHowLongToKeepIt() {
    String correction = corrected(RIGHT_NAME);

    JsonNode receipt = receipt(correction);

    assertEquals(receipt, receipt("SIM" + correction));
    assertEquals("SIM" + correction, receipt.required("receipt").asText());
    assertEquals(person, receipt.required("person").asText());
    assertEquals("张**", receipt.required("changes").get(0).required("before").asText());
    assertEquals("李**", receipt.required("changes").get(0).required("after").asText());
    assertEquals("clerk-li", receipt.required("operator").asText());
    assertEquals("clerk-wang", receipt.required("reviewedBy").asText());
    assertEquals("2026-11-20T10:01:00+08:00", receipt.required("issuedAt").asText());
    assertEquals("2027-05-19", receipt.required("keepUntil").asText());
    assertTrue(receipt.required("checkCode").asText().matches("[0-9a-f]{6}"));
    assertTrue(receipt.required("title").asText().contains("SIMULATED"));
  }

  @Test
  void staysAsItWasWhenTheSameFieldIsCorrectedAgain() {
    String first = corrected(RIGHT_NAME);
    JsonNode before = receipt(first);

    corrected("{\"name\":\"王试一\"}");

    assertEquals(before, receipt(first));
  }

  @Test
  void anEarlierReceiptShowsWhatWasOnRecordThenAndNamesTheCorrection() {
    JsonNode before = receipt(payment);
    assertFalse(before.has("correctedBy"));

    String correction = corrected(RIGHT_NAME);

    JsonNode after = receipt(payment);
    assertEquals("张**", after.required("name").asText());
    assertEquals(before.required("idNumber"), after.required("idNumber"));
    assertEquals(before.required("checkCode"), after.required("checkCode"));
    assertEquals("[\"" + correction + "\"]", after.required("correctedBy").toString());
  }

  @Test
  void aLaterReceiptShowsTheNewName() {
    corrected(RIGHT_NAME);
    String refund = new TestRefunds(station).asked(payment);

    assertEquals("李**", receipt(refund).required("name").asText());
    assertFalse(receipt(refund).has("correctedBy"));
    StationBooks.agreeOn(station);
  }

  @Test
  void anEarlierRefundReceiptShowsTheOldName() {
    String refund = new TestRefunds(station).asked(payment);
    station.after(60);
    String correction = corrected(RIGHT_NAME);

    assertEquals("张**", receipt(refund).required("name").asText());
    assertEquals("[\"" + correction + "\"]", receipt(refund).required("correctedBy").toString());
  }

  @Test
  void aCorrectedPhoneIsNothingThatAReceiptShows() {
    corrected("{\"phone\":\"13900000009\"}");

    assertFalse(receipt(payment).has("correctedBy"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 模拟参保信息更正凭证 | 更正时间 | 后来已更正
          en | SIMULATED receipt of a correction | Corrected at | was corrected later
          """)
  void printsItForPeople(String lang, String title, String when, String note) {
    String correction =
        corrected("{\"name\":\"李试一\",\"phone\":\"13900000009\",\"payerGroup\":\"flexible\"}");

    CommandResult paper = station.run("receipt", "show", correction, "--lang", lang).exits(0);

    paper
        .says(title)
        .says(when)
        .says("SIM" + correction)
        .says("张** → 李**")
        .says("130****0001 → 139****0009")
        .hides(TestPeople.name(1), "李试一", TestPeople.idNumber(1), TestPeople.phone(1))
        .hides("13900000009");
    station
        .run("receipt", "show", payment, "--lang", lang)
        .exits(0)
        .says(note)
        .says(correction)
        .says("张**");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 异议申请已登记 | 预计办结 | 重新核验
          en | The objection is noted | Handled between | verify the person again
          """)
  void tellsTheClerkWhatComesNext(String lang, String heading, String handled, String verify) {
    String number =
        "{\"idType\":\"resident_id\",\"idNumber\":\"" + TestPeople.idNumber(1801) + "\"}";
    CommandResult noted =
        station
            .runWithInput(number, "bind", "correct", person, "--from", "-", "--lang", lang)
            .exits(0)
            .says(heading)
            .says("shebao bind correction review K00000001");
    String line = noted.out().lines().filter(each -> each.contains(handled)).findFirst().get();
    assertTrue(line.endsWith("2026-11-27 – 2026-12-04"), line);
    noted.hides(TestPeople.idNumber(1801), TestPeople.idNumber(1));

    station
        .run(
            "bind",
            "correction",
            "review",
            "K00000001",
            "--approve",
            "--reason",
            "ID seen",
            "--operator",
            "clerk-wang",
            "--lang",
            lang)
        .exits(0)
        .says(verify);
    station.run("bind", "show", person, "--lang", lang).exits(0).says("K00000001");
    station.run("bind", "correction", "list", "--lang", lang).exits(0).says("K00000001");
  }

  @ParameterizedTest
  @CsvSource({"zh, 隐去的部分", "en, hidden part"})
  void saysSoWhereTheMaskHidesTheDifference(String lang, String hidden) {
    station.runWithInput("{\"name\":\"张是一\"}", "bind", "correct", person, "--from", "-").exits(0);

    station
        .run("bind", "correction", "show", "K00000001", "--lang", lang)
        .exits(0)
        .says("张** → 张**")
        .says(hidden);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no receipt        | DELETE FROM correction_receipt
          another day       | UPDATE correction_receipt SET keep_until = '2030-01-01'
          no day at all     | UPDATE correction_receipt SET keep_until = 'soon'
          no old record     | UPDATE person_history SET correction_id = NULL
          no review         | UPDATE correction SET review_approved = 0
          another proposal  | UPDATE correction SET sealed_name = x'01'
          """)
  void theBooksNoticeWhatSomebodyEdited(String id, String sql) throws SQLException {
    String correction = corrected(RIGHT_NAME);
    station.run("ledger", "verify").exits(0);

    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + station.home().resolve("shebao.db"));
        Statement statement = database.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }

    station.run("ledger", "verify").exits(8).says(correction);
  }
}
