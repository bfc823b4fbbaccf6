package org.shebao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearWordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same,            NOT_HELD,      NOT_HELD",
    "a letter missing,    NOT_HLD,       NOT_HELD",
    "a letter too much,   NOT_HELLD,     NOT_HELD",
    "a letter changed,    NUT_HELD,      NOT_HELD",
    "a part,              LATE,          REFUND_LATE SYSTEM_FAULT_LATE",
    "the nearest first,   REFUND_LATER,  REFUND_LATE",
    "nothing like it,     110101,        ''",
    "nothing at all,      '',            ''",
  })
  void findsWhatSomebodyMayHaveMeant(String id, String typed, String expected) {
    Stream<String> known = Stream.of("REFUND_LATE", "NOT_HELD", "SYSTEM_FAULT_LATE");

    assertEquals(expected, String.join(" ", NearWords.of(typed, known)));
  }
}
