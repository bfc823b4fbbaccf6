package org.shebao.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.crypto.KeyRing;

/** The simulation can fail: each bug that somebody might write one day is found, and told well. */
class PlantedBugsTest {
  private static final long SEED = 1;
  private static final Scenario TEN_DAYS = Scenario.month(SEED).lasting(Duration.ofDays(10));

  @TempDir static Path directory;

  private static KeyRing keys;

  @BeforeAll
  static void makeKeys() {
    keys = KeyRing.openOrCreate(directory.resolve("keys"), new SeededRandom(1), Instant.EPOCH);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void findsAPlantedBug(String bug, Supplier<Wiring> planted, String finding) {
    String told = violation(planted.get());

    assertTrue(told.startsWith(finding), told);
    assertTrue(told.matches("(?s).*\nseed " + SEED + ", .*commit [0-9a-z]+\n.*"), told);
    assertTrue(told.matches("(?s).*\nstep [0-9]+, after:\n#.*"), told);
    assertEquals(told, violation(planted.get()));
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
        arguments("skips the reservation", supplied(SkipsReservation::new), "ledger verify"),
        arguments(
            "ignores a second charge", supplied(IgnoresASecondCharge::new), "the provider says"));
  }

  private static Supplier<Wiring> supplied(Supplier<Wiring> wiring) {
    return wiring;
  }

  private static String violation(Wiring planted) {
    return assertThrows(Violation.class, () -> Simulation.run(TEN_DAYS.with(planted), keys))
        .getMessage();
  }
}
