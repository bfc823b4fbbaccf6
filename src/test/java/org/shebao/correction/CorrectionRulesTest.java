package org.shebao.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.correction.SampleRecords.NOW;
import static org.shebao.correction.SampleRecords.ZHANG;
import static org.shebao.correction.SampleRecords.amendment;
import static org.shebao.correction.SampleRecords.correction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.person.Particulars;
import org.shebao.rule.Decision;

class CorrectionRulesTest {
  private static String outcome(Decision<?> decision) {
    return decision.refusal().map(refusal -> refusal.code().name()).orElse("accepted");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another name     | {'name':'张三'}                            | accepted
          one of two       | {'name':'张三丰','phone':'13000000002'}    | accepted
          the same name    | {'name':'张三丰'}                          | NOTHING_TO_CORRECT
          the same group   | {'payerGroup':'resident'}                  | NOTHING_TO_CORRECT
          """)
  void aCorrectionChangesSomething(String id, String json, String outcome) {
    assertEquals(outcome, outcome(CorrectionRules.needed(amendment(json), ZHANG)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another operator          | open     | clerk-wang | accepted
          the same operator         | open     | clerk-li   | FOUR_EYES
          the same, in capitals     | open     | CLERK-Li   | FOUR_EYES
          approved before           | approved | clerk-wang | CORRECTION_REVIEWED
          turned down before        | rejected | clerk-wang | CORRECTION_REVIEWED
          decided, and the same     | approved | clerk-li   | CORRECTION_REVIEWED
          """)
  void aSecondOperatorDecidesOnce(String id, String before, String operator, String outcome) {
    Correction open = correction("{'name':'张三'}");
    Correction correction =
        before.equals("open")
            ? open
            : open.reviewed(
                new CounterReview(before.equals("approved"), "clerk-wang", "checked", NOW));

    assertEquals(outcome, outcome(CorrectionRules.reviewable(correction, operator)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name          | {'name':'张三'}                                             | false
          phone         | {'phone':'13000000002'}                                    | false
          subsidy       | {'subsidy':'low-income'}                                   | false
          document      | {'idType':'resident-id','idNumber':'440101190001010053'}   | true
          payer group   | {'payerGroup':'flexible'}                                  | true
          one of them   | {'name':'张三','payerGroup':'flexible'}                     | true
          """)
  void whatDecidesAboutMoneyWaitsForOpenPayments(String id, String json, boolean waits) {
    assertEquals(waits, CorrectionRules.waitsForPayments(amendment(json)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing personal,  ID seen at the counter,          false",
    "the old name,      was 张三丰 before,                true",
    "the new name,      should be 李四,                   true",
    "the old number,    not 440101190001010045,          true",
    "the phone,         call 13000000001,                true",
  })
  void aReasonTellsNobodysName(String id, String reason, boolean personal) {
    Particulars after = amendment("{'name':'李四'}").appliedTo(ZHANG);

    assertEquals(personal, CorrectionRules.isPersonal(reason, ZHANG, after));
  }

  @Test
  void aRefusalTellsTheNumberAndNobodysName() {
    assertEquals(
        "{person=R1}",
        CorrectionRules.needed(amendment("{'name':'张三丰'}"), ZHANG)
            .refusal()
            .orElseThrow()
            .facts()
            .toString());
  }
}
