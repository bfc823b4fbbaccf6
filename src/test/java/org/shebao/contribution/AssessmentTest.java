package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;
import org.shebao.rule.Basis;

class AssessmentTest {
  private static final AssessmentRequest REQUEST = request(InsuranceType.FLEXIBLE_PENSION, null);

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void isAlwaysPositive(long fen) {
    assertThrows(IllegalArgumentException.class, () -> assessment(fen));
  }

  @Test
  void equalsItsLines() {
    AssessmentLine line = new AssessmentLine("account", Money.ofFen(99));
    assertThrows(IllegalArgumentException.class, () -> assessment(100).madeOf(line));
    assertEquals(Money.ofFen(99), assessment(99).madeOf(line).amount());
  }

  @Test
  void knowsItsFlags() {
    Assessment flagged = assessment(1).flagged(Assessment.UNPUBLISHED);
    assertTrue(flagged.is(Assessment.UNPUBLISHED));
    assertFalse(flagged.is(Assessment.HARDSHIP_ONLY));
  }

  @ParameterizedTest
  @CsvSource({"0.20, 20", "0.0825, 8.25", "3, 300"})
  void quotesSharesInPercent(BigDecimal share, String percent) {
    assertEquals(percent, assessment(1).withPercent("rate", share).facts().get("rate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "1000000.01"})
  void isNotRequestedForAnAmountOutOfRange(String yuan) {
    assertThrows(
        IllegalArgumentException.class, () -> request(InsuranceType.FLEXIBLE_PENSION, yuan));
  }

  @Test
  void isNotRequestedForAPeriodOfAnotherKind() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AssessmentRequest(
                InsuranceType.FLEXIBLE_PENSION,
                Period.ofYear(2026),
                "440000",
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void isNotRequestedWithABaseThatNobodyChooses() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AssessmentRequest(
                InsuranceType.RESIDENT_MEDICAL,
                Period.ofYear(2026),
                "440000",
                Optional.empty(),
                Optional.of(BasePercent.LOWEST)));
  }

  private static Assessment assessment(long fen) {
    return Assessment.of(REQUEST, "FP-CALC", Money.ofFen(fen), Basis.STATION);
  }

  private static AssessmentRequest request(InsuranceType insurance, String yuan) {
    return new AssessmentRequest(
        insurance,
        Period.read(insurance, "2026-11", ""),
        "440000",
        Optional.ofNullable(yuan).map(Money::ofYuan),
        Optional.empty());
  }
}
