package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.region.InsuranceType.FLEXIBLE_MEDICAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.money.Money;

class FlexibleMedicalRulesTest {
  private static final Counter COUNTER =
      Counter.with(
          FLEXIBLE_MEDICAL,
          """
          {"flexibleMedical": [
            {"region": "440000", "validFrom": "2026-11-01", "base": "7500.00", "rate": "0.05",
             "fixed": "12.00"},
            {"region": "330000", "validFrom": "2026-01-01", "group": "统账结合",
             "base": "7361.35", "rate": "0.082"},
            {"region": "330000", "validFrom": "2026-01-01", "group": "单建统筹",
             "base": "7361.35", "rate": "0.0455", "fixed": "0"}]}
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "flexmed-01 base by rate and fixed part, 440000, 2026-11, , 387.00 station",
    "flexmed-02 the same stated, 440000, 2026-11, 387, 387.00 station",
    "flexmed-03 one fen off, 440000, 2026-11, 386.99, AMOUNT_NOT_DUE 387.00",
    "flexmed-04 month before the entry, 440000, 2026-10, , AMOUNT_NOT_PUBLISHED",
    "flexmed-05 month before the entry but stated, 440000, 2026-10, 350, 350.00 stated unpublished",
    "flexmed-06 no default, 110000, 2026-11, , AMOUNT_NOT_PUBLISHED",
    "flexmed-07 one of the groups, 330000, 2026-11, 603.63, 603.63 station",
    "flexmed-08 the other group rounded up, 330000, 2026-11, 334.94, 334.94 station",
    "flexmed-09 group not chosen, 330000, 2026-11, , LEVEL_REQUIRED 603.63 (统账结合) / 334.94 (单建统筹)"
  })
  void answers(String id, String region, String period, String stated, String answer) {
    assertEquals(answer, COUNTER.answer(region, period, stated));
  }

  @Test
  void explainsBaseRateAndFixedPart() {
    Assessment found = COUNTER.ask("440000", "2026-11", null, null).value();
    assertEquals("assessment.FM-CALC.station", found.explanation());
    assertEquals(Map.of("base", "7500.00", "rate", "5", "fixed", "12.00"), found.facts());
    assertEquals(
        List.of(
            new AssessmentLine("by-rate", Money.ofYuan("375.00")),
            new AssessmentLine("fixed", Money.ofYuan("12.00"))),
        found.lines());
  }
}
