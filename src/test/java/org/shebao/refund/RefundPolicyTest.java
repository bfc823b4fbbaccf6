package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;

class RefundPolicyTest {

  @Test
  void isShippedAsTheGapsWereDecided() {
    assertEquals(new RefundPolicy(20, false, true, Money.ofFen(100_000)), RefundPolicy.SHIPPED);
  }

  @Test
  void readsWhatAStationSays() {
    String json =
        """
        {"cutoffDay": 25, "strictSameMonth": true, "late": "refuse", "approvalLimit": "250.50"}
        """;

    assertEquals(
        new RefundPolicy(25, true, false, Money.ofFen(25_050)), RefundPolicy.read(json, "r"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing    | {}                          | 20 | false | true  | 100000",
        "null       | {'cutoffDay': null}         | 20 | false | true  | 100000",
        "first-day  | {'cutoffDay': 1}            | 1  | false | true  | 100000",
        "last-day   | {'cutoffDay': 28}           | 28 | false | true  | 100000",
        "strict     | {'strictSameMonth': true}   | 20 | true  | true  | 100000",
        "carry      | {'late': 'carry'}           | 20 | false | true  | 100000",
        "refuse     | {'late': 'refuse'}          | 20 | false | false | 100000",
        "all-signed | {'approvalLimit': 0}        | 20 | false | true  | 0",
        "a-fen      | {'approvalLimit': 1000.01}  | 20 | false | true  | 100001",
        "a-text     | {'approvalLimit': '1e3'}    | 20 | false | true  | 100000",
      })
  void whatTheFileDoesNotNameStaysAsShipped(
      String id, String json, int cutoffDay, boolean strict, boolean carries, long limit) {
    assertEquals(
        new RefundPolicy(cutoffDay, strict, carries, Money.ofFen(limit)),
        RefundPolicy.read(json.replace('\'', '"'), "refunds.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day-zero     | {'cutoffDay': 0}              | cutoffDay       | refunds.cutoff-day",
        "day-29       | {'cutoffDay': 29}             | cutoffDay       | refunds.cutoff-day",
        "day-negative | {'cutoffDay': -1}             | cutoffDay       | refunds.cutoff-day",
        "day-text     | {'cutoffDay': '20'}           | cutoffDay       | json.integer",
        "day-half     | {'cutoffDay': 20.5}           | cutoffDay       | json.integer",
        "flag-text    | {'strictSameMonth': 'yes'}    | strictSameMonth | json.flag",
        "late-word    | {'late': 'keep'}              | late            | refunds.late",
        "late-case    | {'late': 'Carry'}             | late            | refunds.late",
        "late-flag    | {'late': true}                | late            | json.text",
        "limit-below  | {'approvalLimit': -0.01}      | approvalLimit   | refunds.limit",
        "limit-third  | {'approvalLimit': 0.001}      | approvalLimit   | refunds.limit",
        "limit-huge   | {'approvalLimit': 1e13}       | approvalLimit   | refunds.limit",
        "limit-word   | {'approvalLimit': 'much'}     | approvalLimit   | json.decimal",
        "stranger     | {'cutOffDay': 20}             | cutOffDay       | json.unknown-field",
      })
  void namesTheFieldThatIsNotUnderstood(String id, String json, String field, String key) {
    List<Problem> problems =
        assertThrows(
                InputException.class,
                () -> RefundPolicy.read(json.replace('\'', '"'), "refunds.json"))
            .problems();

    assertEquals(List.of(key), problems.stream().map(Problem::key).toList());
    assertEquals(true, problems.get(0).where().endsWith(field), problems.get(0).where());
    assertEquals(true, problems.get(0).where().startsWith("refunds.json"), problems.get(0).where());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "20", "{"})
  void refusesWhatIsNoObject(String json) {
    assertThrows(InputException.class, () -> RefundPolicy.read(json, "refunds.json"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 29, 31})
  void aDayThatNotEveryMonthHasIsNoCutoff(int day) {
    assertThrows(
        IllegalArgumentException.class, () -> new RefundPolicy(day, false, true, Money.ZERO));
  }
}
