package org.shebao.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final Refusal LATE = Refusal.of(RuleCode.WINDOW_CLOSED);
  private static final Decision<Integer> YES = Decision.accepted(7);
  private static final Decision<Integer> NO = Decision.refused(LATE);

  @Test
  void isEitherAcceptedOrRefused() {
    assertTrue(YES.isAccepted());
    assertEquals(7, YES.value());
    assertEquals(Optional.empty(), YES.refusal());

    assertFalse(NO.isAccepted());
    assertThrows(NoSuchElementException.class, NO::value);
    assertEquals(Optional.of(LATE), NO.refusal());
  }

  @Test
  void isNeverNothing() {
    assertThrows(NullPointerException.class, () -> Decision.accepted(null));
    assertThrows(NullPointerException.class, () -> Decision.refused((Refusal) null));
  }

  @Test
  void isRefusedByARuleWithoutFacts() {
    assertEquals(Optional.of(LATE), Decision.refused(RuleCode.WINDOW_CLOSED).refusal());
  }

  @Test
  void isAcceptedWithWhatWasFoundAndElseRefused() {
    assertEquals(7, Decision.of(Optional.of(7), LATE).value());
    assertEquals(Optional.of(LATE), Decision.of(Optional.empty(), LATE).refusal());
  }

  @Test
  void goesOnWithTheValueOnly() {
    assertEquals(8, YES.map(value -> value + 1).value());
    assertEquals(8, YES.then(value -> Decision.accepted(value + 1)).value());
    assertEquals(Optional.of(LATE), YES.then(value -> NO).refusal());
  }

  @Test
  void keepsTheRefusalWhateverComesNext() {
    assertEquals(Optional.of(LATE), NO.map(DecisionTest::unexpected).refusal());
    assertEquals(
        Optional.of(LATE), NO.then(value -> Decision.accepted(unexpected(value))).refusal());
  }

  private static int unexpected(int value) {
    throw new AssertionError("asked for a value that is not there: " + value);
  }

  @Test
  void becomesOneThingOrTheOther() {
    assertEquals("7", YES.fold(String::valueOf, refusal -> refusal.code().name()));
    assertEquals("WINDOW_CLOSED", NO.fold(String::valueOf, refusal -> refusal.code().name()));
  }

  @Test
  void actsOnAValueOnly() {
    List<Integer> seen = new ArrayList<>();

    YES.ifAccepted(seen::add);
    NO.ifAccepted(seen::add);

    assertEquals(List.of(7), seen);
  }
}
