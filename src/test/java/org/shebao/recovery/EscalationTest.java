package org.shebao.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:05.123Z");

  @ParameterizedTest
  @CsvSource({
    "at-once, 0,        false",
    "almost,  86399999, false",
    "a-day,   86400000, true",
    "later,   86400001, true",
  })
  void aPersonIsToldAfterADay(String id, long millis, boolean due) {
    assertEquals(due, Escalation.isDue(NOW, NOW.plusMillis(millis)));
  }

  @Test
  void isOpenUntilItIsClosed() {
    Escalation open =
        Escalation.open("E1", EscalationKind.DUPLICATE_CHARGE, "WX2", "P1", "C1", NOW);
    Escalation closed =
        new Escalation(
            "E1",
            EscalationKind.DUPLICATE_CHARGE,
            "WX2",
            "P1",
            Optional.of("C1"),
            NOW,
            Optional.of(NOW));

    assertTrue(open.isOpen());
    assertFalse(closed.isOpen());
  }
}
