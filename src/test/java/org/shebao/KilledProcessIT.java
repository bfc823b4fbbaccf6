package org.shebao;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process that takes, reviews or settles payments is killed, and nothing is lost and nothing
 * taken twice.
 */
class KilledProcessIT {
  private static final long SEED = Long.getLong("shebao.kill.seed", 20261120L);
  private static final int KILLS = Integer.getInteger("shebao.kills", 12);

  /** How many processes run while the one before them is looked at. */
  private static final int AHEAD = 2;

  /** How long a command has its books open. */
  private static final int OPEN_MICROS = 400_000;

  /** How the operations end by themselves: done, or with an answer that was lost. */
  private static final Set<Integer> ENDS = Set.of(0, 75);

  @TempDir Path directory;

  static Stream<KilledOperation> operations() {
    return KilledOperation.ALL.stream();
  }

  /** Around every commit and every call to the provider, one after the other. */
  @ParameterizedTest
  @MethodSource("operations")
  void losesNothingAtAnyPoint(KilledOperation operation) {
    Path books = prepared(operation);
    Queue<StationProcess> ahead = new ArrayDeque<>();
    List<String> killed = new ArrayList<>();
    boolean reached = true;
    for (int point = 1; reached; point++) {
      while (ahead.size() < AHEAD) {
        ahead.add(startedUntil(point + ahead.size(), operation, books));
      }
      CommandResult result = ahead.remove().result();
      String last = result.err().lines().reduce("", (before, line) -> line);
      reached = wasKilled(result);
      if (reached) {
        killed.add(last);
      }
      recover(operation, point, "point " + point + ", " + last);
    }
    ahead.forEach(StationProcess::result);
    assertFalse(killed.isEmpty());
    System.out.println(operation + ": killed at each of " + killed.size() + " points");
  }

  /** While the operating system writes, between any two instructions. */
  @Test
  void losesNothingAtAnyMoment() {
    Random random = new Random(SEED);
    List<KilledOperation> operations = new ArrayList<>(KilledOperation.ALL);
    operations.add(KilledOperation.LONG_BATCH);
    Map<KilledOperation, Path> books = new HashMap<>();
    int kills = 0;
    int tries = 0;
    while (kills < KILLS) {
      tries++;
      KilledOperation operation = operations.get(random.nextInt(operations.size()));
      Path place = place(tries);
      DirectoryCopy.of(books.computeIfAbsent(operation, this::prepared), place);
      long micros = random.nextInt(OPEN_MICROS);
      CommandResult result =
          StationProcess.start(place, operation.typed(Recovery.REQUEST))
              .killedAfter(Duration.ofNanos(micros * 1000));
      kills += wasKilled(result) ? 1 : 0;
      recover(operation, tries, "seed " + SEED + ", try " + tries + ", after " + micros + " µs");
    }
    System.out.println("seed " + SEED + ": killed at " + kills + " moments in " + tries + " tries");
  }

  private StationProcess startedUntil(int point, KilledOperation operation, Path books) {
    Path place = DirectoryCopy.of(books, place(point));
    return StationProcess.startKillable(place, point, operation.typed(Recovery.REQUEST));
  }

  private static boolean wasKilled(CommandResult result) {
    boolean killed = result.exitCode() == KillableMain.KILLED;
    assertTrue(killed || ENDS.contains(result.exitCode()), result::err);
    return killed;
  }

  /**
   * By turns in both orders: two points with no write between them leave the same files, so that
   * each state of the files meets both.
   */
  private void recover(KilledOperation operation, int number, String story) {
    try {
      new Recovery(operation, place(number)).recover(number % 2 == 0);
    } catch (AssertionError e) {
      throw new AssertionError(operation + ", " + story + ": " + e.getMessage(), e);
    }
  }

  private Path prepared(KilledOperation operation) {
    Path books = directory.resolve("books of " + operation);
    operation.prepare(books);
    return books;
  }

  private Path place(int number) {
    return directory.resolve("place-" + number);
  }
}
