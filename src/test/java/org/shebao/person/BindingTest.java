package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shebao.region.PayerGroup;

class BindingTest {
  private static final Instant BOUND = Instant.parse("2026-11-20T01:00:00Z");

  @Test
  void isActiveUntilReleased() {
    Binding active = boundUntil(Optional.empty());
    Binding released = active.release(BOUND.plusSeconds(60));

    assertTrue(active.isActive());
    assertEquals(BindingState.RELEASED, released.state());
    assertEquals(Optional.of(BOUND.plusSeconds(60)), released.releasedAt());
    assertEquals(boundUntil(Optional.of(BOUND.plusSeconds(60))), released);
  }

  @Test
  void isReleasedOnlyOnce() {
    Binding released = boundUntil(Optional.of(BOUND));

    assertThrows(IllegalStateException.class, () -> released.release(BOUND.plusSeconds(1)));
  }

  @Test
  void cannotEndBeforeItBegins() {
    Optional<Instant> before = Optional.of(BOUND.minusNanos(1));

    assertThrows(IllegalArgumentException.class, () -> boundUntil(before));
  }

  private static Binding boundUntil(Optional<Instant> released) {
    return new Binding("B1", "P1", "440000", PayerGroup.RESIDENT, BOUND, released, "clerk-a");
  }
}
