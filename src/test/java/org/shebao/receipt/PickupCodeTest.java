package org.shebao.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickupCodeTest {
  /** Check digits computed by hand with the algorithm of ISO/IEC 7812-1 Annex B (Luhn). */
  @ParameterizedTest
  @CsvSource({
    "0, 000000000",
    "1, 000000018",
    "5, 000000059",
    "7992739, 079927398",
    "99999999, 999999998"
  })
  void isADrawnNumberAndItsCheckDigit(int drawn, String code) {
    assertEquals(code, PickupCode.random(always(drawn)).digits());
  }

  @Test
  @DefaultLocale("ar-EG")
  void hasTheSameDigitsInEveryLocale() {
    assertEquals("000000018", PickupCode.random(always(1)).digits());
  }

  private static RandomGenerator always(int drawn) {
    return new RandomGenerator() {
      @Override
      public int nextInt(int bound) {
        assertEquals(100_000_000, bound);
        return drawn;
      }

      @Override
      public long nextLong() {
        throw new AssertionError("one bounded draw is enough");
      }
    };
  }

  @Test
  void everyWrongDigitIsNoticed() {
    String code = PickupCode.random(new SplittableRandom(7)).digits();
    for (int place = 0; place < code.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = code.substring(0, place) + digit + code.substring(place + 1);
        assertEquals(typed.equals(code), PickupCode.isValid(typed), typed);
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsNoticedBut09() {
    String code = new PickupCode("123456782").digits();
    for (int place = 0; place + 1 < code.length(); place++) {
      String typed =
          code.substring(0, place)
              + code.charAt(place + 1)
              + code.charAt(place)
              + code.substring(place + 2);
      assertFalse(PickupCode.isValid(typed), typed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12345678", "1234567820", " 123456782", "12345678X", "１２３４５６７８２", "٠٠٠٠٠٠٠١٨"})
  void isNineDigitsAndNothingElse(String text) {
    assertFalse(PickupCode.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new PickupCode(text));
  }

  @Test
  void refusesAWrongCheckDigitWithoutRepeatingTheCode() {
    var refused = assertThrows(IllegalArgumentException.class, () -> new PickupCode("123456783"));

    assertFalse(refused.getMessage().contains("123456783"));
  }

  @Test
  void differsFromDrawToDraw() {
    RandomGenerator random = new SplittableRandom(1);

    PickupCode first = PickupCode.random(random);
    PickupCode second = PickupCode.random(random);

    assertNotEquals(first, second);
    assertTrue(PickupCode.isValid(first.digits()) && PickupCode.isValid(second.digits()));
  }
}
