package org.shebao.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.crypto.KeyRing;
import org.shebao.provider.simulated.Fault;
import org.shebao.provider.simulated.FaultScript;
import org.shebao.provider.simulated.Operation;

/** Money cannot be lost: whatever the seed, every invariant holds after every step. */
class SimulationTest {
  @TempDir static Path directory;

  private static KeyRing keys;

  @BeforeAll
  static void makeKeys() {
    keys = KeyRing.openOrCreate(directory.resolve("keys"), new SeededRandom(1), Instant.EPOCH);
  }

  @Test
  void keepsEveryInvariantThroughAMonth(TestReporter reporter) {
    Tally tally = Seeds.run(Seeds.chosen(), keys);

    tell(reporter, tally);
    assertTrue(tally.of("rows agreed on") > 0, "nobody paid anything");
  }

  /** Like SQLite's crash tests: the same day again and again, killed one pause later each time. */
  @Test
  void survivesACrashAtEveryPauseOfADay(TestReporter reporter) {
    Scenario day = Scenario.month(3).lasting(Duration.ofDays(1));
    long pauses = Simulation.run(day.crashingAt(Scenario.NEVER), keys).pauses();
    Tally tally = new Tally();

    LongStream.rangeClosed(1, pauses)
        .forEach(pause -> tally.add(Simulation.run(day.crashingAt(pause), keys).tally()));

    tell(reporter, tally);
    assertEquals(pauses, tally.under("crash."));
  }

  @Test
  void repeatsItselfExactlyUnderTheSameSeed() {
    Scenario week = Scenario.month(2).lasting(Duration.ofDays(7));

    long first = Simulation.run(week, keys).hash();

    assertEquals(first, Simulation.run(week, keys).hash());
    Scenario other = Scenario.month(4).lasting(Duration.ofDays(7));
    assertNotEquals(first, Simulation.run(other, keys).hash());
  }

  @ParameterizedTest
  @EnumSource
  void dealsEveryFaultOf(Operation operation) {
    Set<String> dealt = new TreeSet<>();
    for (String fault : FaultDeck.all()) {
      for (Fault read :
          FaultScript.read("{\"faults\":[" + fault + "]}", "deck", Instant.EPOCH).faults()) {
        if (read.on() == operation) {
          dealt.add(read.behaviour().name());
        }
      }
    }

    Set<String> known = new TreeSet<>();
    operation.behaviours().forEach(behaviour -> known.add(behaviour.name()));
    assertEquals(known, dealt);
  }

  private static void tell(TestReporter reporter, Tally tally) {
    reporter.publishEntry(tally.asText());
    if (Seeds.areAskedFor()) {
      tally.asText().forEach((what, number) -> System.out.println(what + ": " + number));
    }
  }
}
