package org.shebao.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened in a simulation, in order: the latest events, and a hash over all. */
final class Trace {
  private static final int KEPT = 20;
  private static final long PRIME = 0x100000001b3L;

  private final Deque<String> latest = new ArrayDeque<>();
  private long hash = 0xcbf29ce484222325L;
  private int steps;

  void step() {
    steps++;
  }

  void add(String event) {
    String line = "#" + steps + " " + event;
    for (int i = 0; i < line.length(); i++) {
      hash = (hash ^ line.charAt(i)) * PRIME;
    }
    latest.addLast(line);
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }

  int steps() {
    return steps;
  }

  /** The same for two runs exactly when, as good as surely, all their events were the same. */
  long hash() {
    return hash;
  }

  List<String> latest() {
    return List.copyOf(latest);
  }
}
