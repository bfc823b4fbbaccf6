package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.provider.ChargeAnswer;

/** Everything that can go wrong with an order of 100 fen: what is told, and what is billed. */
class ChargeFaultTest {
  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
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
          decline     | 'decline','reason':'RULE_LIMIT' | charge query charge close \
            | RULE_LIMIT RULE_LIMIT RULE_LIMIT RULE_LIMIT                   | ~~
          decline-why | 'decline'                       | charge | NOT_ENOUGH | ~~
          before      | 'timeout-before'                | charge query charge \
            | TIMEOUT NOT_FOUND 100                                         | 1.00
          before-shut | 'timeout-before'                | charge close charge \
            | TIMEOUT CLOSED CLOSED                                         | ~~
          after       | 'timeout-after'                 | charge query charge close \
            | TIMEOUT 100 100 100                                           | 1.00
          slow-10s    | 'slow','delaySeconds':10        | charge query | 100 100     | 1.00
          slow-11s    | 'slow','delaySeconds':11        | charge query | TIMEOUT 100 | 1.00
          odd-word    | 'unknown-state'                 | charge query charge \
            | UNKNOWN_STATE 100 100                                         | 1.00
          late        | 'late-success','delaySeconds':60 | charge query close +59 charge +1 query \
            | PROCESSING PROCESSING PROCESSING PROCESSING 100               | 1.00
          late-soon   | 'late-success','delaySeconds':60 | charge +59 | PROCESSING | ~~
          post        | 'late-arrival','delaySeconds':60 | charge query +59 query +1 query charge \
            | TIMEOUT NOT_FOUND NOT_FOUND 100 100                           | 1.00
          post-shut   | 'late-arrival','delaySeconds':60 | charge close +60 query charge \
            | TIMEOUT CLOSED CLOSED CLOSED                                  | ~~
          post-paid   | 'late-arrival','delaySeconds':60 | charge charge +60 query close \
            | TIMEOUT 100 100 100                                           | 1.00
          post-close  | 'late-arrival','delaySeconds':60 | charge query +60 close \
            | TIMEOUT NOT_FOUND 100                                         | 1.00
          in-vain     | 'success-after-close','delaySeconds':60 \
            | charge query close query charge +59 query +1 query close charge \
            | TIMEOUT NOT_FOUND CLOSED CLOSED CLOSED CLOSED 100 100 100     | 1.00
          in-vain-no  | 'success-after-close','delaySeconds':60 | charge +60 query \
            | TIMEOUT 100                                                   | 1.00
          twice       | 'charged-twice'                  | charge query charge close \
            | 100+100 100+100 100+100 100+100                               | 1.00 1.00
          twice-late  | 'charged-twice','delaySeconds':60 | charge +59 query +1 query charge \
            | 100 100 100+100 100+100                                       | 1.00 1.00
          wrong       | 'wrong-amount'                   | charge query | 101 101 | 1.01
          wrong-less  | 'wrong-amount','deltaFen':-1     | charge query | 99 99   | 0.99
          wrong-least | 'wrong-amount','deltaFen':-400   | charge query | 1 1     | 0.01
          wrong-exact | 'wrong-amount','amountFen':7     | charge charge | 7 7    | 0.07
          misquote    | 'misquote','amountFen':7         | charge query charge | 7 100 100 | 1.00
          twice-told  | 'duplicate-answer'               | charge query | 100=100 100 | 1.00
          """)
  void strikesACharge(String id, String fault, String calls, String answers, String billed) {
    ProviderScene scene = new ProviderScene(bench, "'on':'charge','behaviour':" + fault);
    assertEquals(answers, scene.play(calls));
    assertEquals(billed, scene.billed());
  }

  /** The order is paid before the questions begin. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          silent    | 'timeout'                  | query query     | TIMEOUT 100
          odd-word  | 'unknown-state'            | query query     | UNKNOWN_STATE 100
          misquote  | 'misquote'                 | query query     | 101 100
          twice     | 'duplicate-answer'         | query query     | 100=100 100
          closed    | 'closed-after-success'     | query query     | CLOSED 100
          not-found | 'not-found-yet','times':2  | query query close | NOT_FOUND NOT_FOUND 100
          """)
  void strikesAQuestion(String id, String fault, String calls, String answers) {
    bench.charge("SB0001", 100);
    ProviderScene scene = new ProviderScene(bench, "'on':'query','behaviour':" + fault);
    assertEquals(answers, scene.play(calls));
    assertEquals("1.00", scene.billed());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"misquote", "duplicate-answer", "closed-after-success", "not-found-yet"})
  void tellsOnlySuccessesWrong(String behaviour) {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"decline\"}").charge("SB0001", 100);
    ProviderScene scene = new ProviderScene(bench, "'on':'query','behaviour':'" + behaviour + "'");
    assertEquals("NOT_ENOUGH", scene.play("query"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          before      | 'timeout-before' | close query charge  | TIMEOUT NOT_FOUND 100       | 1.00
          before-paid | 'timeout-before' | charge close close  | 100 TIMEOUT 100             | 1.00
          after       | 'timeout-after'  | close query charge  | TIMEOUT CLOSED CLOSED       | ~~
          after-paid  | 'timeout-after'  | charge close query  | 100 TIMEOUT 100             | 1.00
          odd-word    | 'unknown-state'  | close query charge  | UNKNOWN_STATE CLOSED CLOSED | ~~
          """)
  void strikesAClosing(String id, String fault, String calls, String answers, String billed) {
    ProviderScene scene = new ProviderScene(bench, "'on':'close','behaviour':" + fault);
    assertEquals(answers, scene.play(calls));
    assertEquals(billed, scene.billed());
  }

  @Test
  void countsNoOrderThatIsStillOnItsWay() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"late-arrival\",\"delaySeconds\":60}");
    bench.charge("SB0001", 100);
    assertEquals(Map.of(), bench.status().ordersByState());
    assertEquals(0, bench.status().totals().size());

    bench.at("2026-11-23T10:01:00");
    assertEquals(Map.of(BookedCharge.State.CHARGED, 1L), bench.status().ordersByState());
    assertEquals(100, bench.status().totals().get(0).charged().fen());
  }

  @Test
  void countsAClosedOrderAsChargedOnceItsMoneyIsTaken() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"success-after-close\",\"delaySeconds\":60}");
    bench.charge("SB0001", 100);
    bench.provider.close("SB0001");
    assertEquals(Map.of(BookedCharge.State.CLOSED, 1L), bench.status().ordersByState());

    bench.at("2026-11-23T10:01:00");
    assertEquals(Map.of(BookedCharge.State.CHARGED, 1L), bench.status().ordersByState());
  }

  @Test
  void numbersEveryTakingAndTellsWhenItWas() {
    bench.script("{\"on\":\"charge\",\"behaviour\":\"charged-twice\",\"delaySeconds\":86400}");
    bench.charge("SB0001", 100);
    ChargeAnswer answer = bench.at("2026-11-24T10:00:00").provider.query("SB0001");
    assertEquals("4200000000202611230000000001", answer.transactions().get(0).no());
    assertEquals("4200000000202611240000000002", answer.transactions().get(1).no());
    assertEquals(bench.now(), answer.transactions().get(1).at());
    assertEquals(200, bench.status().totals().get(0).charged().fen());
  }
}
