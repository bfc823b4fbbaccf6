package org.shebao.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class VersionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G37 by numbers,    8.0.9,    8.0.15, -1",
    "the same,          8.0.15,   8.0.15,  0",
    "newer,             8.0.16,   8.0.15,  1",
    "a newer middle,    8.1,      8.0.15,  1",
    "a newer first,     10.0,     9.9.9,   1",
    "noughts at the end, 13.2.0,  13.2,    0",
    "a shorter older,   13,       13.2,   -1",
    "a longer newer,    13.2.1,   13.2,    1",
    "capital V,         V8.0.15,  8.0.15,  0",
    "small v,           v8.0.15,  8.0.15,  0",
    "a leading nought,  8.0.015,  8.0.15,  0"
  })
  void comparesNumberByNumber(String id, String one, String other, int expected) {
    assertEquals(expected, Version.read(one, "").compareTo(Version.read(other, "")));
    assertEquals(-expected, Version.read(other, "").compareTo(Version.read(one, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "8..0", "8.", ".8", "8,0", "latest", "8.0.15beta", "88888", "1.2.3.4.5.6"})
  void refusesWhatIsNoVersion(String text) {
    InputException refused =
        assertThrows(InputException.class, () -> Version.read(text, "--wechat"));
    assertEquals(new Problem("--wechat", "version"), refused.problems().get(0));
  }
}
