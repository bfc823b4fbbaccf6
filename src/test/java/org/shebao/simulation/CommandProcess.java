package org.shebao.simulation;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;

/**
 * One command in a process of its own. It runs on a thread of its own, but only between {@link
 * #resume} and its next stop, while the one who resumed it waits: of all threads of a simulation
 * exactly one runs at any time.
 */
final class CommandProcess implements Pauses {
  private final String name;
  private final SynchronousQueue<Order> orders = new SynchronousQueue<>();
  private final SynchronousQueue<Stop> stops = new SynchronousQueue<>();
  private Stop last = new Stop(Optional.empty(), "", Optional.empty());
  private boolean ended;

  /**
   * Where a process came to a stop.
   *
   * @param point empty when it has ended
   * @param failure what ended it but a {@link Crash}: nothing may
   */
  record Stop(Optional<PausePoint> point, String what, Optional<Throwable> failure) {}

  /**
   * Ready to run {@code work}, and stopped before its first step.
   *
   * @param name how the trace calls it
   */
  CommandProcess(String name, Consumer<Pauses> work, Executor threads) {
    this.name = name;
    threads.execute(() -> hand(stops, outcome(work)));
  }

  private Stop outcome(Consumer<Pauses> work) {
    try {
      if (take(orders) != Order.DIE) {
        work.accept(this);
      }
    } catch (Crash expected) {
      return new Stop(Optional.empty(), "died", Optional.empty());
    } catch (RuntimeException | Error e) {
      return new Stop(Optional.empty(), "broke", Optional.of(e));
    }
    return new Stop(Optional.empty(), "ended", Optional.empty());
  }

  @Override
  public Order pause(PausePoint point, String what) {
    hand(stops, new Stop(Optional.of(point), what, Optional.empty()));
    Order order = take(orders);
    if (order == Order.DIE) {
      throw new Crash();
    }
    return order;
  }

  /** Lets it run to its next stop; called by the scheduler. */
  Stop resume(Order order) {
    hand(orders, order);
    last = take(stops);
    ended = last.point().isEmpty();
    return last;
  }

  String name() {
    return name;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Where it stands; empty before its first step and after its end. */
  Optional<PausePoint> point() {
    return last.point();
  }

  private static <T> void hand(SynchronousQueue<T> queue, T item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a simulation is not interrupted", e);
    }
  }

  private static <T> T take(SynchronousQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a simulation is not interrupted", e);
    }
  }
}
