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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestCases;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao troubleshoot case}: a complaint is taken in, worked on and ended. */
class CaseTest {
  @TempDir Path directory;

  private TestStation station;
  private TestCases cases;
  private String person;
  private String payment;

  /** Paid on a Tuesday, two working days before National Day. */
  @BeforeEach
  void takeAPayment() {
    station = new TestStation(directory).at("2026-09-22T10:00:00+08:00");
    cases = new TestCases(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    payment = new TestTill(station).paid(person);
    station.at("2026-09-29T10:00:00+08:00");
    station.file("voucher.jpg", "a picture");
    station.file("line.csv", "a line");
  }

  @Test
  void isTakenInWithItsDatesAndWhatIsMissing() {
    JsonNode opened =
        cases.open("duplicate-charge", "--payment", payment, "--assign", "wang").exits(0).json();

    assertEquals("OPEN", opened.required("state").asText());
    assertEquals(payment, opened.required("payment").asText());
    assertEquals(person, opened.required("person").asText());
    assertEquals("clerk-li", opened.required("openedBy").asText());
    assertEquals("wang", opened.required("owner").asText());
    assertEquals("2026-10-09", opened.required("dueFrom").asText());
    assertEquals("2026-10-12", opened.required("dueTo").asText());
    assertFalse(opened.required("dueProvisional").asBoolean());
    assertEquals("article-table", opened.required("basis").asText());
    assertEquals("[\"voucher\",\"statement-line\"]", opened.required("missing").toString());
    String id = opened.required("case").asText();
    assertEquals("OPENED ASSIGNED", cases.told(id));
    assertEquals(cases.show(id).required("history"), opened.required("history"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          on its last day,   2026-10-12T23:59:59.999+08:00, 0
          G30 overdue after, 2026-10-13T00:00:00+08:00,     7
          """)
  void isOverdueAfterTheFifthWorkingDay(String id, String now, int exitCode) {
    String open = cases.opened("duplicate-charge", "--payment", payment);
    station.at(now);

    CommandResult listed = cases.run("list", "--overdue").exits(exitCode);

    assertEquals(exitCode == 7, cases.show(open).required("overdue").asBoolean());
    if (exitCode == 7) {
      assertEquals(open, listed.json().required("case").asText());
      assertEquals("CASES_OVERDUE", listed.error().required("code").asText());
      cases.resolve(open, "--outcome", "withdrawn").exits(0);
    }
    cases.run("list", "--overdue").exits(0).saysNothing();
  }

  @Test
  void isOpenOnceForOneThing() {
    String open = cases.opened("other", "--payment", payment);

    JsonNode error = cases.open("other", "--payment", payment).fails(3, "CASE_OPEN_ALREADY");

    assertTrue(error.required("message").asText().contains(open));
    cases.opened("wrong-information", "--payment", payment);
    cases.opened("other", "--person", person);
  }

  @Test
  void recordsEvidenceByItsDigest() {
    String open = cases.opened("duplicate-charge", "--payment", payment);

    JsonNode shown =
        cases
            .run("note", open, "--text", "two lines", "--evidence", "voucher=voucher.jpg")
            .exits(0)
            .json();

    assertEquals("[\"statement-line\"]", shown.required("missing").toString());
    assertEquals("OPENED NOTED EVIDENCE_ADDED", cases.told(open));
    JsonNode evidence = shown.required("history").get(2);
    assertEquals("voucher.jpg", evidence.required("file").asText());
    assertEquals(9, evidence.required("size").asInt());
    assertTrue(evidence.required("sm3").asText().matches("[0-9a-f]{64}"));
  }

  @Test
  void isUpheldOnlyWithItsEvidence() {
    String open =
        cases.opened("duplicate-charge", "--payment", payment, "--evidence", "voucher=voucher.jpg");

    JsonNode error = cases.resolve(open, "--outcome", "upheld").fails(3, "EVIDENCE_MISSING");

    assertTrue(error.required("next").asText().contains("statement-line=FILE"), error.toString());
    cases.run("note", open, "--evidence", "statement-line=line.csv").exits(0);
    JsonNode done = cases.resolve(open, "--outcome", "upheld").exits(0).json();
    assertEquals("upheld", done.required("outcome").asText());
    assertEquals("RESOLVED", done.required("state").asText());
  }

  @Test
  void isRejectedOrWithdrawnWithoutEvidence() {
    cases
        .resolve(cases.opened("duplicate-charge", "--payment", payment), "--outcome", "rejected")
        .exits(0);
    cases
        .resolve(cases.opened("wrong-information", "--person", person), "--outcome", "withdrawn")
        .exits(0);
  }

  @Test
  void endsOnceAndIsTakenUpAgain() {
    String open = cases.opened("other", "--person", person);
    cases.run("reopen", open, "--reason", "again").fails(3, "CASE_NOT_RESOLVED");
    cases.resolve(open, "--outcome", "settled").exits(0);
    cases.resolve(open, "--outcome", "settled").fails(3, "CASE_RESOLVED");
    cases.run("assign", open, "--to", "wang").fails(3, "CASE_RESOLVED");
    cases.run("note", open, "--text", "afterthought").exits(0);

    JsonNode again = cases.run("reopen", open, "--reason", "again").exits(0).json();

    assertEquals("OPEN", again.required("state").asText());
    assertEquals("OPENED RESOLVED NOTED REOPENED", cases.told(open));
    cases.resolve(open, "--outcome", "settled").exits(0);
    String other = cases.opened("other", "--person", person);
    JsonNode error = cases.run("reopen", open, "--reason", "again").fails(3, "CASE_OPEN_ALREADY");
    assertTrue(error.required("message").asText().contains(other));
  }

  @Test
  void isListedByKindStateAndOwner() {
    String first = cases.opened("other", "--person", person, "--assign", "wang");
    station.after(60);
    String second = cases.opened("wrong-information", "--person", person);
    cases.resolve(second, "--outcome", "withdrawn").exits(0);

    assertEquals(List.of(first), listed());
    assertEquals(List.of(second), listed("--state", "resolved"));
    assertEquals(List.of(first, second), listed("--state", "all"));
    assertEquals(List.of(second), listed("--state", "all", "--kind", "wrong-information"));
    assertEquals(List.of(first), listed("--owner", "Wang"));
    assertEquals(List.of(), listed("--owner", "li"));
  }

  private List<String> listed(String... more) {
    String[] line = Stream.concat(Stream.of("list"), Stream.of(more)).toArray(String[]::new);
    return cases.run(line).exits(0).jsonLines().stream()
        .map(each -> each.required("case").asText())
        .toList();
  }

  @Test
  void answersTheSameRequestWithTheSameCase() {
    String[] again = {"--person", person, "--request-id", "c-1"};
    String first = cases.opened("other", again);
    station.after(3600);

    assertEquals(first, cases.opened("other", again));
    cases.open("wrong-information", again).fails(6, "REQUEST_ID_REUSED");
    cases.run("note", first, "--text", "one", "--request-id", "n-1").exits(0);
    cases.run("note", first, "--text", "one", "--request-id", "n-1").exits(0);
    assertEquals("OPENED NOTED", cases.told(first));
    cases.run("note", first, "--text", "two", "--request-id", "n-1").fails(6, "REQUEST_ID_REUSED");
  }

  @Test
  void keepsNothingOfADryRun() {
    cases.open("other", "--person", person, "--dry-run").exits(0);

    cases.run("list", "--state", "all").exits(0).saysNothing();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind     | open quarrel --person R00000001 --note x | duplicate-charge
          payment  | open duplicate-charge --person R00000001 --note x | --payment
          nobody   | open other --note x | --person
          evidence | open other --person R1 --note x --evidence voucher | --evidence
          what     | open other --person R1 --note x --evidence photo=voucher.jpg | voucher
          file     | open other --person R1 --note x --evidence voucher=no.jpg | no.jpg
          state    | list --state closed | resolved
          outcome  | resolve C00000001 --outcome won --reason x | upheld
          both     | resolve C1 --outcome upheld --action refund --reason x | case resolve --help
          amount   | resolve C00000001 --outcome upheld --amount 1 --reason x | --amount
          action   | resolve C00000001 --action pay --reason x | refund
          nothing  | note C00000001 | --text
          """)
  void saysWhatIsWrongWithALine(String id, String line, String named) {
    JsonNode error = cases.run(line.split(" ")).fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
  }

  @ParameterizedTest(name = "{0} characters")
  @CsvSource({"0, 2", "1, 0", "64, 0", "65, 2"})
  void isGivenToSomebodyWithAName(int length, int exitCode) {
    String open = cases.opened("other", "--person", person);

    cases.run("assign", open, "--to", "w".repeat(length)).exits(exitCode);
  }

  @Test
  void namesTheOutcomesOfItsKind() {
    String open = cases.opened("payment-failed", "--payment", payment);

    JsonNode error = cases.resolve(open, "--outcome", "upheld").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("rejected withdrawn settled"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case     | show C00000099                                       | NO_SUCH_CASE
          note     | note C00000099 --text x                              | NO_SUCH_CASE
          refund   | resolve C00000099 --action refund --reason x         | NO_SUCH_CASE
          payment  | open other --payment P00000099 --note x              | NO_SUCH_PAYMENT
          person   | open other --person R00000099 --note x               | NO_SUCH_PERSON
          """)
  void doesNotKnowWhatIsNotThere(String id, String line, String code) {
    cases.run(line.split(" ")).fails(5, code);
  }

  @Test
  void isAboutOnePersonAlone() {
    String other = new TestPeople(station).bound(2, "广东", "resident");

    JsonNode error = cases.open("other", "--payment", payment, "--person", other).fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("--person"));
    cases.open("other", "--payment", payment, "--person", person).exits(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 正在办理 | 2026-10-09 – 2026-10-12 | 请居民提供：身份证件 | 重复扣款
          en | is open | 2026-10-09 – 2026-10-12 | ask the resident for | charged twice
          """)
  void tellsPeopleWhatToDo(String lang, String state, String due, String next, String kind) {
    String open = cases.opened("duplicate-charge", "--payment", payment);
    station.run("pay", "resolve", payment).exits(0);

    station
        .run("troubleshoot", "case", "show", open, "--lang", lang)
        .exits(0)
        .says(state)
        .says(due)
        .says("shebao pay resolve " + payment);
    station
        .run("troubleshoot", "case", "list", "--lang", lang)
        .exits(0)
        .says(kind)
        .says(open)
        .says(due);
    String wrong = cases.opened("wrong-information", "--person", person);
    station
        .run("troubleshoot", "case", "show", wrong, "--lang", lang)
        .exits(0)
        .says(next)
        .says("--evidence identity-document=FILE")
        .hides(TestPeople.name(1), TestPeople.idNumber(1));
  }

  @Test
  void aCaseThatSomebodyEditedIsFound() {
    String open = cases.opened("other", "--person", person);
    station.run("ledger", "verify").exits(0);
    edit("UPDATE case_file SET owner = 'somebody'");

    JsonNode error = station.run("ledger", "verify", "-o", "json").fails(8, "INTEGRITY");

    assertFalse(error.required("message").asText().isBlank());
    station.run("ledger", "verify").exits(8).says(open);
  }

  private void edit(String sql) {
    Path file = station.home().resolve("shebao.db");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
