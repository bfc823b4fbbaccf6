package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicalWaitingTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wait-01 in time and every year, 0, 0, false, 0",
    "wait-02 late only, 0, 0, true, 3",
    "wait-03 in time after a missed year, 1, 0, false, 4",
    "wait-04 three years missed, 3, 0, false, 6",
    "wait-05 three of three repaired, 3, 3, false, 3",
    "wait-06 four of four repaired, 4, 4, true, 6",
    "wait-07 one of four repaired, 4, 1, true, 6",
    "wait-08 none of four repaired, 4, 0, true, 7",
    "wait-09 ten years missed, 10, 0, true, 13"
  })
  void countsMonths(String id, int missed, int repaired, boolean late, int months) {
    assertEquals(months, MedicalWaiting.months(missed, repaired, late));
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "2, -1", "-1, -1", "-1, 0"})
  void refusesMoreRepairsThanGaps(int missed, int repaired) {
    assertThrows(
        IllegalArgumentException.class, () -> MedicalWaiting.months(missed, repaired, true));
  }
}
