package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

class FaultScriptTest {
  private static FaultScript read(String json) {
    return FaultScript.read(json.replace('\'', '"'), "f.json");
  }

  @Test
  void readsEveryField() {
    FaultScript script =
        read(
            "{'faults':[{'on':'charge','behaviour':'late-success','times':0,'delaySeconds':90,"
                + "'match':{'orderNo':'SB0001','method':'agreement-debit','amountFen':40000,"
                + "'nth':3}}]}");
    FaultMatch match =
        new FaultMatch(
            Optional.of("SB0001"),
            Optional.of(ProviderMethod.AGREEMENT_DEBIT),
            Optional.of(Money.ofFen(40_000)),
            Optional.of(3L));
    assertEquals(
        List.of(
            new Fault(
                Operation.CHARGE, Behaviour.LATE_SUCCESS, 0, match, "", Duration.ofSeconds(90))),
        script.faults());
  }

  @Test
  void strikesOnceAndAnyCallUnlessToldOtherwise() {
    assertEquals(
        List.of(
            new Fault(
                Operation.REFUND, Behaviour.DECLINE, 1, FaultMatch.ANY, "ODD_1", Duration.ZERO)),
        read("{'faults':[{'on':'refund','behaviour':'decline','reason':'ODD_1'}]}").faults());
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
        "on-unknown       | 'on':'close','behaviour':'decline'        |  on        | fault.choice",
        "on-upper-case    | 'on':'CHARGE','behaviour':'decline'       |  on        | fault.choice",
        "on-number        | 'on':1,'behaviour':'decline'              |  on        | json.text",
        "how-missing      | 'on':'charge'                             |  behaviour | missing",
        "how-unknown      | 'on':'charge','behaviour':'explode'       |  behaviour | fault.choice",
        "how-not-charge   | 'on':'charge','behaviour':'timeout'       |  behaviour | fault.choice",
        "how-not-query    | 'on':'query','behaviour':'decline'        |  behaviour | fault.choice",
        "how-not-refund   | 'on':'refund','behaviour':'slow'          |  behaviour | fault.choice",
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
        "times-negative   | 'on':'charge','behaviour':'decline','times':-1       |  times |"
            + " fault.minimum",
        "extra            | 'on':'charge','behaviour':'decline','luck':1         |  luck |"
            + " json.unknown-field",
        "match-text       | 'on':'charge','behaviour':'decline','match':'SB1'    | .match |"
            + " json.object",
        "match-extra      | 'on':'charge','behaviour':'decline','match':{'id':1} | .match id |"
            + " json.unknown-field",
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
    assertEquals("decline timeout-before timeout-after", e.problems().get(0).facts().get("known"));
  }
}
