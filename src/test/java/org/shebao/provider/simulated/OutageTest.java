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

/** A provider that is down: nobody hears anything, and nothing happens. */
class OutageTest {
  private static final String DOWN = "UNREACHABLE";

  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** The script is loaded at 10:00; the clock then shows the time of the call. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          at-once        | 'forSeconds':7200                            | 10:00:00     | UNREACHABLE
          last-moment    | 'forSeconds':7200                            | 11:59:59.999 | UNREACHABLE
          over           | 'forSeconds':7200                            | 12:00:00     | 100
          until          | 'until':'2026-11-23T11:00:00+08:00'          | 10:59:59     | UNREACHABLE
          until-over     | 'until':'2026-11-23T11:00:00+08:00'          | 11:00:00     | 100
          other-offset   | 'until':'2026-11-23T03:00:00Z'               | 11:00:00     | 100
          not-yet        | 'from':'2026-11-23T11:00:00+08:00','forSeconds':60 | 10:59:59 | 100
          begun          | 'from':'2026-11-23T11:00:00+08:00','forSeconds':60 | 11:00:00 \
            | UNREACHABLE
          """)
  void lastsAsLongAsScripted(String id, String outage, String time, String answer) {
    ProviderScene scene = new ProviderScene(bench, "'on':'any','behaviour':'down'," + outage);
    bench.at("2026-11-23T" + time);
    assertEquals(answer, scene.play("charge"));
  }

  @Test
  void strikesEveryCallAndChangesNothing() {
    bench.charge("SB0001", 100);
    ProviderScene scene =
        new ProviderScene(bench, "'on':'any','behaviour':'down','forSeconds':3600");

    assertEquals(
        String.join(" ", DOWN, DOWN, DOWN, DOWN, DOWN),
        scene.play("charge query close refund ask"));
    assertEquals(BillAnswer.of(BillAnswer.Kind.UNREACHABLE), bench.askForBill("2026-11-23"));
    assertEquals("100 NOT_FOUND", scene.play("+3600 query ask"));
  }

  @Test
  void countsNoCallThatCouldNotBeMade() {
    bench.script(
        "{\"on\":\"charge\",\"behaviour\":\"decline\",\"match\":{\"nth\":1}},"
            + "{\"on\":\"any\",\"behaviour\":\"down\",\"forSeconds\":60}");
    assertEquals(DOWN, bench.charge("SB0001", 100).reason());
    assertEquals("NOT_ENOUGH", bench.later(Duration.ofMinutes(1)).charge("SB0001", 100).reason());
  }

  @Test
  void isNoLongerShownOnceItIsOver() {
    bench.script("{\"on\":\"any\",\"behaviour\":\"down\",\"forSeconds\":60}");
    assertEquals(1, bench.status().faults().size());
    assertEquals(0, bench.later(Duration.ofMinutes(1)).status().faults().size());
  }
}
