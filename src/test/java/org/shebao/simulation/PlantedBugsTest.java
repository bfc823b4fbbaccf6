package org.shebao.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.crypto.KeyRing;

/** The simulation can fail: each bug that somebody might write one day is found, and told well. */
class PlantedBugsTest {
  /** The first of them that meets the bug tells of it. */
  private static final int SEEDS = 12;

  private static final Duration TEN_DAYS = Duration.ofDays(10);

  @TempDir static Path directory;

  private static KeyRing keys;

  @BeforeAll
  static void makeKeys() {
    keys = KeyRing.openOrCreate(directory.resolve("keys"), new SeededRandom(1), Instant.EPOCH);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void findsAPlantedBug(String bug, Supplier<Wiring> planted, String finding) {
    long seed = firstToMeet(planted);
    String told = violation(seed, planted.get()).orElseThrow();

    assertTrue(told.matches("(?s)(" + finding + ").*"), told);
    assertTrue(told.matches("(?s).*\nseed " + seed + ", .*commit [0-9a-z]+\n.*"), told);
    assertTrue(told.matches("(?s).*\nstep [0-9]+, after:\n#.*"), told);
    assertEquals(told, violation(seed, planted.get()).orElseThrow());
  }

  private static long firstToMeet(Supplier<Wiring> planted) {
    return LongStream.rangeClosed(1, SEEDS)
        .filter(seed -> violation(seed, planted.get()).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("not found by " + SEEDS + " seeds"));
  }

  static Stream<Arguments> findsAPlantedBug() {
    return Stream.of(
        arguments(
            "sends before commit", supplied(SendsBeforeCommit::new), "sent before the commit"),
        arguments(
            "resends after time-out under a new number",
            supplied(() -> new ResendsAfterTimeout(number -> number + "-2")),
            "sent without an intent on disk"),
        arguments(
            "resends after time-out under the same number",
            supplied(() -> new ResendsAfterTimeout(number -> number)),
            "sent again"),
        arguments(
            "skips the reservation",
            supplied(SkipsReservation::new),
            "ledger verify|.*set aside|.*stays PROCESSING"),
        arguments(
            "ignores a second charge", supplied(IgnoresASecondCharge::new), "the provider says"));
  }

  private static Supplier<Wiring> supplied(Supplier<Wiring> wiring) {
    return wiring;
  }

  private static Optional<String> violation(long seed, Wiring planted) {
    try {
      Simulation.run(Scenario.month(seed).lasting(TEN_DAYS).with(planted), keys);
      return Optional.empty();
    } catch (Violation found) {
      return Optional.of(found.getMessage());
    }
  }
}
