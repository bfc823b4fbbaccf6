package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.shebao.rule.Basis;

class PolicyValueTest {
  @Test
  void givesAKnownValue() {
    PolicyValue<Boolean> known = new PolicyValue<>(true, Basis.ARTICLE_RULE, "");

    assertTrue(known.isKnown());
    assertEquals(true, known.value());
  }

  @Test
  void doesNotPassAnUnknownValueForAnAnswer() {
    PolicyValue<Boolean> unknown = new PolicyValue<>(null, Basis.UNKNOWN, "");

    assertFalse(unknown.isKnown());
    assertThrows(NoSuchElementException.class, unknown::value);
  }

  @Test
  void isAbsentExactlyWhenItsBasisIsUnknown() {
    assertThrows(IllegalArgumentException.class, () -> new PolicyValue<>(null, Basis.OURS, ""));
    assertThrows(IllegalArgumentException.class, () -> new PolicyValue<>(true, Basis.UNKNOWN, ""));
  }
}
