package org.shebao.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.correction.SampleRecords.NOW;
import static org.shebao.correction.SampleRecords.ZHANG;
import static org.shebao.correction.SampleRecords.amendment;
import static org.shebao.correction.SampleRecords.correction;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
  private static CounterReview review(boolean approved) {
    return new CounterReview(approved, "clerk-wang", "checked", NOW);
  }

  @Test
  void everyStateHasItsRow() {
    Map<CorrectionState, Set<CorrectionState>> next = new EnumMap<>(CorrectionState.class);
    for (CorrectionState state : CorrectionState.values()) {
      next.put(state, state.next());
    }
    assertEquals(
        Map.of(
            CorrectionState.OBJECTED,
            Set.of(CorrectionState.APPLIED, CorrectionState.REJECTED),
            CorrectionState.APPLIED,
            Set.of(),
            CorrectionState.REJECTED,
            Set.of()),
        next);
  }

  @Test
  void waitsUntilItIsReviewed() {
    Correction open = correction("{'name':'张三'}");

    assertEquals(CorrectionState.OBJECTED, open.state());
    assertTrue(open.isOpen());
    assertEquals(CorrectionState.APPLIED, open.reviewed(review(true)).state());
    assertEquals(CorrectionState.REJECTED, open.reviewed(review(false)).state());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isDecidedOnce(boolean first) {
    Correction decided = correction("{'name':'张三'}").reviewed(review(first));

    assertThrows(IllegalStateException.class, () -> decided.reviewed(review(true)));
    assertThrows(IllegalStateException.class, () -> decided.reviewed(review(false)));
  }

  @Test
  void changesSomething() {
    Amendment nothing = amendment("{'name':'张三丰'}").differingFrom(ZHANG);
    Objection objection = new Objection("clerk-li", "request-1", NOW);

    assertThrows(
        IllegalArgumentException.class, () -> Correction.objected("K1", "R1", nothing, objection));
  }
}
