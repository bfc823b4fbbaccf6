package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight tills at one home, each with one process after the other, getting in each other's way. */
class BusyStationIT {
  private static final long SEED = Long.getLong("shebao.busy.seed", 20261120L);
  private static final int SECONDS = Integer.getInteger("shebao.busy.seconds", 10);

  private static final int TILLS = 8;
  private static final int LINES = 25;

  /** However slow the machine, a till does something more than once. */
  private static final int LEAST_COMMANDS = 3;

  /** Enough for half of a minute's batches: the other half finds its lines paid. */
  private static final int ROSTERS = 8 + SECONDS / 4;

  /** Those who also come to the counter; they are on the first roster as well. */
  private static final int AT_THE_COUNTER = 9;

  /** Payments of the counter, whose refunds every till may be asked for. */
  private static final int REFUNDABLE = 6;

  /** What the provider does to an amount, every time. */
  private static final String FAULTS =
      "{'faults':["
          + "{'on':'charge','behaviour':'timeout-after','times':0,'match':{'amountFen':40100}},"
          + "{'on':'charge','behaviour':'timeout-before','times':0,'match':{'amountFen':40200}},"
          + "{'on':'charge','behaviour':'decline','times':0,'match':{'amountFen':40300}},"
          + "{'on':'refund','behaviour':'timeout-after','times':0,'match':{'amountFen':20000}},"
          + "{'on':'refund','behaviour':'timeout-before','times':2,'match':{'amountFen':10000}}]}";

  private static final Set<String> TAKEN = Set.of("PAID", "HELD", "REFUNDING");

  /** What a till may do next; a row more here is an operation more in the mix. */
  private static final List<Function<Random, String>> MIX =
      List.of(
          random -> "pay batch roster-" + random.nextInt(ROSTERS) + ".csv",
          random -> "pay batch roster-" + random.nextInt(ROSTERS) + ".csv",
          random ->
              "pay R0000000"
                  + (1 + random.nextInt(AT_THE_COUNTER))
                  + " --insurance resident-medical --period 2027 --amount 400 --method bank-card",
          random ->
              "refund P0000000"
                  + (1 + random.nextInt(REFUNDABLE))
                  + " --reason ordinary --amount "
                  + (50 + 50 * random.nextInt(8)),
          random -> "pay resolve --all");

  @TempDir Path directory;

  @Test
  void refusesOnlyByRuleAndChargesNobodyTwice() throws Exception {
    TestStation station = new TestStation(directory);
    open(station);

    long start = System.nanoTime();
    List<CommandResult> results = atAllTills(start + Duration.ofSeconds(SECONDS).toNanos());
    double seconds = (System.nanoTime() - start) / 1e9;

    results.forEach(
        result ->
            assertTrue(
                Set.of(0, 3, 75).contains(result.exitCode()),
                () -> "seed " + SEED + ": " + result.exitCode() + " " + result.err()));
    // Half an hour later the turn of everything has come that was asked about a moment ago.
    station.run("pay", "resolve", "--all", "--at", "2026-11-20T10:30:00+08:00").exits(0);
    int charged = StationBooks.agreeOn(station);
    assertEquals(Set.of(), chargedTwice(station));
    assertTrue(charged > 0);
    System.out.printf(
        Locale.ROOT,
        "seed %d: %d processes, %d payments, %.1f payments/s%n",
        SEED,
        results.size(),
        charged,
        charged / seconds);
  }

  private static void open(TestStation station) {
    TestRosters rosters = new TestRosters(station);
    rosters.bind(ROSTERS * LINES);
    for (int roster = 0; roster < ROSTERS; roster++) {
      rosters.roster("roster-" + roster + ".csv", roster * LINES, LINES, BusyStationIT::yuan);
    }
    TestPeople people = new TestPeople(station);
    for (int person = 1; person <= AT_THE_COUNTER; person++) {
      people.verify(String.format(Locale.ROOT, "R%08d", person));
    }
    TestTill till = new TestTill(station);
    for (int payment = 1; payment <= REFUNDABLE; payment++) {
      till.paid(
          String.format(Locale.ROOT, "R%08d", payment),
          "--insurance",
          "resident-pension",
          "--period",
          "2026",
          "--amount",
          "900");
    }
    station.runWithInput(FAULTS.replace('\'', '"'), "provider", "faults", "-").exits(0);
  }

  /** One in ten has an amount with which something goes wrong. */
  private static int yuan(int resident) {
    return resident % 10 == 9 ? 401 + resident / 10 % 3 : 400;
  }

  private List<CommandResult> atAllTills(long end) throws InterruptedException, ExecutionException {
    ExecutorService tills = Executors.newFixedThreadPool(TILLS);
    try {
      List<Callable<List<CommandResult>>> shifts = new ArrayList<>();
      new Random(SEED)
          .longs(TILLS)
          .forEach(seed -> shifts.add(() -> atOneTill(new Random(seed), end)));
      List<CommandResult> results = new ArrayList<>();
      for (Future<List<CommandResult>> shift : tills.invokeAll(shifts)) {
        results.addAll(shift.get());
      }
      return results;
    } finally {
      tills.shutdownNow();
    }
  }

  private List<CommandResult> atOneTill(Random random, long end) {
    List<CommandResult> results = new ArrayList<>();
    while (System.nanoTime() < end || results.size() < LEAST_COMMANDS) {
      String line = MIX.get(random.nextInt(MIX.size())).apply(random);
      results.add(StationProcess.start(directory, line.split(" ")).result());
    }
    return results;
  }

  private static Set<String> chargedTwice(TestStation station) {
    return station.run("pay", "list", "-o", "json").exits(0).jsonLines().stream()
        .filter(payment -> TAKEN.contains(payment.required("state").asText()))
        .collect(Collectors.groupingBy(BusyStationIT::liability, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(liability -> liability.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String liability(JsonNode payment) {
    return String.join(
        " ",
        payment.required("person").asText(),
        payment.required("insurance").asText(),
        payment.required("period").asText());
  }
}
