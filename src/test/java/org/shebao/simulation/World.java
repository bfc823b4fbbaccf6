package org.shebao.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shebao.calendar.WorkingDays;
import org.shebao.contribution.NationalRates;
import org.shebao.contribution.StationRates;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Books;
import org.shebao.engine.IdSource;
import org.shebao.engine.Ports;
import org.shebao.engine.Rulebook;
import org.shebao.engine.SmsGateway;
import org.shebao.engine.Station;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.simulated.SimulatedProvider;
import org.shebao.refund.RefundPolicy;
import org.shebao.region.RegionCatalog;

/** What all processes of a simulation share, and what is left when they die. */
final class World implements AutoCloseable {
  private static final Rulebook RULES =
      new Rulebook(
          RegionCatalog.shipped(),
          NationalRates.shipped(),
          StationRates.none(),
          WorkingDays.shipped(),
          RefundPolicy.SHIPPED);

  private static final String PERSON = "R";
  private static final int FIRST_NUMBER = 1_000_000;

  private final KeyRing keys;
  private final Wiring wiring;
  private final SeededRandom secrets;
  private final WatchedProvider.Sent sent = new WatchedProvider.Sent();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  final VirtualClock clock;
  final Stores stores;
  final SplittableRandom luck;
  final Diary diary = new Diary();
  final LockWatch locks = new LockWatch();
  final BillWatch bills = new BillWatch(this);
  final Tally tally = new Tally();

  /** The codes that phones have received, by challenge. */
  final Map<String, String> phones = new HashMap<>();

  World(Scenario scenario, KeyRing keys, Instant start) {
    SplittableRandom seeds = new SplittableRandom(scenario.seed());
    this.keys = keys;
    this.wiring = scenario.wiring();
    this.secrets = new SeededRandom(seeds.nextLong());
    this.luck = seeds.split();
    this.clock = new VirtualClock(start);
    this.stores = new Stores(keys);
  }

  /** The station as a process finds it that starts now. */
  Station station(Pauses pauses) {
    PaymentProvider simulated =
        new SimulatedProvider(
            stores.provider(),
            clock,
            date -> RULES.workingDays().add(date, 1).date(),
            SimulatedProvider.CLIENT_TIMEOUT);
    PaymentProvider provider =
        wiring.provider(new WatchedProvider(simulated, pauses, stores, sent));
    Books books = wiring.books(new PausingBooks(stores.books(), pauses, stores), provider);
    SmsGateway gateway =
        (phone, code, challenge, expiresAt) -> phones.put(challenge, code.digits());
    Ports ports = new Ports(books, provider, stores.provider(), gateway, keys.index());
    IdSource ids = this::nextNumber;
    return new Station(ports, RULES, ids, secrets, () -> {});
  }

  SeededRandom secrets() {
    return secrets;
  }

  /** Counts up and, like random numbers, never gives one twice, whoever died with it. */
  String nextNumber(String prefix) {
    return number(prefix, lastNumbers.merge(prefix, 1, Integer::sum));
  }

  private static String number(String prefix, int n) {
    return prefix + (FIRST_NUMBER + n);
  }

  /** The numbers that were given to people, also to those whose binding did not come about. */
  List<String> people() {
    return IntStream.rangeClosed(1, lastNumbers.getOrDefault(PERSON, 0))
        .mapToObj(n -> number(PERSON, n))
        .toList();
  }

  @Override
  public void close() {
    stores.close();
  }
}
