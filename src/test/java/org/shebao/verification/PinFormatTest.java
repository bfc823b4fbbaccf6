package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.Problem;

class PinFormatTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "four-digits,     7409,           good",
    "six-digits,      740913,         good",
    "twelve-digits,   740913582046,   good",
    "leading-zeros,   001745,         good",
    "easily-guessed,  123456,         good",
    "empty,           '',             pin.length",
    "three-digits,    740,            pin.length",
    "thirteen-digits, 7409135820467,  pin.length",
    "letter,          74091a,         pin.digits",
    "blank-inside,    740 913,        pin.digits",
    "full-width,      ７４０９１３,    pin.digits",
  })
  void namesTheRuleThatAPinBreaks(String id, String pin, String expected) {
    assertEquals(
        expected,
        PinFormat.check(pin.toCharArray(), "--pin-file").map(Problem::key).orElse("good"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "good,               740913,     none",
    "one-digit,          777777,     notice.pin-one-digit",
    "nearly-one-digit,   777778,     none",
    "run-up,             123456,     notice.pin-run",
    "run-down,           654321,     notice.pin-run",
    "long-run,           0123456789, notice.pin-run",
    "run-up-past-nine,   567890,     notice.pin-run",
    "run-down-past-zero, 321098,     notice.pin-run",
    "broken-run,         123457,     none",
    "run-of-twos,        135791,     none",
  })
  void tellsOfAPinThatIsEasilyGuessed(String id, String pin, String expected) {
    assertEquals(expected, PinFormat.weakness(pin.toCharArray()).orElse("none"));
  }

  @Test
  void saysWhereAndHowLongButNeverThePin() {
    assertEquals(
        Optional.of(
            new Problem("--pin-file", "pin.length", Map.of("shortest", "4", "longest", "12"))),
        PinFormat.check("123".toCharArray(), "--pin-file"));
  }

  @Test
  void leavesTheCharactersToTheCaller() {
    char[] pin = "740913".toCharArray();

    PinFormat.check(pin, "--pin-file");
    PinFormat.weakness(pin);

    assertArrayEquals("740913".toCharArray(), pin);
  }
}
