package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.calendar.BusinessDay;

class PaymentWindowTest {
  private static final PaymentWindow ARTICLE = new PaymentWindow(1, 25);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G08 first moment of the 1st,       2026-11-01T00:00:00+08:00,     true",
    "G08 last moment of the 25th,       2026-11-25T23:59:59.999+08:00, true",
    "G08 first moment of the 26th,      2026-11-26T00:00:00+08:00,     false",
    "G08 the 26th seen from UTC,        2026-11-25T16:00:00Z,          false",
    "G06 a closed night,                2026-11-27T03:00:00+08:00,     false",
    "G07 the 25th is a Sunday,          2026-10-25T12:00:00+08:00,     true",
    "G07 no roll to the Monday after,   2026-10-26T12:00:00+08:00,     false",
    "last day of February,              2026-02-28T12:00:00+08:00,     false",
  })
  void isOpenFromTheFirstToTheEndOfThe25th(String id, Instant instant, boolean open) {
    assertEquals(open, ARTICLE.isOpen(BusinessDay.of(instant)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "open today,            1, 25, 2026-11-25, 2026-11-25",
    "G06 closed,            1, 25, 2026-11-27, 2026-12-01",
    "over New Year,         1, 25, 2026-12-31, 2027-01-01",
    "later this month,      5, 20, 2026-11-04, 2026-11-05",
    "next month,            5, 20, 2026-11-21, 2026-12-05",
    "from 31 January,      28, 28, 2027-01-31, 2027-02-28",
    "to the month's end,    5, 31, 2027-02-28, 2027-02-28",
    "past the month's end,  5, 31, 2027-03-01, 2027-03-05",
  })
  void opensNextOnTheFirstOpenDay(
      String id, int firstDay, int lastDay, LocalDate date, LocalDate opens) {
    assertEquals(opens, new PaymentWindow(firstDay, lastDay).nextOpening(date));
  }

  @Test
  void nextOpeningIsOpenAndNothingBeforeItIs() {
    PaymentWindow window = new PaymentWindow(5, 20);
    LocalDate.of(2027, 12, 1)
        .datesUntil(LocalDate.of(2029, 1, 1))
        .forEach(
            date -> {
              LocalDate opens = window.nextOpening(date);
              assertEquals(true, window.isOpen(opens), date + "");
              assertEquals(0, date.datesUntil(opens).filter(window::isOpen).count(), date + "");
            });
  }

  @ParameterizedTest
  @CsvSource({"0, 25", "29, 31", "1, 0", "10, 9", "1, 32", "-1, 5"})
  void refusesDaysThatAreNoWindow(int firstDay, int lastDay) {
    assertThrows(IllegalArgumentException.class, () -> new PaymentWindow(firstDay, lastDay));
  }
}
