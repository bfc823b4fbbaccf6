package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay batch}: a roster is checked as a whole and paid line by line. */
class PayBatchTest {
  private static final String HEADER = "name,idType,idNumber,insurance,period,amount,method\n";

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

  @Test
  void paysEveryLineAndAnswersEach() {
    bind(3);

    CommandResult paid = batch(line(1) + line(2, "bank-card") + line(3)).exits(0);

    assertEquals(List.of("PAID", "PAID", "PAID"), states(paid));
    assertEquals(
        List.of(2, 3, 4),
        paid.jsonLines().stream().map(each -> each.required("line").asInt()).toList());
    paid.hides(TestPeople.name(1), TestPeople.idNumber(1));
    assertEquals(3, StationBooks.agreeOn(station));
  }

  @Test
  void needsNoVerificationBecauseNamesAndDocumentsAreCompared() {
    bind(1);

    batch(line(1)).exits(0);
    till.pay("R00000001", "--period", "2026").fails(4, "NOT_VERIFIED");
  }

  @Test
  void verifiesWhoeverIsOnARosterByNumberOnly() {
    bind(1);
    String roster =
        "person,insurance,period,amount,method\nR00000001,resident-medical,2027,400,bank-card\n";
    CommandResult refused = batchOf(roster).exits(4);
    assertEquals("NOT_VERIFIED", refused.json().at("/error/code").asText());

    people.verify("R00000001");

    assertEquals(List.of("PAID"), states(batchOf(roster).exits(0)));
  }

