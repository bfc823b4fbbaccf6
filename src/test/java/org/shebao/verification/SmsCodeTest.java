package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsCodeTest {
  @Test
  void drawsLeadingZerosToo() {
    assertEquals("000042", SmsCode.random(always(42)).digits());
    assertEquals("999999", SmsCode.random(always(999_999)).digits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６"})
  void refusesWhatIsNotSixDigits(String digits) {
    assertThrows(IllegalArgumentException.class, () -> new SmsCode(digits));
  }

  @Test
  void staysOutOfLogs() {
    assertEquals("SmsCode[secret]", new SmsCode("123456").toString());
  }

  private static Random always(int value) {
    return new Random() {
      private static final long serialVersionUID = 1L;

      @Override
      public int nextInt(int bound) {
        return value;
      }
    };
  }
}
