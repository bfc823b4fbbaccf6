package org.shebao;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shebao.contribution.Period;
import org.shebao.engine.BatchDesk;
import org.shebao.engine.Caller;
import org.shebao.engine.Owed;
import org.shebao.engine.PayRequest;
import org.shebao.engine.PaymentDesk;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.Station;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.region.InsuranceType;
import org.shebao.store.RecordedBooks;
import org.shebao.store.SqliteBooks;
import org.shebao.store.StoreSettings;
import org.shebao.store.Tape;
import org.sqlite.SQLiteJDBCLoader;

/**
 * How many payments one process takes in a second, and how many the SQLite C library takes that is
 * given the same statements for a copy of the same file: a tape of one run is played to it. The
 * provider answers from memory; what its own file costs is told beside it.
 */
public final class PaymentBenchmark {
  private static final int PAYMENTS = Integer.getInteger("payments", 1_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int WARM_UPS = Integer.getInteger("warmups", 3);
  private static final int SYNCS = 5_000;
  private static final Caller CALLER = new Caller(BenchHome.NOW, "clerk-li", "bench", false);

  private final Path directory;
  private final BenchHome start;
  private final Optional<CReplay> peer;

  private PaymentBenchmark(Path directory, BenchHome start, Optional<CReplay> peer) {
    this.directory = directory;
    this.start = start;
    this.peer = peer;
  }

  /**
   * @param arguments a directory on the disk to measure, and replay.c
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "payments");
    Optional<CReplay> peer = CReplay.compiled(Path.of(arguments[1]), directory);
    say("%d payments a round, medians of %d rounds after %d", PAYMENTS, ROUNDS, WARM_UPS);
    say("Java %s %s", System.getProperty("java.version"), options());
    say("SQLite %s through JDBC", SQLiteJDBCLoader.getVersion());
    if (peer.isPresent()) {
      say("SQLite %s in C", peer.get().version());
      say("fdatasync %.0f/s", peer.get().syncsPerSecond(directory, SYNCS));
    }
    BenchHome start = BenchHome.of(directory.resolve("start"), PAYMENTS);
    PaymentBenchmark benchmark = new PaymentBenchmark(directory, start, peer);
    for (Way way : Way.values()) {
      benchmark.compare(way);
    }
    BenchHome.delete(directory);
  }

  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** How the payments come. */
  private enum Way {
    /** At the counter, one after the other: two commits each. */
    SINGLE {
      @Override
      void pay(Station station) {
        PaymentDesk desk = station.payments();
        for (int n = 0; n < PAYMENTS; n++) {
          requirePaid(desk.pay(request(n), CALLER.asking("till-" + n)).value());
        }
      }
    },
    /** By roster, checked and paid: two commits for each hundred. */
    ROSTER {
      @Override
      void pay(Station station) {
        BatchDesk desk = station.batches();
        List<BatchDesk.Checked> checked = desk.check(roster(), "roster.csv", CALLER);
        desk.pay(checked, CALLER, (line, file) -> requirePaid(file.value()));
      }
    };

    abstract void pay(Station station);

    private static String roster() {
      return BenchHome.roster(PAYMENTS);
    }

    private static void requirePaid(PaymentFile file) {
      if (file.payment().state() != PaymentState.PAID) {
        throw new IllegalStateException("not paid: " + file.payment().state());
      }
    }

    private static PayRequest request(int n) {
      Owed owed =
          new Owed(
              InsuranceType.RESIDENT_MEDICAL,
              Period.ofYear(2027),
              Optional.of(Money.ofFen(40_000)),
              Optional.empty());
      return new PayRequest(
          BenchHome.person(n),
          owed,
          PaymentMethod.WECHAT_BALANCE,
          Optional.empty(),
          Optional.empty(),
          false,
          false);
    }
  }

  /** Rounds alternate, so that whatever else the machine does befalls all alike. */
  private void compare(Way way) throws IOException, SQLException {
    Path file = directory.resolve(way + ".tape");
    String digest = record(way, file);
    List<Timing> ours = new ArrayList<>();
    List<Timing> withProvider = new ArrayList<>();
    List<Timing> theirs = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      List<Timing> kept = new ArrayList<>();
      kept.add(ours(way, false));
      kept.add(ours(way, true));
      if (peer.isPresent()) {
        kept.add(theirs(peer.get(), file, digest));
      }
      if (round >= 0) {
        ours.add(kept.get(0));
        withProvider.add(kept.get(1));
        theirs.addAll(kept.subList(2, kept.size()));
      }
    }
    tell("shebao", Timing.median(ours));
    if (peer.isPresent()) {
      tell("SQLite in C", Timing.median(theirs));
      double ratio = Timing.median(theirs).seconds() / Timing.median(ours).seconds();
      say("  shebao is %.2f of C", ratio);
    }
    tell("with the provider's file", Timing.median(withProvider));
  }

  private static void tell(String who, Timing timing) {
    double rate = PAYMENTS / timing.seconds();
    double busy = timing.busySeconds() / PAYMENTS * 1e6;
    say("  %-26s %7.0f payments/s, %5.0f us of processor each", who, rate, busy);
  }

  /** Makes the tape and answers the digest of the books it leads to. */
  private String record(Way way, Path file) throws IOException, SQLException {
    BenchHome home = start.copy(directory.resolve("recorded"));
    try (Tape tape = new Tape(file)) {
      SqliteBooks books = RecordedBooks.open(home.books(), home.keys(), tape);
      try (Station station = home.station(books, new WillingProvider())) {
        way.pay(station);
        tellSize(way, tape, Files.size(Path.of(home.books() + "-wal")));
      }
    }
    String digest = home.digest();
    home.delete();
    return digest;
  }

  private static void tellSize(Way way, Tape tape, long logBytes) {
    double each = PAYMENTS;
    say(
        "%s, for each payment: %.1f statements that read, %.1f that write, %.2f transactions;"
            + " %.0f bytes bound to write, %.0f bytes of log",
        way.name().toLowerCase(Locale.ROOT),
        tape.count("SELECT") / each,
        tape.count("INSERT", "UPDATE", "DELETE") / each,
        tape.count("BEGIN") / each,
        tape.boundBytes() / each,
        logBytes / each);
  }

  private Timing ours(Way way, boolean providerFile) throws IOException {
    BenchHome home = start.copy(directory.resolve("ours"));
    try (Station station =
        providerFile
            ? home.station()
            : home.station(
                SqliteBooks.open(home.books(), home.keys(), StoreSettings.STANDARD),
                new WillingProvider())) {
      return Timing.of(() -> way.pay(station));
    } finally {
      home.delete();
    }
  }

  private Timing theirs(CReplay replay, Path tape, String digest) throws IOException {
    BenchHome home = start.copy(directory.resolve("theirs"));
    try {
      Timing timing = replay.timeOf(tape, home.books());
      if (!home.digest().equals(digest)) {
        throw new IllegalStateException("the tape led to other books");
      }
      return timing;
    } finally {
      home.delete();
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
