package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.provider.ProviderMethod.DEBIT_CARD;
import static org.shebao.provider.ProviderMethod.WALLET;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeAnswer.Kind;
import org.shebao.provider.ProviderMethod;

class ChargeTest {
  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void takesTheAmountAtTheTimeOfTheCall() {
    ChargeAnswer answer = bench.charge("SB0001", 40_000);
    assertEquals(
        ChargeAnswer.succeeded("4200000000202611230000000001", Money.ofFen(40_000), bench.now()),
        answer);
    assertEquals(28, answer.transactions().get(0).no().length());
  }

  @Test
  void numbersTransactionsOneAfterTheOtherAndByTheDayInShanghai() {
    bench.at("2026-11-23T23:59:59").charge("SB0001", 100);
    ChargeAnswer next = bench.at("2026-11-24T00:00:00").charge("SB0002", 100);
    assertEquals("4200000000202611240000000002", next.transactions().get(0).no());
  }

  @Test
  void answersARepeatedOrderAsTheFirstTime() {
    ChargeAnswer first = bench.charge("SB0001", 40_000);
    assertEquals(first, bench.later(Duration.ofDays(3)).charge("SB0001", 40_000));
    assertEquals(Map.of(BookedCharge.State.CHARGED, 1L), bench.status().ordersByState());
  }

  @Test
  void answersTheFirstTimeNoFinerThanTheBooksCanRepeat() {
    bench.at("2026-11-23T10:00:00.123456789");
    assertEquals(bench.charge("SB0001", 100), bench.provider.query("SB0001"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "used-amount, 40001, WALLET",
    "used-method, 40000, DEBIT_CARD",
    "used-both,   1,     ECNY",
  })
  void declinesAUsedNumberWithOtherTermsAndKeepsTheFirst(
      String id, long fen, ProviderMethod method) {
    ChargeAnswer first = bench.charge("SB0001", 40_000);
    assertEquals(
        ChargeAnswer.of(Kind.DECLINED, "OUT_TRADE_NO_USED"), bench.charge("SB0001", fen, method));
    assertEquals(first, bench.provider.query("SB0001"));
  }

  @Test
  void doesNotKnowANumberItNeverSaw() {
    assertEquals(
        ChargeAnswer.of(Kind.NOT_FOUND, "ORDER_NOT_EXIST"), bench.provider.query("SB0001"));
    assertTrue(bench.status().ordersByState().isEmpty());
  }

  @Test
  void booksTheDayOfSettlement() {
    bench.at("2026-11-27T10:00:00").charge("SB0001", 100, DEBIT_CARD);
    assertEquals(
        LocalDate.parse("2026-11-30"), bench.booked("SB0001").takings().get(0).settlesOn());
  }

  @Test
  void takesTheDayOfSettlementFromTheDayInShanghai() {
    bench.at("2026-11-24T00:00:00").charge("SB0001", 100, DEBIT_CARD);
    assertEquals(
        LocalDate.parse("2026-11-25"), bench.booked("SB0001").takings().get(0).settlesOn());
  }

  @Test
  void closesAnUnknownNumberForEver() {
    ChargeAnswer closed = ChargeAnswer.of(Kind.CLOSED, "ORDER_CLOSED");
    assertEquals(closed, bench.provider.close("SB0001"));
    assertEquals(closed, bench.provider.close("SB0001"));
    assertEquals(closed, bench.charge("SB0001", 40_000));
    assertEquals(closed, bench.provider.query("SB0001"));
    assertEquals("", bench.bill("2026-11-23"));
  }

  @Test
  void answersTheSuccessWhenAskedToCloseAChargedOrder() {
    ChargeAnswer charged = bench.charge("SB0001", 40_000);
    assertEquals(charged, bench.provider.close("SB0001"));
    assertEquals(charged, bench.provider.query("SB0001"));
  }

  @Test
  void leavesADeclinedOrderDeclinedWhenAskedToClose() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"decline\",\"reason\":\"ACCOUNT_FROZEN\"}");
    ChargeAnswer declined = bench.charge("SB0001", 40_000);
    assertEquals(ChargeAnswer.of(Kind.DECLINED, "ACCOUNT_FROZEN"), declined);
    assertEquals(declined, bench.provider.close("SB0001"));
    assertEquals(declined, bench.charge("SB0001", 40_000));
  }

  @Test
  void statesOrdersByStateAndTotalsByMethod() {
    bench.charge("SB0001", 100, WALLET);
    bench.charge("SB0002", 250, WALLET);
    bench.charge("SB0003", 1_000, DEBIT_CARD);
    bench.refund("RF1", "SB0002", 50);
    bench.later(Duration.ofMinutes(1)).refund("RF2", "SB0002", 70);
    bench.refund("RF3", "SB0002", 9_999);
    bench.provider.close("SB0004");

    ProviderStatus status = bench.status();
    assertEquals(
        Map.of(BookedCharge.State.CHARGED, 3L, BookedCharge.State.CLOSED, 1L),
        status.ordersByState());
    assertEquals(2, status.totals().size());
    assertTotals(status.totals().get(0), WALLET, 2, 350, 350, 120);
    assertTotals(status.totals().get(1), DEBIT_CARD, 1, 1_000, 0, 0);
    assertEquals(Money.ofFen(1_000), status.totals().get(1).unsettled());

    ProviderStatus nextDay = bench.at("2026-11-24T00:00:00").status();
    assertTotals(nextDay.totals().get(1), DEBIT_CARD, 1, 1_000, 1_000, 0);
  }

  private static void assertTotals(
      MethodTotals totals,
      ProviderMethod method,
      long charges,
      long charged,
      long settled,
      long refunded) {
    assertEquals(
        new MethodTotals(
            method, charges, Money.ofFen(charged), Money.ofFen(settled), Money.ofFen(refunded)),
        totals);
  }
}
