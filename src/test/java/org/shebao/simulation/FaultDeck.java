package org.shebao.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shebao.engine.Station;
import org.shebao.input.Resources;

/** The provider's scripted faults, dealt at random. */
final class FaultDeck {
  private static final List<String> FAULTS =
      Resources.text(FaultDeck.class, "faults.jsonl").lines().toList();
  private static final int MOST_AT_ONCE = 4;

  private final World world;

  FaultDeck(World world) {
    this.world = world;
  }

  static List<String> all() {
    return FAULTS;
  }

  /** Loads a few faults in place of the loaded ones. */
  String deal() {
    List<String> dealt = new ArrayList<>();
    for (int n = world.luck.nextInt(MOST_AT_ONCE + 1); n > 0; n--) {
      String fault = FAULTS.get(world.luck.nextInt(FAULTS.size()));
      dealt.add(fault);
      world.tally.count("fault." + fault.replaceAll("[{}\"]", ""));
    }
    load(dealt);
    return String.valueOf(dealt);
  }

  void clear() {
    load(List.of());
  }

  private void load(List<String> faults) {
    Station station = world.station(Pauses.NONE);
    String script = faults.stream().collect(Collectors.joining(",", "{\"faults\":[", "]}"));
    station.simulator().load(script, "faults.jsonl", new Clerk(world, station, "trainer").caller());
  }
}
