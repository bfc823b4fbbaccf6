package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.region.InsuranceType.RESIDENT_PENSION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class ResidentPensionRulesTest {
  private static final String NATIONAL =
      "100.00 / 200.00 / 300.00 / 400.00 / 500.00 / 600.00 / 700.00 / 800.00 / 900.00 / 1000.00"
          + " / 1500.00 / 2000.00";

  private static final Counter COUNTER =
      Counter.with(
          RESIDENT_PENSION,
          """
          {"residentPension": [
            {"region": "440000", "validFrom": "2026-01-01", "validTo": "2026-11-23",
             "levels": ["180", "240.00", "100"]},
            {"region": "440000", "validFrom": "2026-11-24", "levels": ["360"]},
            {"region": "110000", "validFrom": "2026-11-24", "levels": ["1000"]},
            {"region": "330000", "validFrom": "2026-11-23", "levels": ["5000"]}]}
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pension-01 national level, 110000, 200, 200.00 sourced",
    "pension-02 highest national level, 110000, 2000, 2000.00 sourced",
    "pension-03 hardship level, 110000, 100, 100.00 sourced hardshipOnly",
    "pension-04 level a province may have added, 110000, 1100, 1100.00 stated",
    "pension-05 highest such level, 110000, 6000, 6000.00 stated",
    "pension-11 station's level, 440000, 180, 180.00 station",
    "pension-12 station's hardship level, 440000, 100, 100.00 station hardshipOnly",
    "pension-13 national level the station has not, 440000, 200, AMOUNT_NOT_DUE 180.00 / 240.00 /"
        + " 100.00",
    "pension-14 none stated, 440000, , LEVEL_REQUIRED 180.00 / 240.00 / 100.00",
    "pension-15 the only level of the station, 330000, , 5000.00 station"
  })
  void answers(String id, String region, String stated, String answer) {
    assertEquals(answer, COUNTER.answer(region, "2026", stated));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pension-21 one fen above a level, 500.01",
    "pension-22 one fen below a level, 499.99",
    "pension-23 no multiple of 100, 1150",
    "pension-24 below the lowest, 50",
    "pension-25 multiple of 100 above the highest known, 6100"
  })
  void refusesWhatIsNoLevelAndListsThem(String id, String stated) {
    Refusal refusal = COUNTER.ask("110000", "2026", stated, null).refusal().orElseThrow();
    assertEquals(RuleCode.AMOUNT_NOT_DUE, refusal.code());
    assertEquals(NATIONAL, refusal.facts().get("known"));
  }

  @Test
  void asksForALevelWhereNoneIsStated() {
    Refusal refusal = COUNTER.ask("110000", "2026", null, null).refusal().orElseThrow();
    assertEquals(RuleCode.LEVEL_REQUIRED, refusal.code());
    assertEquals(NATIONAL, refusal.facts().get("levels"));
  }

  @Test
  void namesTheNationalDocument() {
    Assessment found = COUNTER.ask("110000", "2026", "200", null).value();
    assertEquals("国发〔2014〕8号", found.facts().get("source"));
    assertEquals("assessment.RP-LEVELS.sourced", found.explanation());
    assertEquals(List.of("assessment.note.source"), found.notes());
  }
}
