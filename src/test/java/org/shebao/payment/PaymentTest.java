package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static final Payment UNKNOWN =
      SamplePayments.unknown(PaymentMethod.WECHAT_BALANCE, 40_000);

  @ParameterizedTest
  @EnumSource(names = {"PAID", "HELD", "REFUNDING", "REFUNDED", "CARRIED_TO_NEXT_POOL"})
  void moneyThatMovedHasACharge(PaymentState state) {
    assertThrows(IllegalArgumentException.class, () -> standing(state));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "FAILED", "CLOSED"})
  void moneyThatDidNotMoveHasNone(PaymentState state) {
    assertEquals(Optional.empty(), standing(state).charge());
  }

  private static Payment standing(PaymentState state) {
    return new Payment(
        UNKNOWN.id(),
        UNKNOWN.liability(),
        UNKNOWN.terms(),
        UNKNOWN.taking(),
        state,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void takesNoStepThatTheTableDoesNotHave(PaymentState next) {
    Payment failed = UNKNOWN.ended(PaymentState.FAILED);

    assertThrows(IllegalStateException.class, () -> failed.ended(next));
  }

  @Test
  void isOneReturnPerPayment() {
    assertEquals("RP00000001", UNKNOWN.returnNo());
  }
}
