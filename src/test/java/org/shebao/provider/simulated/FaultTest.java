package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.provider.ProviderMethod.DEBIT_CARD;
import static org.shebao.provider.ProviderMethod.WALLET;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeAnswer.Kind;
import org.shebao.provider.RefundAnswer;

class FaultTest {
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
  void chargesALateSuccessAtItsTimeAndPutsItInThatDaysBill() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"late-success\",\"delaySeconds\":90}");
    bench.at("2026-11-23T23:59:00").charge("SB0001", 100, DEBIT_CARD);
    assertEquals(Kind.PROCESSING, bench.provider.close("SB0001").kind(), "cannot be stopped");
    assertEquals("RESOURCE_NOT_EXISTS", bench.refund("RF1", "SB0001", 1).reason());

    bench.at("2026-11-24T00:00:29.999");
    assertEquals(Kind.PROCESSING, bench.provider.query("SB0001").kind());
    assertEquals("", bench.bill("2026-11-24"));
    assertEquals(1, bench.status().ordersByState().get(BookedCharge.State.PENDING));

    bench.at("2026-11-24T00:00:30");
    ChargeAnswer charged = bench.provider.query("SB0001");
    assertEquals(bench.now(), charged.transactions().get(0).at());
    assertEquals(charged, bench.provider.close("SB0001"));
    assertEquals(charged, bench.charge("SB0001", 100, DEBIT_CARD));
    assertEquals("", bench.bill("2026-11-23"));
    assertTrue(bench.bill("2026-11-24").contains("`SB0001,"));
    assertEquals(1, bench.status().ordersByState().get(BookedCharge.State.CHARGED));
    LocalDate settlesOn = bench.booked("SB0001").takings().get(0).settlesOn();
    assertEquals(LocalDate.parse("2026-11-25"), settlesOn);
  }

  @Test
  void keepsWhatWasChargedWhenTheClientsClockGoesBack() {
    ChargeAnswer charged = bench.charge("SB0001", 100);
    assertEquals(charged, bench.at("2026-11-01T10:00:00").provider.query("SB0001"));
  }

  @Test
  void leavesQuestionsUnansweredAsOftenAsScripted() {
    ChargeAnswer charged = bench.charge("SB0001", 100);
    bench.refund("RF1", "SB0001", 40);
    bench.script("{\"on\":\"query\",\"behaviour\":\"timeout\",\"times\":2}");
    assertEquals(Kind.NO_ANSWER, bench.provider.query("SB0001").kind());
    assertEquals(RefundAnswer.Kind.NO_ANSWER, bench.provider.queryRefund("RF1").kind());
    assertEquals(charged, bench.provider.query("SB0001"));
    assertEquals(RefundAnswer.Kind.SUCCEEDED, bench.provider.queryRefund("RF1").kind());
  }

  /** Which of four charges are struck: 1 SB0001 100 fen, 2 SB0002 200, 3 SB0003 300 by card. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "match-any        | 'times':0                                     | 1 2 3 4",
        "match-once       | 'times':1                                     | 1",
        "match-default    | 'match':{}                                    | 1",
        "match-twice      | 'times':2                                     | 1 2",
        "match-order      | 'match':{'orderNo':'SB0002'}                  | 2",
        "match-method     | 'match':{'method':'debit-card'}               | 3",
        "match-amount     | 'match':{'amountFen':200}                     | 2",
        "match-nth        | 'match':{'nth':4}                             | 4",
        "match-nth-always | 'times':0,'match':{'nth':2}                   | 2",
        "match-all-four   | 'match':{'orderNo':'SB0003','method':'debit-card',"
            + "'amountFen':300,'nth':3}                                   | 3",
        "match-nth-other  | 'match':{'nth':2,'method':'debit-card'}       | ~~",
        "match-nobody     | 'match':{'orderNo':'SB0009'}                  | ~~",
      })
  void strikesTheCallsThatMatch(String id, String which, String struck) {
    bench.script(("{'on':'charge','behaviour':'decline'," + which + "}").replace('\'', '"'));
    List<Kind> kinds =
        List.of(
            bench.charge("SB0001", 100).kind(),
            bench.charge("SB0002", 200).kind(),
            bench.charge("SB0003", 300, DEBIT_CARD).kind(),
            bench.charge("SB0004", 400).kind());
    String declined =
        IntStream.range(0, 4)
            .filter(i -> kinds.get(i) == Kind.DECLINED)
            .mapToObj(i -> String.valueOf(i + 1))
            .reduce("", (a, b) -> (a + " " + b).strip());
    assertEquals(struck, declined);
  }

  @Test
  void doesNotCountARepeatedOrderAsAnArrival() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":2}}");
    bench.charge("SB0001", 100);
    assertEquals(Kind.SUCCEEDED, bench.charge("SB0001", 100).kind());
    assertEquals("OUT_TRADE_NO_USED", bench.charge("SB0001", 101).reason());
    assertEquals("NOT_ENOUGH", bench.charge("SB0002", 100).reason());
  }

  @Test
  void countsACallThatNeverArrivedAndItsRepetition() {
    bench.script(
        "{\"on\":\"charge\",\"behaviour\":\"timeout-before\"},"
            + "{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":2}}");
    assertEquals(Kind.NO_ANSWER, bench.charge("SB0001", 100).kind());
    assertEquals(Kind.DECLINED, bench.charge("SB0001", 100).kind());
  }

  @Test
  void letsTheFirstEntryThatMatchesStrikeAlone() {
    bench.script(
        "{\"on\":\"charge\",\"behaviour\":\"decline\",\"reason\":\"FIRST\"},"
            + "{\"on\":\"charge\",\"behaviour\":\"decline\",\"reason\":\"SECOND\"}");
    assertEquals("FIRST", bench.charge("SB0001", 100).reason());
    assertEquals("SECOND", bench.charge("SB0002", 100).reason());
    assertEquals("", bench.charge("SB0003", 100).reason());
  }

  @Test
  void tellsAQuestionByTheOrderItIsAbout() {
    bench.charge("SB0001", 100, WALLET);
    bench.charge("SB0002", 100, DEBIT_CARD);
    bench.refund("RF1", "SB0001", 40);
    bench.refund("RF2", "SB0002", 40);
    bench.script(
        "{\"on\":\"query\",\"behaviour\":\"timeout\",\"times\":0,"
            + "\"match\":{\"method\":\"debit-card\"}}");
    assertEquals(Kind.SUCCEEDED, bench.provider.query("SB0001").kind());
    assertEquals(Kind.NO_ANSWER, bench.provider.query("SB0002").kind());
    assertEquals(Kind.NOT_FOUND, bench.provider.query("SB0003").kind());
    assertEquals(RefundAnswer.Kind.SUCCEEDED, bench.provider.queryRefund("RF1").kind());
    assertEquals(RefundAnswer.Kind.NO_ANSWER, bench.provider.queryRefund("RF2").kind());
  }

  @Test
  void showsWhatMayStillStrike() {
    bench.script(
        "{\"on\":\"charge\",\"behaviour\":\"decline\",\"times\":3},"
            + "{\"on\":\"query\",\"behaviour\":\"timeout\",\"times\":0},"
            + "{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":1,"
            + "\"orderNo\":\"SB0009\"}},"
            + "{\"on\":\"refund\",\"behaviour\":\"decline\"}");
    bench.charge("SB0001", 100);
    bench.charge("SB0002", 100);
    List<LoadedFault> open = bench.status().faults();
    assertEquals(List.of(0, 1, 3), open.stream().map(LoadedFault::position).toList());
    assertEquals(OptionalLong.of(1), open.get(0).remaining());
    assertEquals(2, open.get(0).arrivals());
    assertEquals(OptionalLong.empty(), open.get(1).remaining());
    assertEquals(OptionalLong.of(1), open.get(2).remaining());
  }

  @Test
  void replacesTheScriptAndItsCounts() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":2}}");
    bench.charge("SB0001", 100);
    bench.script("{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":2}}");
    assertEquals(Kind.SUCCEEDED, bench.charge("SB0002", 100).kind());
    bench.script("");
    assertTrue(bench.status().faults().isEmpty());
    assertEquals(Kind.SUCCEEDED, bench.charge("SB0003", 100).kind());
  }

  @Test
  void survivesReopening(@TempDir Path directory) {
    try (ProviderBench first = ProviderBench.in(directory)) {
      first.script("{\"on\":\"charge\",\"behaviour\":\"decline\",\"times\":2}");
      first.charge("SB0001", 100);
    }
    try (ProviderBench second = ProviderBench.in(directory)) {
      second.later(Duration.ofHours(1));
      assertFalse(second.provider.query("SB0001").reason().isEmpty());
      assertEquals(Kind.DECLINED, second.charge("SB0002", 100).kind());
      assertEquals(Kind.SUCCEEDED, second.charge("SB0003", 100).kind());
    }
  }
}
