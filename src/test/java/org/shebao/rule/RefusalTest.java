package org.shebao.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final Refusal HELD = Refusal.of(RuleCode.NOT_HELD);
  private static final Optional<Instant> NEVER = Optional.empty();

  @Test
  void beginsWithTheBasisOfItsRule() {
    assertEquals(RuleCode.NOT_HELD, HELD.code());
    assertEquals(Basis.OURS, HELD.basis());
    assertEquals(Map.of(), HELD.facts());
    assertEquals(Optional.empty(), HELD.retryAt());
  }

  @Test
  void keepsItsFactsInOrderAndAsText() {
    Refusal refusal = HELD.with("state", "PAID").with("day", 20).with("also", 'x');

    assertEquals(List.of("state", "day", "also"), List.copyOf(refusal.facts().keySet()));
    assertEquals("20", refusal.facts().get("day"));
    assertEquals(Map.of(), HELD.facts());
  }

  @Test
  void letsNobodyChangeItsFacts() {
    Map<String, String> facts = HELD.with("state", "PAID").facts();

    assertThrows(UnsupportedOperationException.class, () -> facts.put("state", "HELD"));
  }

  @Test
  void saysFromWhenAndByWhatValue() {
    Instant morning = Instant.parse("2026-12-01T00:00:00Z");

    Refusal refusal = HELD.with("day", 20).until(morning).on(Basis.STATION);

    assertEquals(Optional.of(morning), refusal.retryAt());
    assertEquals(Basis.STATION, refusal.basis());
    assertEquals(Map.of("day", "20"), refusal.facts());
  }

  @Test
  void offersTheWaysOfItsRuleWithoutThoseThatAreClosed() {
    Refusal late = Refusal.of(RuleCode.REFUND_LATE);

    Refusal last = late.with("until", "then").without(Route.REFUND_OTHER_KIND, Route.EMPLOYER);

    assertEquals(List.of(Route.REFUND_OTHER_KIND, Route.HOTLINE_12366), late.routes());
    assertEquals(List.of(Route.HOTLINE_12366), last.routes());
    assertEquals(List.of(Route.HOTLINE_12366), last.on(Basis.STATION).until(NEVER).routes());
  }

  @Test
  void takesATimeBackWhenThereIsNone() {
    Refusal closed = Refusal.of(RuleCode.WINDOW_CLOSED).until(Instant.EPOCH);

    assertEquals(Optional.empty(), closed.until(NEVER).retryAt());
  }
}
