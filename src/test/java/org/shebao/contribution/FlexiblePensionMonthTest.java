package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.money.Money;

class FlexiblePensionMonthTest {
  @ParameterizedTest
  @CsvSource({"4500.00, 900.00, 360.00, 540.00", "4500.07, 900.01, 360.01, 540.00"})
  void leavesTheRestOfTheRoundedAmountToPooling(
      String base, String pay, String account, String pooling) {
    FlexiblePensionMonth month = new FlexiblePensionMonth(Money.ofYuan(base));
    assertEquals(Money.ofYuan(pay), month.pay());
    assertEquals(Money.ofYuan(account), month.account());
    assertEquals(Money.ofYuan(pooling), month.pooling());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 88336, 90001, 99999999})
  void findsTheBaseThatPaysExactly(long fen) {
    assertEquals(Money.ofFen(fen), FlexiblePensionMonth.paying(Money.ofFen(fen)).pay());
  }
}
