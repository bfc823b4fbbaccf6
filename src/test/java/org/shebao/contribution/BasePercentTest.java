package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;

class BasePercentTest {
  @ParameterizedTest
  @CsvSource({"60, 60", "60.00, 60", "300, 300", "82.5, 82.5", "100%, 100", "' １００％ ', 100"})
  void readsAPercent(String text, String percent) {
    assertEquals(percent, BasePercent.read(text, "--base-percent").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"59.99", "300.01", "0.6", "60.005", "-60", "", "%", "60%%", "1e2", "abc"})
  void refusesAnythingElseAndSaysTheRange(String text) {
    InputException refused =
        assertThrows(InputException.class, () -> BasePercent.read(text, "--base-percent"));
    assertEquals(
        new Problem("--base-percent", "base-percent", Map.of("lowest", "60", "highest", "300")),
        refused.problems().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"59.99", "300.01", "82.555"})
  void cannotExistOutsideTheRange(BigDecimal value) {
    assertThrows(IllegalArgumentException.class, () -> new BasePercent(value));
  }

  @Test
  void isEqualHoweverItWasWritten() {
    assertEquals(BasePercent.LOWEST, BasePercent.read("60.0", ""));
  }

  @Test
  void takesItsPartOfTheWageRoundedToFen() {
    assertEquals(Money.ofYuan("4416.81"), BasePercent.LOWEST.of(Money.ofYuan("7361.35")));
    assertEquals(Money.ofYuan("22084.05"), BasePercent.HIGHEST.of(Money.ofYuan("7361.35")));
  }

  @ParameterizedTest
  @EnumSource(InsuranceType.class)
  void isChosenForTheFlexiblePensionOnly(InsuranceType insurance) {
    assertEquals(insurance == InsuranceType.FLEXIBLE_PENSION, BasePercent.isChosenFor(insurance));
  }
}
