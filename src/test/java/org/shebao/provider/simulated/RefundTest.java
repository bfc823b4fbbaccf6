package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundAnswer.Kind;

class RefundTest {
  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static RefundAnswer declined(String reason) {
    return RefundAnswer.of(Kind.DECLINED, reason);
  }

  @Test
  void sendsMoneyBackAtOnceUnderANumberOfItsOwn() {
    ChargeAnswer charged = bench.charge("SB0001", 40_000);
    RefundAnswer answer = bench.refund("RF1", "SB0001", 15_000);
    assertEquals(
        RefundAnswer.succeeded("50300000002026112300000000001", bench.now(), bench.now()), answer);
    assertEquals(29, answer.transactionNo().length());
    assertEquals(answer, bench.provider.queryRefund("RF1"));
    assertEquals(charged, bench.provider.query("SB0001"), "the charge still stands");
  }

  @Test
  void answersARepeatedRefundAsTheFirstTime() {
    bench.charge("SB0001", 40_000);
    RefundAnswer first = bench.refund("RF1", "SB0001", 40_000);
    assertEquals(first, bench.later(Duration.ofDays(400)).refund("RF1", "SB0001", 40_000));
    assertEquals(40_000, bench.status().totals().get(0).refunded().fen());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"used-amount, SB0001, 101", "used-order, SB0002, 100"})
  void declinesAUsedNumberWithOtherTermsAndKeepsTheFirst(String id, String orderNo, long fen) {
    bench.charge("SB0001", 40_000);
    bench.charge("SB0002", 40_000);
    RefundAnswer first = bench.refund("RF1", "SB0001", 100);
    assertEquals(declined("REFUND_NO_USED"), bench.refund("RF1", orderNo, fen));
    assertEquals(first, bench.provider.queryRefund("RF1"));
  }

  @Test
  void doesNotKnowARefundItNeverSaw() {
    assertEquals(
        RefundAnswer.of(Kind.NOT_FOUND, "RESOURCE_NOT_EXISTS"), bench.provider.queryRefund("RF1"));
  }

  @Test
  void declinesForAnOrderThatWasNeverCharged() {
    bench.provider.close("SB0002");
    assertEquals(declined("RESOURCE_NOT_EXISTS"), bench.refund("RF1", "SB0001", 1));
    assertEquals(declined("RESOURCE_NOT_EXISTS"), bench.refund("RF2", "SB0002", 1));
  }

  @Test
  void declinesUnderTheSameNumberForEver() {
    String transaction = "4200000000202611230000000001";
    RefundAnswer first = bench.refund("RF1", "SB0001", transaction, 100);
    bench.charge("SB0001", 100);
    assertEquals(first, bench.refund("RF1", "SB0001", transaction, 100));
    assertEquals(first, bench.provider.queryRefund("RF1"));
    assertEquals(Kind.SUCCEEDED, bench.refund("RF2", "SB0001", 100).kind());
  }

  @Test
  void neverSendsBackMoreThanWasCharged() {
    bench.charge("SB0001", 100);
    assertEquals(declined("REFUND_EXCEEDS"), bench.refund("RF1", "SB0001", 101));
    bench.refund("RF2", "SB0001", 60);
    bench.later(Duration.ofMinutes(1));
    assertEquals(declined("REFUND_EXCEEDS"), bench.refund("RF3", "SB0001", 41));
    assertEquals(Kind.SUCCEEDED, bench.refund("RF4", "SB0001", 40).kind());
    bench.later(Duration.ofMinutes(1));
    assertEquals(declined("REFUND_EXCEEDS"), bench.refund("RF5", "SB0001", 1));
  }

  @Test
  void countsOnlyRefundsOfTheSameOrder() {
    bench.charge("SB0001", 100);
    bench.charge("SB0002", 100);
    assertEquals(Kind.SUCCEEDED, bench.refund("RF1", "SB0001", 100).kind());
    assertEquals(Kind.SUCCEEDED, bench.refund("RF2", "SB0002", 100).kind());
  }

  @Test
  void declinesTheFiftyFirstRefundOfOneOrder() {
    bench.charge("SB0001", 100);
    for (int i = 1; i <= 50; i++) {
      assertEquals(Kind.SUCCEEDED, bench.refund("RF" + i, "SB0001", 1).kind(), "refund " + i);
      bench.later(Duration.ofMinutes(1));
    }
    assertEquals(declined("REFUND_TIMES_EXCEEDED"), bench.refund("RF51", "SB0001", 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "gap-none,     PT0S,       FREQUENCY_LIMITED",
    "gap-short,    PT59.999S,  FREQUENCY_LIMITED",
    "gap-a-minute, PT1M,       ''",
    "age-365d,     PT8760H,    ''",
    "age-over,     PT8760H0.001S, TRADE_OVERDUE",
  })
  void keepsItsDistanceAndItsTerm(String id, Duration after, String reason) {
    bench.charge("SB0001", 100);
    bench.refund("RF1", "SB0001", 1);
    assertEquals(reason, bench.later(after).refund("RF2", "SB0001", 1).reason());
  }

  @Test
  void forgetsARefundThatComesTooSoon() {
    bench.charge("SB0001", 100);
    bench.refund("RF1", "SB0001", 1);

    assertEquals(Kind.NO_ANSWER, bench.refund("RF2", "SB0001", 1).kind());

    assertEquals(Kind.NOT_FOUND, bench.provider.queryRefund("RF2").kind());
    bench.later(Duration.ofMinutes(1));
    assertEquals(Kind.SUCCEEDED, bench.refund("RF2", "SB0001", 1).kind());
  }
}
