package org.shebao;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Books;
import org.shebao.engine.Caller;
import org.shebao.engine.Pages;
import org.shebao.engine.Ports;
import org.shebao.engine.RandomIds;
import org.shebao.engine.Rulebook;
import org.shebao.engine.Station;
import org.shebao.gateway.OutboxSmsGateway;
import org.shebao.payment.PaymentState;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.simulated.SimulatedProvider;
import org.shebao.store.SqliteBooks;
import org.shebao.store.SqliteProviderBooks;
import org.shebao.store.StoreSettings;

/**
 * The home of a test station, opened once more in this process with somebody looking on at each
 * write and each charge, who may also stop it there. Looks at the books through another connection.
 */
final class WatchedStation implements AutoCloseable {
  private static final Instant NOW = OffsetDateTime.parse(TestStation.WORKING_FRIDAY).toInstant();

  private final SqliteBooks books;
  private final SqliteBooks lookedAt;
  private final SqliteProviderBooks providerBooks;
  private final PaymentProvider provider;
  private final Station station;

  private IntConsumer beforeWrite = write -> {};
  private IntConsumer beforeCommit = write -> {};
  private IntConsumer beforeCharge = call -> {};
  private int writes;
  private int charges;

  WatchedStation(TestStation home) {
    this(home.home(), new SecureRandom());
  }

  private WatchedStation(Path home, SecureRandom random) {
    RandomIds ids = new RandomIds(random);
    KeyRing keys = KeyRing.open(home.resolve("keys"), random);
    Rulebook rules = new StationHome(ids, random, StoreSettings.STANDARD).rules(home);
    books = SqliteBooks.open(home.resolve("shebao.db"), keys, StoreSettings.STANDARD);
    lookedAt = SqliteBooks.open(home.resolve("shebao.db"), keys, StoreSettings.STANDARD);
    providerBooks = SqliteProviderBooks.open(home.resolve("provider.db"), StoreSettings.STANDARD);
    provider =
        new SimulatedProvider(
            providerBooks,
            InstantSource.fixed(NOW),
            date -> rules.workingDays().add(date, 1).date(),
            Duration.ofSeconds(10));
    Ports ports =
        new Ports(
            new WatchedBooks(),
            new WatchedProvider(),
            providerBooks,
            new OutboxSmsGateway(home.resolve("outbox")),
            keys.index());
    station = new Station(ports, rules, ids, random, () -> {});
  }

  Station station() {
    return station;
  }

  Caller caller() {
    return new Caller(NOW, "clerk-li", "roster", false);
  }

  /** Runs before the n-th write begins. */
  void beforeWrite(IntConsumer watcher) {
    beforeWrite = watcher;
  }

  /** Runs when the n-th write is done but not yet committed. */
  void beforeCommit(IntConsumer watcher) {
    beforeCommit = watcher;
  }

  /** Runs before the n-th charge reaches the provider. */
  void beforeCharge(IntConsumer watcher) {
    beforeCharge = watcher;
  }

  int writes() {
    return writes;
  }

  int charges() {
    return charges;
  }

  PaymentState onDisk(String paymentId) {
    return lookedAt.read(pages -> pages.payments().find(paymentId).orElseThrow().state());
  }

  int openOnDisk() {
    return lookedAt.read(pages -> pages.payments().in(EnumSet.of(PaymentState.UNKNOWN)).size());
  }

  @Override
  public void close() {
    providerBooks.close();
    lookedAt.close();
    books.close();
  }

  private final class WatchedBooks implements Books {
    @Override
    public <T> T read(Function<Pages, T> work) {
      return books.read(work);
    }

    @Override
    public <T> T write(Function<Pages, T> work) {
      writes++;
      beforeWrite.accept(writes);
      return books.write(
          pages -> {
            T result = work.apply(pages);
            beforeCommit.accept(writes);
            return result;
          });
    }

    @Override
    public <T> T rehearse(Function<Pages, T> work) {
      return books.rehearse(work);
    }

    @Override
    public <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood) {
      return books.copy(file, examination, isGood);
    }
  }

  private final class WatchedProvider implements PaymentProvider {
    @Override
    public ChargeAnswer charge(ChargeOrder order) {
      charges++;
      beforeCharge.accept(charges);
      return provider.charge(order);
    }

    @Override
    public ChargeAnswer query(String orderNo) {
      return provider.query(orderNo);
    }

    @Override
    public ChargeAnswer close(String orderNo) {
      return provider.close(orderNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
      return provider.refund(order);
    }

    @Override
    public RefundAnswer queryRefund(String refundNo) {
      return provider.queryRefund(refundNo);
    }
  }
}
