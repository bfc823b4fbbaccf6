package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivenessSequenceTest {
  private static final LivenessSequence ASKED = sequence("BLINK NOD OPEN_MOUTH");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "as-asked,        BLINK NOD OPEN_MOUTH,       true",
    "other-order,     NOD BLINK OPEN_MOUTH,       false",
    "one-missing,     BLINK NOD,                  false",
    "one-more,        BLINK NOD OPEN_MOUTH NOD,   false",
    "one-other,       BLINK NOD TURN_LEFT,        false",
  })
  void attestsTheActionsInTheirOrder(String id, String made, boolean matches) {
    assertEquals(matches, ASKED.matches(actions(made)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOD BLINK", "NOD BLINK NOD", "NOD BLINK TURN_LEFT TURN_RIGHT"})
  void asksForThreeDifferentActions(String actions) {
    assertThrows(IllegalArgumentException.class, () -> sequence(actions));
  }

  @Test
  void drawsEverySequence() {
    Random random = new Random(20261123);

    Set<LivenessSequence> drawn =
        IntStream.range(0, 2000)
            .mapToObj(i -> LivenessSequence.random(random))
            .collect(Collectors.toSet());

    assertEquals(5 * 4 * 3, drawn.size());
  }

  private static LivenessSequence sequence(String actions) {
    return new LivenessSequence(actions(actions));
  }

  private static List<LivenessAction> actions(String names) {
    return Stream.of(names.split(" ")).map(LivenessAction::valueOf).toList();
  }
}