  @Test
  void namesEveryMalformedLineByFileLineAndColumnAndPaysNothing() {
    bind(2);
    String roster =
        HEADER
            + line(1)
            + "张试丁,resident_id,110000196001010019,resident-medical,2027,400,wechat-balance\n"
            + "张试丁,resident_id,110000196001010028,unemployment,2027,400,wechat-balance\n"
            + "张试丁,resident_id,110000196001010028,resident-medical,2027-01,400,wechat-balance\n"
            + "张试丁,resident_id,110000196001010028,resident-medical,2027,0,wechat-balance\n"
            + "张试丁,resident_id,110000196001010028,resident-medical,2027,400,family-proxy\n"
            + ",resident_id,110000196001010028,resident-medical,2027,400,wechat-balance\n"
            + "张试丁,driving_licence,1100001960,resident-medical,2027,400,wechat-balance\n";
    String file = station.file("roster.csv", roster);

    CommandResult refused = station.run("pay", "batch", file, "-o", "json").saysNothing();

    String message = refused.fails(2, "USAGE").required("message").asText();
    for (String place :
        List.of(
            "roster.csv:3 idNumber",
            "roster.csv:4 insurance",
            "roster.csv:5 period",
            "roster.csv:6 amount",
            "roster.csv:7 method",
            "roster.csv:8 name",
            "roster.csv:9 idType")) {
      assertTrue(message.contains(place), place + " in " + message);
    }
    assertFalse(message.contains("roster.csv:2"), message);
    refused.hides("110000196001010019", "110000196001010028", "张试丁");
    assertNothingWasTaken();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          csv-01 nothing,         ``,                              -
          csv-02 only a header,   `name,idType\\n`,                -
          csv-03 a short line,    `a,b\\n1,2\\n1\\n1,2\\n`,        -:3
          csv-04 a long line,     `a,b\\n1,2\\n\\n1,2,3\\n`,       -:4
          csv-05 an open quote,   `a,b\\n1,2\\n"1,2\\n`,           -:3
          csv-06 a column twice,  `name,name\\n1,2\\n`,            -:1
          csv-07 semicolons,      `insurance;period\\n1;2\\n`,     -:2 insurance
          """)
  void saysWhereAFileIsNoRoster(String id, String text, String place) {
    JsonNode error = batchOf(text.translateEscapes()).saysNothing().fails(2, "USAGE");

    assertTrue(
        error.required("message").asText().startsWith(place + (place.contains(" ") ? "" : ":")),
        error.toString());
  }

  @Test
  void refusesALineThatRepeatsAnother() {
    bind(2);

    JsonNode error =
        batch(line(1) + line(2) + line(1, "bank-card")).saysNothing().fails(2, "USAGE");

    String message = error.required("message").asText();
    assertTrue(message.contains("-:4") && message.contains("line 2"), message);
    assertNothingWasTaken();
  }

  @Test
  void seesThatANumberAndADocumentAreTheSamePerson() {
    bind(1);
    people.verify("R00000001");
    String roster =
        "person,name,idType,idNumber,insurance,period,amount,method\n"
            + "R00000001,,,,resident-medical,2027,400,wechat-balance\n"
            + ","
            + line(1);

    batchOf(roster).fails(2, "USAGE");
    assertNothingWasTaken();
  }

  @Test
  void refusesALineThatNamesSomebodyTwice() {
    bind(2);
    String roster =
        "person,name,idType,idNumber,insurance,period,amount,method\nR00000001," + line(2);

    batchOf(roster).complains("-:2 name").fails(2, "USAGE");
    assertNothingWasTaken();
  }

  @Test
  void goesOnAfterALineThatTheRulesRefuseAndEndsWithTheWorst() {
    bind(4);
    station.run("bind", "release", "R00000003").exits(0);

    CommandResult mixed =
        batch(
                line(1, "agreement-debit")
                    + line(2)
                    + line(3)
                    + line(9)
                    + line(4).replace(TestPeople.name(4), TestPeople.name(5)))
            .exits(3);

    assertEquals(
        List.of(
            "CHANNEL_NOT_ALLOWED", "PAID", "PERSON_NOT_BOUND", "PERSON_NOT_BOUND", "NAME_DIFFERS"),
        outcomes(mixed));
    mixed.hides(TestPeople.name(5), TestPeople.idNumber(9));
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void endsWithTheWorstOfUnknownAndRefused() {
    bind(3);
    till.fault("'on':'charge','behaviour':'timeout-after','match':{'nth':2}");

    CommandResult mixed = batch(line(1) + line(2) + line(3, "agreement-debit")).exits(75);

    assertEquals(List.of("PAID", "UNKNOWN", "CHANNEL_NOT_ALLOWED"), outcomes(mixed));
    assertEquals(List.of("PAID"), states(till.resolve("--all").exits(0)));
  }

  @Test
  void paysNothingTwiceAndGivesTheSameAnswers() {
    bind(3);
    String roster = line(1) + line(2, "bank-card") + line(3);
    CommandResult first = batch(roster).exits(0);
    station.at("2026-11-24T10:00:00+08:00");

    CommandResult again = batch(roster).exits(0);

    assertEquals(first.out(), again.out());
    assertEquals(3, StationBooks.agreeOn(station));
    assertEquals(0, StationBooks.agreeOn(station, "2026-11-24"));
  }

  @Test
  void paysOnlyWhatIsNewInALongerRoster() {
    bind(3);
    CommandResult first = batch(line(1) + line(2)).exits(0);

    CommandResult second = batch(line(3) + line(2) + line(1)).exits(0);

    assertEquals(
        second.jsonLines().get(1).required("payment"),
        first.jsonLines().get(1).required("payment"));
    assertEquals(3, StationBooks.agreeOn(station));
  }

  @Test
  void triesAFailedLineAgainOnTheNextRun() {
    bind(2);
    String roster = line(1) + line(2);
    till.fault("'on':'charge','behaviour':'decline','times':2,'match':{'amountFen':40000}");
    assertEquals(List.of("FAILED", "FAILED"), states(batch(roster).exits(3)));

    till.fault("'on':'charge','behaviour':'decline'");
    assertEquals(List.of("FAILED", "PAID"), states(batch(roster).exits(3)));
    assertEquals(List.of("PAID", "PAID"), states(batch(roster).exits(0)));
    assertEquals(List.of("PAID", "PAID"), states(batch(roster).exits(0)));
    assertEquals(2, StationBooks.agreeOn(station));
  }

  @Test
  void asksAboutAnUnknownLineInsteadOfPayingItAgain() {
    bind(1);
    till.fault("'on':'charge','behaviour':'timeout-after'");
    assertEquals(List.of("UNKNOWN"), states(batch(line(1)).exits(75)));

    assertEquals(List.of("PAID"), states(batch(line(1)).exits(0)));
    assertEquals(1, StationBooks.agreeOn(station));
  }

  @Test
  void refusesALineThatWasPaidAtTheCounter() {
    bind(1);
    people.verify("R00000001");
    till.paid("R00000001");

    assertEquals(List.of("ALREADY_PAID"), outcomes(batch(line(1)).exits(3)));
  }

  @Test
  void holdsALargeLineForReview() {
    people.bound(1, "广东", "flexible");
    String line =
        line(1).replace("resident-medical,2027,400.00", "flexible-pension,2026-11,5000.01");

    JsonNode held = batch(line).exits(0).json();

    assertEquals("HELD", held.required("state").asText());
    till.approve(held.required("payment").asText(), "clerk-wang").exits(0);
  }

  @Test
  void chargesNobodyOfASubsidisedGroup() {
    people.bound(1, "江苏", "resident", "low-income");
    people.bound(2, "广东", "resident", "destitute");

    assertEquals(
        List.of("TREASURY_PAYS", "SUBSIDY_NOT_CONFIRMED"),
        outcomes(batch(line(1) + line(2)).exits(3)));
  }

  @Test
  void takesNothingOnADryRun() {
    bind(2);

    CommandResult rehearsed = batch(line(1) + line(2, "agreement-debit"), "--dry-run").exits(3);

    assertEquals(List.of("NOT_TAKEN", "CHANNEL_NOT_ALLOWED"), outcomes(rehearsed));
    assertNothingWasTaken();
  }

  @Test
  void saysOnADryRunWhatIsAlreadyPaid() {
    bind(2);
    batch(line(1)).exits(0);

    assertEquals(
        List.of("PAID", "NOT_TAKEN"), outcomes(batch(line(1) + line(2), "--dry-run").exits(0)));
  }

  @Test
  void keepsTheIntentionsOfTwoKeysApart() {
    bind(1);
    batch(line(1), "--request-id", "autumn").exits(0);

    assertEquals(List.of("PAID"), states(batch(line(1), "--request-id", "autumn").exits(0)));
    assertEquals(
        List.of("ALREADY_PAID"), outcomes(batch(line(1), "--request-id", "winter").exits(3)));
  }

  @Test
  void tellsItsProgressOnStandardErrorUnlessQuiet() {
    bind(1);

    CommandResult told = batch(line(1)).exits(0);
    assertTrue(told.err().contains("1 of 1"), told.err());
    assertEquals("", batch(line(1), "-q").exits(0).err());
  }

  @Test
  void readsAFileOfAnySpreadsheet() {
    bind(2);
    String roster = "\uFEFF" + (HEADER + "\n" + line(1) + line(2)).replace("\n", "\r\n");

    assertEquals(List.of("PAID", "PAID"), states(batchOf(roster).exits(0)));
  }

  @Test
  void namesAFileThatIsNotThere() {
    JsonNode error = station.run("pay", "batch", "absent.csv", "-o", "json").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains("absent.csv"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh, 已缴费, 不能缴费", "en, paid, refused"})
  void showsPeopleOneLineForEach(String lang, String paid, String refused) {
    bind(2);
    String file = station.file("roster.csv", HEADER + line(1) + line(2, "agreement-debit"));

    CommandResult shown = station.run("pay", "batch", file, "--lang", lang).exits(3);

    shown.says(paid).says(refused).hides(TestPeople.name(1), TestPeople.idNumber(1));
    assertEquals(2, shown.out().lines().count());
  }

  private void bind(int count) {
    for (int n = 1; n <= count; n++) {
      people.bound(n, "广东", "resident");
    }
  }

  private static String line(int n) {
    return line(n, "wechat-balance");
  }

  private static String line(int n, String method) {
    return String.join(
            ",",
            TestPeople.name(n),
            "resident_id",
            TestPeople.idNumber(n),
            "resident-medical,2027,400.00",
            method)
        + "\n";
  }

  private CommandResult batch(String lines, String... more) {
    return batchOf(HEADER + lines, more);
  }

  private CommandResult batchOf(String text, String... more) {
    String[] line = new String[more.length + 5];
    System.arraycopy(new String[] {"pay", "batch", "-", "-o", "json"}, 0, line, 0, 5);
    System.arraycopy(more, 0, line, 5, more.length);
    return station.runWithInput(text, line);
  }

  private static List<String> states(CommandResult result) {
    return result.jsonLines().stream().map(line -> line.required("state").asText()).toList();
  }

  /** The state of each line, or why it was refused. */
  private static List<String> outcomes(CommandResult result) {
    return result.jsonLines().stream()
        .map(
            line ->
                line.has("error")
                    ? line.at("/error/code").asText()
                    : line.required("state").asText())
        .toList();
  }

  private void assertNothingWasTaken() {
    assertEquals("", station.run("pay", "list", "-o", "json").exits(0).out());
    assertTrue(station.run("provider", "status", "-o", "json").json().at("/orders").isEmpty());
  }
}
