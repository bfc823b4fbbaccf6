package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.provider.RefundAnswer;

/** Everything that can go wrong with a refund of 40 fen of 100: what is told, what is billed. */
class RefundFaultTest {
  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
    bench.charge("SB0001", 100);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          decline  | 'decline','reason':'NOT_ENOUGH' | refund ask refund \
            | NOT_ENOUGH NOT_ENOUGH NOT_ENOUGH        | 1.00
          before   | 'timeout-before' | refund ask refund \
            | TIMEOUT NOT_FOUND SUCCEEDED             | 1.00 -0.40:SUCCESS
          after    | 'timeout-after'  | refund ask refund \
            | TIMEOUT SUCCEEDED SUCCEEDED             | 1.00 -0.40:SUCCESS
          slow-10s | 'slow','delaySeconds':10 | refund ask | SUCCEEDED SUCCEEDED \
            | 1.00 -0.40:SUCCESS
          slow-11s | 'slow','delaySeconds':11 | refund ask | TIMEOUT SUCCEEDED \
            | 1.00 -0.40:SUCCESS
          odd-word | 'unknown-state'  | refund ask | UNKNOWN_STATE SUCCEEDED | 1.00 -0.40:SUCCESS
          on-its-way | 'processing','delaySeconds':60 | refund ask +59 refund \
            | PROCESSING PROCESSING PROCESSING        | 1.00 -0.40:PROCESSING
          arrives  | 'processing','delaySeconds':60 | refund +60 ask refund \
            | PROCESSING SUCCEEDED SUCCEEDED          | 1.00 -0.40:SUCCESS
          fails    | 'abnormal','delaySeconds':60 | refund ask +59 ask +1 ask +86400 ask \
            | PROCESSING PROCESSING PROCESSING ABNORMAL ABNORMAL | 1.00 -0.40:CHANGE
          repeated | 'abnormal','delaySeconds':60 | refund +60 ask refund ask \
            | PROCESSING ABNORMAL SUCCEEDED SUCCEEDED | 1.00 -0.40:SUCCESS
          too-soon | 'abnormal','delaySeconds':60 | refund +59 refund +1 ask \
            | PROCESSING PROCESSING ABNORMAL          | 1.00 -0.40:CHANGE
          by-itself | 'abnormal','delaySeconds':60,'doneAfterSeconds':30 \
            | refund +60 ask refund +29 ask +1 ask \
            | PROCESSING ABNORMAL ABNORMAL ABNORMAL SUCCEEDED | 1.00 -0.40:SUCCESS
          """)
  void strikesARefund(String id, String fault, String calls, String answers, String billed) {
    ProviderScene scene = new ProviderScene(bench, "'on':'refund','behaviour':" + fault);
    assertEquals(answers, scene.play(calls));
    assertEquals(billed, scene.billed());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"timeout, TIMEOUT SUCCEEDED", "unknown-state, UNKNOWN_STATE SUCCEEDED"})
  void strikesAQuestion(String behaviour, String answers) {
    bench.refund("RF1", "SB0001", 40);
    ProviderScene scene = new ProviderScene(bench, "'on':'query','behaviour':'" + behaviour + "'");
    assertEquals(answers, scene.play("ask ask"));
  }

  @Test
  void billsARefundOnTheDayItWasAccepted() {
    bench.script("{\"on\":\"refund\",\"behaviour\":\"processing\",\"delaySeconds\":86400}");
    RefundAnswer accepted = bench.refund("RF1", "SB0001", 40);
    Instant at = bench.now();
    assertEquals(at, accepted.acceptedAt());

    RefundAnswer done = bench.later(Duration.ofDays(1)).provider.queryRefund("RF1");
    assertEquals(
        RefundAnswer.succeeded(accepted.transactionNo(), at, at.plus(Duration.ofDays(1))), done);
    assertEquals(1, bench.bill("2026-11-23").lines().filter(l -> l.contains("`RF1,")).count());
    assertEquals("", bench.bill("2026-11-24"));
  }

  @Test
  void keepsTheMoneyOfAFailedRefundReserved() {
    bench.script("{\"on\":\"refund\",\"behaviour\":\"abnormal\",\"delaySeconds\":1}");
    bench.refund("RF1", "SB0001", 40);
    bench.later(Duration.ofMinutes(2));
    assertEquals("REFUND_EXCEEDS", bench.refund("RF2", "SB0001", 61).reason());
    assertEquals(RefundAnswer.Kind.SUCCEEDED, bench.refund("RF3", "SB0001", 60).kind());
  }

  @Test
  void sendsBackEachOfTwoTransactionsByItself() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"charged-twice\"}").charge("SB0002", 100);
    String first = bench.booked("SB0002").takings().get(0).transaction().no();
    String second = bench.booked("SB0002").takings().get(1).transaction().no();

    assertEquals("", bench.refund("RF1", "SB0002", first, 100).reason());
    assertEquals("", bench.refund("RF2", "SB0002", second, 100).reason());
    assertEquals(
        "REFUND_EXCEEDS",
        bench.later(Duration.ofMinutes(1)).refund("RF3", "SB0002", second, 1).reason());
  }

  @Test
  void knowsNoTransactionOfAnotherOrder() {
    bench.charge("SB0002", 100);
    String other = bench.booked("SB0002").takings().get(0).transaction().no();
    assertEquals("RESOURCE_NOT_EXISTS", bench.refund("RF1", "SB0001", other, 1).reason());
  }
}
