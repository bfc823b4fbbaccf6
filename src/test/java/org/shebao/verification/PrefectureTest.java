package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefectureTest {
  @ParameterizedTest
  @CsvSource({"4403, 4403", "440305, 4403", "440305001002, 4403"})
  void findsThePrefectureOfADivision(String division, String prefecture) {
    assertEquals(new Prefecture(prefecture), Prefecture.ofDivision(division));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "44", "44030", "0403", "44030X", "广东"})
  void refusesWhatIsNoDivision(String division) {
    assertThrows(IllegalArgumentException.class, () -> Prefecture.ofDivision(division));
  }
}
