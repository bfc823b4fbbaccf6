package org.shebao.simulation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.shebao.crypto.KeyRing;

/** The seeds of one run of the tests. */
final class Seeds {
  /** Set by {@code mvn -Psimulate verify -Dseeds=1-2000}. */
  private static final String PROPERTY = "seeds";

  private static final String FEW = "1-3";

  private Seeds() {}

  static boolean areAskedFor() {
    return System.getProperty(PROPERTY) != null;
  }

  /** {@code 7}, or {@code 1-2000}. */
  static LongStream chosen() {
    String[] ends = System.getProperty(PROPERTY, FEW).split("-");
    return LongStream.rangeClosed(
        Long.parseLong(ends[0].strip()), Long.parseLong(ends[ends.length - 1].strip()));
  }

  /** A month for each seed, several at a time; each alone is deterministic. */
  static Tally run(LongStream seeds, KeyRing keys) {
    ConcurrentHashMap<Long, Tally> tallies = new ConcurrentHashMap<>();
    seeds
        .parallel()
        .forEach(seed -> tallies.put(seed, Simulation.run(Scenario.month(seed), keys).tally()));
    Tally all = new Tally();
    tallies.values().forEach(all::add);
    return all;
  }
}
