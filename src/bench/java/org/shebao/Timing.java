package org.shebao;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What one run took.
 *
 * @param seconds by the wall clock
 * @param busySeconds of the processor, which other programs on the machine do not lengthen
 */
record Timing(double seconds, double busySeconds) {

  static Timing of(Runnable work) {
    double begin = System.nanoTime();
    double busyBegin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    double busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busyBegin;
    return new Timing((System.nanoTime() - begin) / 1e9, busy / 1e9);
  }

  /** The median of each of the two. */
  static Timing median(List<Timing> timings) {
    Comparator<Double> order = Comparator.naturalOrder();
    int middle = timings.size() / 2;
    return new Timing(
        timings.stream().map(Timing::seconds).sorted(order).toList().get(middle),
        timings.stream().map(Timing::busySeconds).sorted(order).toList().get(middle));
  }
}
