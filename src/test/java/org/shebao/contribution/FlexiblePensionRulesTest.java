package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.region.InsuranceType.FLEXIBLE_PENSION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.money.Money;

class FlexiblePensionRulesTest {
  private static final Counter COUNTER =
      Counter.with(
          FLEXIBLE_PENSION,
          """
          {"flexiblePension": [
            {"region": "440000", "validFrom": "2026-01-01", "validTo": "2026-06-30",
             "averageWage": "7000"},
            {"region": "440000", "validFrom": "2026-07-01", "averageWage": "7500.00",
             "source": "notice 12"},
            {"region": "330000", "validFrom": "2026-07-02", "averageWage": "7361.35"}]}
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "flex-01 lowest base by default, 440000, 2026-11, , , 900.00 station defaultPercent",
    "flex-02 lowest base chosen, 440000, 2026-11, , 60, 900.00 station",
    "flex-03 chosen base, 440000, 2026-11, , 82.5, 1237.50 station",
    "flex-04 highest base, 440000, 2026-11, , 300, 4500.00 station",
    "flex-05 lowest amount stated, 440000, 2026-11, 900, , 900.00 station",
    "flex-06 one fen below, 440000, 2026-11, 899.99, , AMOUNT_NOT_DUE 900.00 – 4500.00",
    "flex-07 highest amount stated, 440000, 2026-11, 4500, , 4500.00 station",
    "flex-08 one fen above, 440000, 2026-11, 4500.01, , AMOUNT_NOT_DUE 900.00 – 4500.00",
    "flex-09 between, 440000, 2026-11, 1000.01, , 1000.01 station",
    "flex-10 percent and its amount, 440000, 2026-11, 1500, 100, 1500.00 station",
    "flex-11 percent and another amount, 440000, 2026-11, 1500.01, 100, AMOUNT_NOT_DUE 1500.00",
    "flex-12 wage of the month paid for, 440000, 2026-06, , , 840.00 station defaultPercent",
    "flex-13 wage from this month on, 440000, 2026-07, , , 900.00 station defaultPercent",
    "flex-14 wage not yet on the first day, 330000, 2026-07, , , AMOUNT_NOT_PUBLISHED",
    "flex-15 rounded base, 330000, 2026-08, , , 883.36 station defaultPercent",
    "flex-16 rounded lowest amount stated, 330000, 2026-08, 883.36, , 883.36 station",
    "flex-17 no wage known, 110000, 2026-11, , , AMOUNT_NOT_PUBLISHED",
    "flex-18 no wage known but a percent, 110000, 2026-11, , 60, AMOUNT_NOT_PUBLISHED",
    "flex-19 no wage known but stated, 110000, 2026-11, 1, , 1.00 stated unpublished"
  })
  void answers(
      String id, String region, String period, String stated, String percent, String answer) {
    assertEquals(answer, COUNTER.answer(region, period, stated, percent));
  }

  @Test
  void explainsTheWayFromWageToAmount() {
    Assessment found = COUNTER.ask("440000", "2026-11", null, null).value();
    assertEquals("assessment.FP-CALC.station", found.explanation());
    assertEquals(
        Map.of(
            "averageWage", "7500.00",
            "percent", "60",
            "base", "4500.00",
            "rate", "20",
            "account", "360.00",
            "pooling", "540.00",
            "source", "notice 12",
            "defaultPercent", "true"),
        found.facts());
    assertEquals(
        List.of("assessment.note.defaultPercent", "assessment.note.source"), found.notes());
  }

  @Test
  void splitsTheAmountIntoAccountAndPooling() {
    assertEquals(
        List.of(
            new AssessmentLine("account", Money.ofYuan("353.34")),
            new AssessmentLine("pooling", Money.ofYuan("530.02"))),
        COUNTER.ask("330000", "2026-08", "883.36", null).value().lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"900.01", "1000.01", "1237.49", "4499.99"})
  void findsTheBaseOfAStatedAmount(String stated) {
    Assessment found = COUNTER.ask("440000", "2026-11", stated, null).value();
    Money base = Money.ofYuan(found.facts().get("base"));
    assertEquals(Money.ofYuan(stated), base.times(FlexiblePensionMonth.RATE));
  }
}
