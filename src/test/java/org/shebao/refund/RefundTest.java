package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.refund.SampleRefunds.ASKED;
import static org.shebao.refund.SampleRefunds.OWN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.money.Money;
import org.shebao.provider.RefundOrder;

class RefundTest {
  private static final Refund.Acceptance ACCEPTED = new Refund.Acceptance("WXR1", ASKED);

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void nothingOrLessDoesNotGoBack(long fen) {
    assertThrows(IllegalArgumentException.class, () -> refund(fen));
  }

  private static Refund refund(long fen) {
    return SampleRefunds.refund("RF1", RefundKind.ORDINARY, OWN, fen);
  }

  @ParameterizedTest
  @EnumSource
  void exactlyARefundThatIsDoneHasATime(RefundState state) {
    boolean done = state == RefundState.REFUNDED;

    assertThrows(IllegalArgumentException.class, () -> standing(state, !done));
    assertEquals(state, standing(state, done).state());
  }

  @Test
  void aRefundThatIsDoneWasAccepted() {
    Refund.Handling unheard =
        new Refund.Handling(Optional.empty(), Optional.empty(), Optional.of(ASKED));

    assertThrows(IllegalArgumentException.class, () -> handled(RefundState.REFUNDED, unheard));
  }

  private static Refund standing(RefundState state, boolean returned) {
    return handled(
        state,
        new Refund.Handling(
            Optional.empty(),
            Optional.of(ACCEPTED),
            returned ? Optional.of(ASKED) : Optional.empty()));
  }

  private static Refund handled(RefundState state, Refund.Handling handling) {
    Refund asked = refund(1);
    return new Refund(
        asked.id(), asked.target(), asked.kind(), asked.amount(), asked.asking(), state, handling);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoStepThatTheTableDoesNotHave(RefundState next) {
    Refund declined = SampleRefunds.in(RefundState.DECLINED, "RF1", 1, ASKED);
    if (next == RefundState.DECLINED) {
      assertEquals(declined, declined.become(next, declined.handling()));
      return;
    }

    assertThrows(IllegalStateException.class, () -> declined.become(next, Refund.Handling.NONE));
  }

  @Test
  void isOrderedUnderItsOwnNumberForItsOwnTransaction() {
    assertEquals(
        new RefundOrder("RF1", "P00000001", "WX2", Money.ofFen(700)),
        SampleRefunds.refund("RF1", RefundKind.DUPLICATE, "WX2", 700).order());
  }

  @ParameterizedTest
  @CsvSource({
    "DUPLICATE,    duplicate,    true",
    "SYSTEM_FAULT, system-fault, false",
    "ORDINARY,     ordinary,     false",
    "REJECTED,     rejected,     true",
  })
  void aKindHasACodeAndSaysWhetherTheMoneyIsOwed(RefundKind kind, String code, boolean owed) {
    assertEquals(code, kind.code());
    assertEquals(Optional.of(kind), RefundKind.ofCode(code));
    assertEquals(owed, kind.isOwed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ordinary", "system_fault", "refund"})
  void noOtherCodeIsAKind(String code) {
    assertEquals(Optional.empty(), RefundKind.ofCode(code));
  }

  @Test
  void aFaultDoesNotEndBeforeItBegan() {
    SystemFault lasting = SampleRefunds.fault("SF1", "2026-11-10T09:00:00", null);

    assertThrows(
        IllegalArgumentException.class, () -> lasting.endedAt(lasting.from().minusMillis(1)));
    assertEquals(Optional.of(lasting.from()), lasting.endedAt(lasting.from()).to());
  }
}
