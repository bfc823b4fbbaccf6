package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.provider.ProviderMethod;

/** No luck anywhere: the same calls on the same script make the same answers and the same books. */
class ReplayTest {
  private static final int STEPS = 200;
  private static final int NUMBERS = 40;
  private static final String SCRIPT =
      """
      {"on":"charge","behaviour":"decline","match":{"nth":5}},
      {"on":"charge","behaviour":"timeout-after","times":3,"match":{"method":"wallet"}},
      {"on":"charge","behaviour":"timeout-before","times":2},
      {"on":"charge","behaviour":"late-success","delaySeconds":1800,"times":4},
      {"on":"refund","behaviour":"timeout-after","times":2},
      {"on":"query","behaviour":"timeout","times":5}\
      """;

  @TempDir private Path directory;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261123})
  void makesTheSameBooksTwice(long seed) throws IOException {
    List<String> first = play(seed, "first");
    assertEquals(first, play(seed, "second"));
    assertTrue(first.stream().anyMatch(line -> line.contains("SUCCEEDED")));
    assertTrue(first.stream().anyMatch(line -> line.contains("NO_ANSWER")));
  }

  @Test
  void makesOtherBooksOfOtherCalls() throws IOException {
    assertNotEquals(play(1, "first"), play(2, "second"));
  }

  /** Every answer, then everything the books can tell. */
  private List<String> play(long seed, String name) throws IOException {
    Random random = new Random(seed);
    List<String> told = new ArrayList<>();
    Path home = Files.createDirectory(directory.resolve(name));
    try (ProviderBench bench = ProviderBench.in(home)) {
      bench.script(SCRIPT);
      for (int i = 0; i < STEPS; i++) {
        told.add(step(bench, random));
        bench.later(Duration.ofSeconds(random.nextInt(600)));
      }
      told.add(bench.status().toString());
      bench.script("");
      for (int n = 0; n < NUMBERS; n++) {
        told.add(bench.provider.query("ORDER" + n).toString());
        told.add(bench.provider.queryRefund("RF" + n).toString());
      }
      told.add(bench.bill("2026-11-23"));
      told.add(bench.bill("2026-11-24"));
    }
    return told;
  }

  private static String step(ProviderBench bench, Random random) {
    String orderNo = "ORDER" + random.nextInt(NUMBERS);
    String refundNo = "RF" + random.nextInt(NUMBERS);
    long fen = 100 * (1 + random.nextInt(3));
    ProviderMethod method = ProviderMethod.values()[random.nextInt(3)];
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> bench.charge(orderNo, fen, method).toString();
      case 3 -> bench.provider.query(orderNo).toString();
      case 4 -> bench.provider.close(orderNo).toString();
      case 5, 6 -> bench.refund(refundNo, orderNo, fen / 2).toString();
      default -> bench.provider.queryRefund(refundNo).toString();
    };
  }
}
