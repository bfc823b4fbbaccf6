package org.shebao.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "400, 40000",
    "400.5, 40050",
    "400.05, 40005",
    "0, 0",
    "999999999999.99, 99999999999999"
  })
  void readsYuanAsPeopleTypeThem(String yuan, long fen) {
    assertEquals(Money.ofFen(fen), Money.ofYuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " 1", "-1", "+1", "1.", ".5", "1.005", "1e3", "1,000", "４００", "1000000000000"})
  void refusesWhatIsNoAmountInYuan(String text) {
    assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 0.05", "40000, 400.00", "-5, -0.05", "100000000000, 1000000000.00"})
  void writesPlainYuanWithTwoDecimals(long fen, String yuan) {
    assertEquals(yuan, Money.ofFen(fen).yuan());
    assertEquals(yuan, Money.ofFen(fen).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 1",
    "1, 0.49, 0",
    "441681, 0.20, 88336",
    "441681, 0.08, 35334",
    "-1, 0.5, -1"
  })
  void multipliesRoundingHalfUpToFen(long fen, BigDecimal rate, long product) {
    assertEquals(Money.ofFen(product), Money.ofFen(fen).times(rate));
  }

  @ParameterizedTest
  @CsvSource({"0.005, 1", "0.0049, 0", "883.362, 88336"})
  void roundsYuanHalfUpToFen(BigDecimal yuan, long fen) {
    assertEquals(Money.ofFen(fen), Money.roundedFrom(yuan));
  }

  @Test
  void addsAndSubtractsExactly() {
    assertEquals(Money.ofFen(3), Money.ofFen(1).plus(Money.ofFen(2)));
    assertEquals(Money.ofFen(-1), Money.ofFen(1).minus(Money.ofFen(2)));
    assertEquals(Money.ofFen(-7), Money.ofFen(7).negated());
  }

  @Test
  void throwsRatherThanOverflow() {
    Money largest = Money.ofFen(Long.MAX_VALUE);
    Money smallest = Money.ofFen(Long.MIN_VALUE);
    assertThrows(ArithmeticException.class, () -> largest.plus(Money.ofFen(1)));
    assertThrows(ArithmeticException.class, () -> smallest.minus(Money.ofFen(1)));
    assertThrows(ArithmeticException.class, smallest::negated);
    assertThrows(ArithmeticException.class, () -> largest.times(BigDecimal.TEN));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false", "-1, false"})
  void isPositiveAboveZeroOnly(long fen, boolean positive) {
    assertEquals(positive, Money.ofFen(fen).isPositive());
  }

  @Test
  void isOrderedByAmount() {
    assertTrue(Money.ofFen(1).compareTo(Money.ofFen(2)) < 0);
    assertTrue(Money.ofFen(2).compareTo(Money.ofFen(-2)) > 0);
    assertEquals(0, Money.ofFen(2).compareTo(Money.ofFen(2)));
  }
}
