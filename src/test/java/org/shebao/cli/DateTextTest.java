package org.shebao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class DateTextTest {
  @Test
  void readsADayOfTheCalendar() {
    assertEquals(LocalDate.of(2028, 2, 29), DateText.read("2028-02-29", "--date"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "2026-2-1",
        "20260201",
        "-999-01-01",
        "+12026-1-1"
      })
  void namesTheArgumentThatIsNoDate(String text) {
    InputException failure =
        assertThrows(InputException.class, () -> DateText.read(text, "--date"));
    assertEquals(List.of(new Problem("--date", "date")), failure.problems());
  }
}
