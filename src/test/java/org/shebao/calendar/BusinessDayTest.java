package org.shebao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDayTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "G08 last moment of the 25th, 2026-11-25T15:59:59.999Z, 2026-11-25",
    "G08 first moment of the 26th, 2026-11-25T16:00:00Z,     2026-11-26",
    "new year in Shanghai,        2026-12-31T16:00:00Z,     2027-01-01",
    "offset of the input,         2026-11-26T00:00:00+08:00, 2026-11-26",
  })
  void datesAreThoseOfShanghai(String id, Instant instant, LocalDate date) {
    assertEquals(date, BusinessDay.of(instant));
  }

  @Test
  void aDayStartsAtMidnightInShanghai() {
    assertEquals(
        Instant.parse("2026-11-30T16:00:00Z"), BusinessDay.startOf(LocalDate.of(2026, 12, 1)));
  }

  @Test
  void showsAnInstantWithItsOffset() {
    assertEquals(
        "2026-11-25T23:59:59+08:00", BusinessDay.at(Instant.parse("2026-11-25T15:59:59Z")) + "");
  }
}
