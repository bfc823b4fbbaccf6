package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

class FaultScriptTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static FaultScript read(String json) {
    return FaultScript.read(json.replace('\'', '"'), "f.json", NOW);
  }

  @Test
  void readsWhichCallsItStrikes() {
    FaultScript script =
        read(
            "{'faults':[{'on':'charge','behaviour':'decline','times':0,"
                + "'match':{'orderNo':'SB0001','method':'agreement-debit','amountFen':40000,"
                + "'nth':3}},"
                + "{'on':'bill','behaviour':'not-ready','match':{'date':'2026-11-20','nth':2}}]}");
    assertEquals(
        List.of(
            new FaultMatch(
                Optional.of("SB0001"),
                Optional.of(ProviderMethod.AGREEMENT_DEBIT),
                Optional.of(Money.ofFen(40_000)),
                Optional.empty(),
                Optional.of(3L)),
            new FaultMatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-11-20")),
                Optional.of(2L))),
        script.faults().stream().map(Fault::match).toList());
    assertEquals(List.of(0, 1), script.faults().stream().map(Fault::times).toList());
  }

  @Test
  void strikesOnceAndAnyCallUnlessToldOtherwise() {
    Fault fault = read("{'faults':[{'on':'refund','behaviour':'decline'}]}").faults().get(0);
    assertEquals(1, fault.times());
    assertEquals(FaultMatch.ANY, fault.match());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          reason        | refund | decline       | ,'reason':'ODD_1'      | ODD_1 PT0S - - - -
          reason-none   | charge | decline       | ~~                     | NOT_ENOUGH PT0S - - - -
          nothing       | charge | timeout-after | ~~                     | PT0S - - - -
          delay         | charge | late-success  | ,'delaySeconds':90     | PT1M30S - - - -
          delay-none    | charge | charged-twice | ~~                     | PT0S - - - -
          done          | refund | abnormal | ,'delaySeconds':5,'doneAfterSeconds':9 \
            | PT5S PT9S - - -
          done-none     | refund | abnormal | ,'delaySeconds':5           | PT5S - - - -
          amount        | charge | wrong-amount | ,'amountFen':7          | PT0S - =7 - -
          amount-delta  | query  | misquote     | ,'deltaFen':-3          | PT0S - -3 - -
          amount-none   | query  | misquote     | ~~                      | PT0S - 1 - -
          row           | bill   | missing-row  | ,'row':4                | PT0S - - 4 -
          row-none      | bill   | truncated    | ~~                      | PT0S - - 1 -
          row-order     | bill   | doubled-row  | ,'orderNo':'SB0001'     | PT0S - - SB0001 -
          row-amount    | bill   | altered-row  | ,'row':2,'amountFen':7  | PT0S - =7 2 -
          extra-none    | bill   | extra-row    | ~~                      | PT0S - 1 NOBODYS-ORDER -
          down          | any    | down         | ,'forSeconds':60 \
            | PT0S - - - 2026-11-23T02:00:00Z/2026-11-23T02:01:00Z
          down-span     | any    | down \
            | ,'from':'2026-11-23T10:30:00+08:00','until':'2026-11-23T10:31:00+08:00' \
            | PT0S - - - 2026-11-23T02:30:00Z/2026-11-23T02:31:00Z
          """)
  void readsHowItStrikes(String id, String on, String behaviour, String more, String terms) {
    FaultScript script =
        read("{'faults':[{'on':'" + on + "','behaviour':'" + behaviour + "'" + more + "}]}");
    assertEquals(terms, told(script.faults().get(0).terms()));
  }

  private static String told(FaultTerms terms) {
    return String.join(
            " ",
            terms.reason(),
            terms.delay().toString(),
            terms.doneAfter().map(Duration::toString).orElse("-"),
            terms
                .amount()
                .map(a -> a.exact().map(e -> "=" + e.fen()).orElse("" + a.deltaFen()))
                .orElse("-"),
            terms.row().map(r -> r.orderNo().orElseGet(() -> "" + r.nth().get())).orElse("-"),
            terms.outage().map(o -> o.from() + "/" + o.until()).orElse("-"))
        .strip();
  }

  @Test
  void readsAnEmptyScript() {
    assertEquals(List.of(), read("{'faults':[]}").faults());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no-list         | {}                                              | faults    | missing",
        "null-list       | {'faults':null}                                 | faults    | missing",
        "not-a-list      | {'faults':{}}                                   | faults    |"
            + " json.array",
        "unknown-top     | {'faults':[],'seed':1}                          | seed      |"
            + " json.unknown-field",
      })
  void namesTheFieldOfTheScript(String id, String json, String field, String key) {
    assertProblem(json, "f.json " + field, key);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "on-missing       | 'behaviour':'decline'                     |  on        | missing",
        "on-unknown       | 'on':'open','behaviour':'decline'         |  on        | fault.choice",
        "on-upper-case    | 'on':'CHARGE','behaviour':'decline'       |  on        | fault.choice",
        "on-number        | 'on':1,'behaviour':'decline'              |  on        | json.text",
        "how-missing      | 'on':'charge'                             |  behaviour | missing",
        "how-unknown      | 'on':'charge','behaviour':'explode'       |  behaviour | fault.choice",
        "how-not-charge   | 'on':'charge','behaviour':'timeout'       |  behaviour | fault.choice",
        "how-not-query    | 'on':'query','behaviour':'decline'        |  behaviour | fault.choice",
        "how-not-refund   | 'on':'refund','behaviour':'charged-twice' |  behaviour | fault.choice",
        "how-not-close    | 'on':'close','behaviour':'decline'        |  behaviour | fault.choice",
        "how-not-bill     | 'on':'bill','behaviour':'slow'            |  behaviour | fault.choice",
        "how-not-any      | 'on':'any','behaviour':'timeout'          |  behaviour | fault.choice",
        "reason-lower     | 'on':'charge','behaviour':'decline','reason':'broke' |  reason |"
            + " fault.reason",
        "reason-empty     | 'on':'charge','behaviour':'decline','reason':''      |  reason |"
            + " fault.reason",
        "reason-unused    | 'on':'query','behaviour':'timeout','reason':'X'      |  reason |"
            + " fault.unused",
        "delay-missing    | 'on':'charge','behaviour':'slow'          |  delaySeconds | missing",
        "delay-zero       | 'on':'charge','behaviour':'slow','delaySeconds':0    |  delaySeconds |"
            + " fault.minimum",
        "delay-text   | 'on':'charge','behaviour':'slow','delaySeconds':'9'  |  delaySeconds |"
            + " json.integer",
        "delay-unused     | 'on':'charge','behaviour':'timeout-after','delaySeconds':1 |"
            + "  delaySeconds | fault.unused",
        "done-unused      | 'on':'refund','behaviour':'processing','delaySeconds':1,"
            + "'doneAfterSeconds':1 |  doneAfterSeconds | fault.unused",
        "done-zero        | 'on':'refund','behaviour':'abnormal','delaySeconds':1,"
            + "'doneAfterSeconds':0 |  doneAfterSeconds | fault.minimum",
        "amount-zero      | 'on':'charge','behaviour':'wrong-amount','amountFen':0 |  amountFen |"
            + " fault.minimum",
        "amount-no-delta  | 'on':'charge','behaviour':'wrong-amount','deltaFen':0  |  deltaFen |"
            + " fault.no-difference",
        "amount-both      | 'on':'query','behaviour':'misquote','amountFen':1,'deltaFen':1 |"
            + "  deltaFen | fault.either",
        "amount-unused    | 'on':'charge','behaviour':'slow','delaySeconds':1,'deltaFen':1 |"
            + "  deltaFen | fault.unused",
        "row-zero         | 'on':'bill','behaviour':'missing-row','row':0 |  row | fault.minimum",
        "row-both         | 'on':'bill','behaviour':'missing-row','row':1,'orderNo':'SB0001' |"
            + "  orderNo | fault.either",
        "row-order        | 'on':'bill','behaviour':'missing-row','orderNo':'SB 1' |  orderNo |"
            + " fault.order",
        "row-unused       | 'on':'bill','behaviour':'extra-row','row':1 |  row | fault.unused",
        "down-endless     | 'on':'any','behaviour':'down' |  forSeconds | missing",
        "down-both        | 'on':'any','behaviour':'down','forSeconds':1,"
            + "'until':'2026-11-24T00:00:00Z' |  forSeconds | fault.either",
        "down-backwards   | 'on':'any','behaviour':'down','until':'2026-11-23T02:00:00Z' |  until |"
            + " fault.until",
        "down-no-offset   | 'on':'any','behaviour':'down','until':'2026-11-24T00:00:00' |  until |"
            + " instant",
        "down-times       | 'on':'any','behaviour':'down','forSeconds':1,'times':1 |  times |"
            + " fault.unused",
        "down-match       | 'on':'any','behaviour':'down','forSeconds':1,'match':{} |  match |"
            + " fault.unused",
        "times-negative   | 'on':'charge','behaviour':'decline','times':-1       |  times |"
            + " fault.minimum",
        "extra            | 'on':'charge','behaviour':'decline','luck':1         |  luck |"
            + " json.unknown-field",
        "match-text       | 'on':'charge','behaviour':'decline','match':'SB1'    | .match |"
            + " json.object",
        "match-extra      | 'on':'charge','behaviour':'decline','match':{'id':1} | .match id |"
            + " json.unknown-field",
        "match-date       | 'on':'charge','behaviour':'decline','match':{'date':'2026-11-20'} |"
            + " .match date | json.unknown-field",
        "match-no-day     | 'on':'bill','behaviour':'not-ready','match':{'date':'2026-11-31'} |"
            + " .match date | json.date",
        "match-bill-order | 'on':'bill','behaviour':'not-ready','match':{'orderNo':'SB0001'} |"
            + " .match orderNo | json.unknown-field",
        "match-method     | 'on':'charge','behaviour':'decline','match':{'method':'cash'} |"
            + " .match method | fault.choice",
        "match-amount     | 'on':'charge','behaviour':'decline','match':{'amountFen':0} |"
            + " .match amountFen | fault.minimum",
        "match-nth        | 'on':'charge','behaviour':'decline','match':{'nth':0} | .match nth |"
            + " fault.minimum",
      })
  void namesTheEntryAndTheField(String id, String entry, String field, String key) {
    String place = field.startsWith(".") ? field : " " + field;
    assertProblem(
        "{'faults':[{'on':'query','behaviour':'timeout'},{" + entry + "}]}",
        "f.json.faults[1]" + place,
        key);
  }

  private static void assertProblem(String json, String where, String key) {
    InputException e = assertThrows(InputException.class, () -> read(json));
    Problem problem = e.problems().get(0);
    assertEquals(where, problem.where());
    assertEquals(key, problem.key());
  }

  @Test
  void saysWhatItKnows() {
    InputException e =
        assertThrows(
            InputException.class,
            () -> read("{'faults':[{'on':'refund','behaviour':'late-success'}]}"));
    assertEquals(
        "decline timeout-before timeout-after slow unknown-state processing abnormal",
        e.problems().get(0).facts().get("known"));
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryBehaviourInTheGuide(Operation operation) throws IOException {
    String guide = Files.readString(Path.of("src/docs/faults.md"));
    String section = guide.split("\n## on " + operation.code() + "\n", 2)[1].split("\n## ", 2)[0];
    assertEquals(
        operation.behaviours().stream().map(Behaviour::code).toList(),
        Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(section)
            .results()
            .map(row -> row.group(1))
            .toList());
  }
}
