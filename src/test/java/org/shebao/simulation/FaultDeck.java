package org.shebao.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebao.engine.Caller;
import org.shebao.engine.Station;
import org.shebao.input.Resources;
import org.shebao.provider.simulated.Fault;
import org.shebao.provider.simulated.FaultScript;
import org.shebao.provider.simulated.LoadedFault;
import org.shebao.provider.simulated.Operation;

/** The provider's scripted faults, dealt at random. */
final class FaultDeck {
  private static final List<String> FAULTS =
      Resources.text(FaultDeck.class, "faults.jsonl").lines().toList();
  private static final int MOST_AT_ONCE = 8;

  private final World world;
  private List<Fault> loaded = List.of();

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
    }
    load(dealt);
    return String.valueOf(dealt);
  }

  void clear() {
    load(List.of());
  }

  private void load(List<String> faults) {
    countStrikes();
    Station station = world.station(Pauses.NONE);
    Caller trainer = new Clerk(world, station, "trainer").caller();
    String script = faults.stream().collect(Collectors.joining(",", "{\"faults\":[", "]}"));
    station.simulator().load(script, "faults.jsonl", trainer);
    loaded = FaultScript.read(script, "faults.jsonl", trainer.now()).faults();
  }

  /** An entry that is not open any more has struck as often as it could; an outage by the clock. */
  private void countStrikes() {
    Map<Integer, Long> open =
        world.stores.provider().read(page -> page.faults().open()).stream()
            .collect(Collectors.toMap(LoadedFault::position, LoadedFault::used));
    for (int n = 0; n < loaded.size(); n++) {
      Fault fault = loaded.get(n);
      long struck = fault.on() == Operation.ANY ? 1 : open.getOrDefault(n, (long) fault.times());
      world.tally.add("fault." + fault.on().code() + " " + fault.behaviour().code(), struck);
    }
  }
}
