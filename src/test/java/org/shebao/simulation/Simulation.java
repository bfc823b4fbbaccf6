package org.shebao.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shebao.calendar.BusinessDay;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.LedgerReport;
import org.shebao.engine.RefundRequest;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.BookedRefund;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;
import org.shebao.verification.AccountGuard;

/** Runs one scenario from its first step to its last. */
final class Simulation implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final List<String> OPERATORS = List.of("wang", "li", "zhao");
  private static final Duration LONGER_THAN_ANY_DELAY = Duration.ofDays(2);

  private final Scenario scenario;
  private final World world;
  private final Schedule schedule;
  private final FaultDeck faults;
  private final Trace trace = new Trace();
  private final List<CommandProcess> running = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "simulation");
            thread.setDaemon(true);
            return thread;
          });
  private int started;
  private Snapshot last;

  private Simulation(Scenario scenario, KeyRing keys) {
    this.scenario = scenario;
    this.world = new World(scenario, keys, START);
    this.schedule = new Schedule(new SplittableRandom(~scenario.seed()), scenario.crashAt());
    this.faults = new FaultDeck(world);
    this.last = Snapshot.of(world.stores, List.of(), START);
  }

  /**
   * Runs all of it.
   *
   * @return what was done
   * @throws Violation when an invariant does not hold, or a command breaks
   */
  static Outcome run(Scenario scenario, KeyRing keys) {
    try (Simulation simulation = new Simulation(scenario, keys)) {
      return simulation.run();
    }
  }

  private Outcome run() {
    try {
      Errands.open(new Clerk(world, world.station(Pauses.NONE), "wang"));
      while (world.clock.instant().isBefore(START.plus(scenario.length()))) {
        step();
      }
      cutThePower();
      settle();
      everythingIsSettled();
      examine();
    } catch (RuntimeException | AssertionError e) {
      throw new Violation(scenario, trace, e);
    }
    world.tally.add("steps", trace.steps());
    world.tally.add("pauses", schedule.pauses());
    world.tally.add("seeds", 1);
    return new Outcome(trace.hash(), schedule.pauses(), world.tally);
  }

  /**
   * @param hash of all events
   * @param pauses how often a process could have died
   */
  record Outcome(long hash, long pauses, Tally tally) {}

  private void step() {
    trace.step();
    switch (schedule.next(running.size())) {
      case START_A_COMMAND -> start();
      case GO_ON_WITH_A_COMMAND -> goOn(schedule.oneOf(running));
      case CHANGE_THE_FAULTS -> note("faults: " + faults.deal());
      case SETTLE_WHAT_IS_OPEN -> settle();
      case CUT_THE_POWER -> {
        world.tally.count("crash.POWER_CUT");
        cutThePower();
      }
      case PASS_TIME -> passTime();
    }
    compare();
  }

  private void start() {
    Errands errand = Errands.drawn(world.luck);
    String operator = OPERATORS.get(world.luck.nextInt(OPERATORS.size()));
    String name = "process " + ++started + " (" + operator + ") " + errand;
    running.add(
        new CommandProcess(
            name,
            pauses -> errand.run(new Clerk(world, world.station(pauses), operator), world),
            threads));
    world.tally.count("errand." + errand);
    note(name);
  }

  private void goOn(CommandProcess process) {
    Order order = schedule.order(process.point());
    if (order != Order.GO_ON) {
      String where = order == Order.DIE ? process.point().orElseThrow().name() : "BEFORE_COMMIT";
      world.tally.count("crash." + where);
      note(process.name() + " is killed " + where);
    }
    resume(process, order);
  }

  private void resume(CommandProcess process, Order order) {
    world.clock.advance(Duration.ofMillis(7));
    CommandProcess.Stop stop = process.resume(order);
    note(process.name() + ": " + stop.what());
    if (process.hasEnded()) {
      running.remove(process);
    }
    stop.failure()
        .ifPresent(
            failure -> {
              throw failure instanceof AssertionError broken
                  ? broken
                  : new AssertionError(process.name() + " broke: " + failure, failure);
            });
  }

  /** Whatever runs dies where it stands. */
  private void cutThePower() {
    note("the power is cut");
    for (CommandProcess process : List.copyOf(running)) {
      resume(process, Order.DIE);
    }
  }

  private void passTime() {
    // A customer who was locked out comes back in the very instant in which it ends, or just
    // before.
    Instant now = world.clock.instant();
    Duration pause = schedule.pause(running.size());
    Optional<Instant> lockEnd =
        world.locks.ends().stream().filter(end -> end.minusMillis(8).isAfter(now)).findFirst();
    if (lockEnd.filter(end -> end.isBefore(now.plus(pause))).isPresent()) {
      world.clock.advanceTo(lockEnd.get().minusMillis(8));
    } else {
      world.clock.advance(pause);
    }
    note("it is " + world.clock.instant());
    world.stores.providerMoved();
  }

  private void compare() {
    Instant at = world.clock.instant();
    boolean written = world.stores.takeWritten();
    if (!world.stores.takeProviderMoved() && !written) {
      return;
    }
    Snapshot now =
        written ? Snapshot.of(world.stores, world.people(), at) : last.later(world.stores, at);
    Invariants.check(last, now);
    now.guards()
        .forEach(
            (person, guard) ->
                world.locks.follow(
                    person, last.guards().getOrDefault(person, AccountGuard.CLEAN), guard));
    last = now;
    world.tally.count("checks");
  }

  /** The provider is well for a moment, and somebody asks about everything that is open. */
  private void settle() {
    note("settle");
    faults.clear();
    janitor().resolveEverything();
    compare();
    for (Payment payment : last.payments().values()) {
      Invariants.require(
          payment.state() != PaymentState.UNKNOWN || isPending(payment) || isDisputed(payment),
          () -> payment.id() + " stays unknown though the provider is well");
    }
    for (Refund refund : last.refunds().values()) {
      Invariants.require(
          !refund.state().isAtProvider() || isOnItsWay(refund) || isTooSoon(refund),
          () -> refund.id() + " stays " + refund.state() + " though the provider is well");
    }
    EscalationInvariants.checkAfterAsking(last, world.clock.instant());
    examine();
  }

  private boolean isPending(Payment payment) {
    return world
        .stores
        .provider()
        .read(page -> page.charge(payment.id()))
        .filter(order -> order.state() == BookedCharge.State.PENDING)
        .isPresent();
  }

  private boolean isDisputed(Payment payment) {
    return last.rows().stream()
        .filter(row -> row.number().equals(payment.id()))
        .anyMatch(row -> Invariants.isOfAnotherAmount(row, last));
  }

  /** The provider has not sent it yet, or failed to. */
  private boolean isOnItsWay(Refund refund) {
    Instant now = world.clock.instant();
    return world
        .stores
        .provider()
        .read(page -> page.refund(refund.id()))
        .flatMap(BookedRefund::accepted)
        .filter(accepted -> accepted.kindAt(now) != RefundAnswer.Kind.SUCCEEDED)
        .isPresent();
  }

  /** Another one of the same transaction was accepted less than a minute ago. */
  private boolean isTooSoon(Refund refund) {
    Instant free = world.clock.instant().minus(Duration.ofMinutes(1));
    return last.rows().stream()
        .filter(row -> row.isRefund() && row.at().isAfter(free))
        .anyMatch(row -> last.refunds().get(row.number()).target().equals(refund.target()));
  }

  /** {@code ledger verify} finds nothing. */
  private void examine() {
    LedgerReport report = world.station(Pauses.NONE).ledger().verify();
    Invariants.require(report.isClean(), () -> "ledger verify: " + report.findings());
    world.tally.count("examinations");
  }

  /**
   * Two days later nothing is open, and every day's export is that day's bill, row by row; but for
   * the payments of which the provider insists that it took another amount.
   */
  private void everythingIsSettled() {
    world.clock.advance(LONGER_THAN_ANY_DELAY);
    settle();
    // Nothing makes us ask about a paid payment: that it was charged again later, only a person
    // who names it finds out, or reconciliation.
    last.payments().keySet().stream().sorted().forEach(janitor()::resolve);
    compare();
    Invariants.bothBooksAgree(last);
    sendBackWhatNobodyOwes();
    EscalationInvariants.checkAtTheEnd(last);
    Set<MoneyRow> ours = new HashSet<>();
    LocalDate end = BusinessDay.of(world.clock.instant());
    for (LocalDate day = BusinessDay.of(START); !day.isAfter(end); day = day.plusDays(1)) {
      janitor().station().ledger().export(day).stream()
          .filter(line -> !line.state().equals(PaymentState.UNKNOWN.name()))
          .forEach(line -> ours.add(MoneyRow.of(line)));
      world.tally.count("bill." + world.bills.ask(day, janitor()));
    }
    Set<MoneyRow> theirs = new HashSet<>(last.rows());
    theirs.removeIf(row -> Invariants.isOfAnotherAmount(row, last));
    Invariants.require(ours.equals(theirs), "exports and bills differ at the end");
    world.tally.add("rows agreed on", ours.size());
    world.tally.add("surplus charges", last.surplus().size());
  }

  private Clerk janitor() {
    return new Clerk(world, world.station(Pauses.NONE), "janitor");
  }

  /** What people have not asked for goes back now, so that no duplicate is left. */
  private void sendBackWhatNobodyOwes() {
    last.surplus().values().stream()
        .filter(surplus -> surplus.waiting().isPositive())
        .sorted(Comparator.comparing(SurplusCharge::transactionNo))
        .map(surplus -> duplicate(surplus.paymentId()))
        .forEach(refund -> atLeisure(() -> janitor().refund(refund)));
    Clerk reviewer = new Clerk(world, world.station(this::watched), "reviewer");
    last.refunds().values().stream()
        .filter(refund -> refund.kind() == RefundKind.DUPLICATE)
        .filter(refund -> refund.state() == RefundState.AWAITING_APPROVAL)
        .map(Refund::id)
        .sorted()
        .forEach(refund -> atLeisure(() -> reviewer.reviewRefund(refund, true)));
    for (SurplusCharge surplus : last.surplus().values()) {
      Invariants.require(
          surplus.waiting().equals(Money.ZERO), () -> "cannot be sent back: " + surplus);
    }
  }

  private Order watched(PausePoint point, String what) {
    compare();
    return Order.GO_ON;
  }

  private static RefundRequest duplicate(String payment) {
    return new RefundRequest(payment, RefundKind.DUPLICATE, Optional.empty());
  }

  /** The provider sends money of one transaction back once a minute. */
  private void atLeisure(Runnable refund) {
    world.clock.advance(Duration.ofMinutes(1));
    refund.run();
    compare();
  }

  private void note(String event) {
    trace.add(String.format(Locale.ROOT, "%s %s", world.clock.instant(), event));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    world.close();
  }
}
