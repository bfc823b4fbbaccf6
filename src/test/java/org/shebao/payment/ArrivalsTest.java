package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.calendar.WorkingDays;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;

class ArrivalsTest {
  private static final Arrivals ARRIVALS = new Arrivals(WorkingDays.shipped());

  /** The examples of the domain guide that add one working day are cards paid on that day. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cards")
  void aCardArrivesAsInTheWorkedExamples(String id, LocalDate paidOn, Optional<LocalDate> date) {
    WorkingDayAnswer arrival = ARRIVALS.expected(PaymentMethod.BANK_CARD, paidOn).orElseThrow();

    // The one example without a date is the one of the unpublished 2027.
    assertEquals(date.isEmpty(), arrival.provisional());
    date.ifPresent(expected -> assertEquals(expected, arrival.date()));
  }

  static Stream<Arguments> cards() {
    String file = "/org/shebao/calendar/worked-examples.json";
    List<JsonFields> examples = JsonFields.array(Resources.text(ArrivalsTest.class, file), file);
    List<Arguments> cards =
        examples.stream()
            .filter(example -> input(example).integer("plus") == 1)
            .map(
                example ->
                    Arguments.of(
                        example.text("id"),
                        input(example).date("start"),
                        example.optionalObject("output").orElseThrow().optionalDate("date")))
            .toList();
    assertEquals(7, cards.size());
    return cards.stream();
  }

  private static JsonFields input(JsonFields example) {
    return example.optionalObject("input").orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G11 card on the 25th,           bank-card,       2026-11-25, 2026-11-26",
    "G09 card on a Friday,           bank-card,       2026-11-27, 2026-11-30",
    "G09 credit card before a break, credit-card,     2026-09-30, 2026-10-08",
    "G36 QuickPass as a card,        union-quickpass, 2026-09-18, 2026-09-20",
    "G36 debit through banks,        agreement-debit, 2026-09-24, 2026-09-28",
    "real time on a day off,         wechat-balance,  2026-10-01, 2026-10-01",
    "e-CNY in real time,             ecny,            2026-10-01, 2026-10-01",
  })
  void arrivesByItsMethod(String id, String method, LocalDate paidOn, LocalDate expected) {
    WorkingDayAnswer arrival =
        ARRIVALS.expected(PaymentMethod.ofCode(method).orElseThrow(), paidOn).orElseThrow();

    assertEquals(expected, arrival.date());
    assertFalse(arrival.provisional());
  }

  @Test
  void nobodyKnowsWhenAProxyPaymentArrivesBeforeItsReview() {
    assertEquals(
        Optional.empty(),
        ARRIVALS.expected(PaymentMethod.FAMILY_PROXY, LocalDate.of(2026, 11, 20)));
  }

  @Test
  void theYearEndIsProvisional() {
    WorkingDayAnswer arrival =
        ARRIVALS.expected(PaymentMethod.BANK_CARD, LocalDate.of(2026, 12, 31)).orElseThrow();

    assertEquals(LocalDate.of(2027, 1, 4), arrival.date());
    assertTrue(arrival.provisional());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "charged late in the evening in China,   bank-card,      2026-11-19T23:59:59+08:00, 2026-11-20",
    "charged when UTC still has yesterday,   bank-card,      2026-11-20T00:00:00+08:00, 2026-11-23",
    "balance after midnight,                 wechat-balance, 2026-11-20T00:00:00+08:00, 2026-11-20",
  })
  void countsFromTheBusinessDateOfTheCharge(
      String id, String method, OffsetDateTime charged, LocalDate expected) {
    Payment paid =
        SamplePayments.charged(
            PaymentMethod.ofCode(method).orElseThrow(), 40_000, charged.toInstant());

    assertEquals(Optional.of(expected), ARRIVALS.of(paid).map(WorkingDayAnswer::date));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a proxy arrives when it is released,  family-proxy,    40000, 2026-11-28",
    "a large balance payment too,          wechat-balance, 500001, 2026-11-28",
    "a large card payment the day after,   bank-card,      500001, 2026-11-30",
  })
  void countsFromTheReleaseOfAHeldPayment(String id, String method, long fen, LocalDate expected) {
    Payment held =
        SamplePayments.charged(
            PaymentMethod.ofCode(method).orElseThrow(), fen, Instant.parse("2026-11-25T15:59:59Z"));
    Instant saturday = Instant.parse("2026-11-27T16:00:00Z");

    Payment released = PaymentSteps.reviewed(held, SamplePayments.review(true, saturday)).after();

    assertEquals(Optional.empty(), ARRIVALS.of(held), "not before the review");
    assertEquals(Optional.of(expected), ARRIVALS.of(released).map(WorkingDayAnswer::date));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "CLOSED"})
  void nothingArrivesWithoutACharge(PaymentState ended) {
    Payment unknown = SamplePayments.unknown(PaymentMethod.WECHAT_BALANCE, 40_000);

    assertEquals(Optional.empty(), ARRIVALS.of(unknown));
    assertEquals(Optional.empty(), ARRIVALS.of(unknown.ended(ended)));
  }

  @Test
  void nothingArrivesThatIsTurnedDown() {
    Payment held = SamplePayments.charged(PaymentMethod.FAMILY_PROXY, 40_000, SamplePayments.LATER);

    Payment rejected =
        PaymentSteps.reviewed(held, SamplePayments.review(false, SamplePayments.LATER)).after();

    assertEquals(Optional.empty(), ARRIVALS.of(rejected));
  }

  @ParameterizedTest(name = "G12 held on {0}, promised for {1}")
  @CsvSource({"2026-11-20, 2026-11-25", "2026-09-29, 2026-10-09", "2026-09-18, 2026-09-22"})
  void promisesAReviewWithinThreeWorkingDays(LocalDate heldOn, LocalDate due) {
    assertEquals(due, ARRIVALS.reviewDue(heldOn).date());
  }
}
