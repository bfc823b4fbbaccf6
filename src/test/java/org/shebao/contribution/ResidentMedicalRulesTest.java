package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.region.InsuranceType.RESIDENT_MEDICAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Refusal;

class ResidentMedicalRulesTest {
  private static final Counter COUNTER =
      Counter.with(
          RESIDENT_MEDICAL,
          """
          {"residentMedical": [
            {"region": "440000", "coverageYear": 2027, "amount": "430.00", "source": "notice 7"},
            {"region": "110000", "coverageYear": 2026, "group": "学生儿童", "amount": "435"},
            {"region": "110000", "coverageYear": 2026, "group": "劳动年龄内居民", "amount": 795},
            {"region": "110000", "coverageYear": 2027, "group": "a", "amount": "450"},
            {"region": "110000", "coverageYear": 2027, "group": "b", "amount": "450"}]}
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "medical-01 national minimum, 330000, 2026, , 400.00 sourced",
    "medical-02 minimum of an earlier year, 330000, 2023, , 350.00 sourced",
    "medical-03 minimum from memory, 330000, 2020, , 250.00 ours",
    "medical-04 minimum stated, 330000, 2026, 400.00, 400.00 sourced",
    "medical-05 one fen below, 330000, 2026, 399.99, AMOUNT_NOT_DUE ≥ 400.00",
    "medical-06 one fen above, 330000, 2026, 400.01, 400.01 stated",
    "medical-07 local amount, 330000, 2026, 630, 630.00 stated",
    "medical-08 not published, 330000, 2027, , AMOUNT_NOT_PUBLISHED",
    "medical-09 not published but stated, 330000, 2027, 400, 400.00 stated unpublished",
    "medical-10 before the first known year, 330000, 2017, , AMOUNT_NOT_PUBLISHED",
    "medical-11 station's amount, 440000, 2027, , 430.00 station",
    "medical-12 station's amount stated, 440000, 2027, 430, 430.00 station",
    "medical-13 another than the station's, 440000, 2027, 430.01, AMOUNT_NOT_DUE 430.00",
    "medical-14 station's entry of another year, 440000, 2026, , 400.00 sourced",
    "medical-15 one of the groups, 110000, 2026, 795, 795.00 station",
    "medical-16 none of the groups, 110000, 2026, 400, AMOUNT_NOT_DUE 435.00 (学生儿童) / 795.00"
        + " (劳动年龄内居民)",
    "medical-17 group not chosen, 110000, 2026, , LEVEL_REQUIRED 435.00 (学生儿童) / 795.00 (劳动年龄内居民)",
    "medical-18 groups that pay the same, 110000, 2027, , 450.00 station",
    "medical-19 largest statable, 330000, 2027, 1000000, 1000000.00 stated unpublished"
  })
  void answers(String id, String region, String period, String stated, String answer) {
    assertEquals(answer, COUNTER.answer(region, period, stated));
  }

  @Test
  void explainsTheNationalMinimum() {
    Assessment found = COUNTER.ask("330000", "2026", "630", null).value();
    assertEquals("assessment.RM-COLLECT.stated", found.explanation());
    assertEquals(
        Map.of(
            "nationalMinimum", "400.00",
            "nationalSubsidy", "700.00",
            "source", "med-2026; gwr-2025"),
        found.facts());
    assertEquals(List.of("assessment.note.source"), found.notes());
  }

  @Test
  void namesTheStationsOwnSource() {
    Assessment found = COUNTER.ask("440000", "2027", null, null).value();
    assertEquals("assessment.RM-COLLECT.station", found.explanation());
    assertEquals(Map.of("source", "notice 7"), found.facts());
  }

  @Test
  void asksForTheMissingFigureByFileRegionAndPeriod() {
    Refusal refusal = COUNTER.ask("330000", "2027", null, null).refusal().orElseThrow();
    assertEquals(
        Map.of(
            "insurance", "@insurance.resident-medical",
            "period", "2027",
            "region", "330000",
            "file", "rates.json"),
        refusal.facts());
  }
}
