package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shebao.money.Money;

class SurplusChargeTest {
  private static final SurplusCharge WHOLE =
      new SurplusCharge(
          "WX2", "P1", Money.ofFen(700), SamplePayments.TAKEN, SamplePayments.LATER, Money.ZERO);

  @Test
  void waitsForItsRefundUntilAllOfItIsSetAside() {
    assertEquals(Money.ofFen(700), WHOLE.waiting());
    assertEquals(Money.ofFen(1), WHOLE.reserving(Money.ofFen(699)).waiting());
    assertEquals(Money.ZERO, WHOLE.reserving(Money.ofFen(700)).waiting());
  }

  @Test
  void anotherSumReplacesTheOneBefore() {
    assertEquals(WHOLE, WHOLE.reserving(Money.ofFen(700)).reserving(Money.ZERO));
  }
}
