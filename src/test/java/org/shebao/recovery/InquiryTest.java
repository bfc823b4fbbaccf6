package org.shebao.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:05.123Z");

  @Test
  void theFirstQuestionIsDueAtOnceAndLastsForEver() {
    assertEquals(
        new Inquiry("RF1", "P1", 0, NOW, Optional.empty()), Inquiry.open("RF1", "P1", NOW));
    assertFalse(Inquiry.open("RF1", "P1", NOW).isOver(Instant.MAX));
  }

  @Test
  void theFirstLookAtAClosedNumberIsAMinuteAway() {
    assertEquals(
        new Inquiry(
            "P1",
            "P1",
            0,
            NOW.plus(Duration.ofMinutes(1)),
            Optional.of(NOW.plus(Duration.ofHours(24)))),
        Inquiry.watch("P1", NOW));
  }

  @Test
  void thePausesDoubleUpToFourHours() {
    Inquiry inquiry = Inquiry.open("P1", "P1", NOW);
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      inquiry = inquiry.again(NOW);
      minutes.add(Duration.between(NOW, inquiry.nextAt()).toMinutes());
    }

    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L, 240L), minutes);
    assertEquals(11, inquiry.tries());
  }

  @ParameterizedTest
  @ValueSource(ints = {62, 63, 64, 1_000_000})
  void thePauseStaysWhateverTheNumberOfTries(int tries) {
    Inquiry old = new Inquiry("P1", "P1", tries, NOW, Optional.empty());

    assertEquals(NOW.plus(Duration.ofHours(4)), old.again(NOW).nextAt());
  }

  @ParameterizedTest
  @CsvSource({"begun, 0, false", "almost, 86399999, false", "a-day, 86400000, true"})
  void aWatchIsOverAfterADay(String id, long millis, boolean over) {
    assertEquals(over, Inquiry.watch("P1", NOW).isOver(NOW.plusMillis(millis)));
  }

  @Test
  void askingAgainDoesNotProlongAWatch() {
    Inquiry watch = Inquiry.watch("P1", NOW);

    Inquiry later = watch.again(NOW.plus(Duration.ofHours(23)));

    assertEquals(watch.until(), later.until());
    assertTrue(later.isOver(NOW.plus(Duration.ofHours(24))));
  }
}
