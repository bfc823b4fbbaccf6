package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;
import org.shebao.provider.simulated.BookPage;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.ProviderStatus;
import org.shebao.provider.simulated.Series;
import org.shebao.provider.simulated.SimulatedProvider;

class SqliteProviderBooksTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final int ORDERS = 25;

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("provider.db");
  }

  private static SimulatedProvider provider(SqliteProviderBooks books) {
    return new SimulatedProvider(
        books, () -> NOW, date -> date.plusDays(1), Duration.ofSeconds(10));
  }

  private static ChargeOrder order(int number) {
    return new ChargeOrder(
        "ORDER" + number, Money.ofFen(40_000), ProviderMethod.WALLET, "resident medical");
  }

  @Test
  void keepsItsBooksWhenReopened() {
    ChargeAnswer charged;
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      charged = provider(books).charge(order(1));
    }
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      assertEquals(charged, provider(books).query("ORDER1"));
    }
  }

  @Test
  void forgetsWhatAFailedTransactionWrote() {
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      assertThrows(IllegalStateException.class, () -> books.write(this::countAndFail));
      long next = books.write(page -> page.next(Series.TRANSACTION));
      assertEquals(1, next);
    }
  }

  private Long countAndFail(BookPage page) {
    page.next(Series.TRANSACTION);
    throw new IllegalStateException("the power fails here");
  }

  @Test
  void booksAnOrderNumberOnlyOnce() {
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      provider(books).close("ORDER1");
      assertThrows(StoreException.class, () -> books.write(SqliteProviderBooksTest::bookAgain));
    }
  }

  private static BookedCharge bookAgain(BookPage page) {
    BookedCharge booked = page.charge("ORDER1").orElseThrow();
    page.add(booked);
    return booked;
  }

  @Test
  void chargesOnceWhenTwoConnectionsSendTheSameNumbers() throws Exception {
    // The file is made first: this test is about charging, not about making the file.
    SqliteProviderBooks.open(file(), StoreSettings.STANDARD).close();
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<ChargeAnswer>> one = threads.submit(() -> chargeAll(start));
      Future<List<ChargeAnswer>> other = threads.submit(() -> chargeAll(start));
      assertEquals(one.get(), other.get());
      Set<String> numbers = new HashSet<>();
      one.get().forEach(answer -> numbers.add(answer.transactions().get(0).no()));
      assertEquals(ORDERS, numbers.size());
    } finally {
      threads.shutdownNow();
    }
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      assertEquals(ORDERS, ProviderStatus.of(books, NOW).totals().get(0).charges());
    }
  }

  private List<ChargeAnswer> chargeAll(CyclicBarrier start) throws Exception {
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      SimulatedProvider provider = provider(books);
      start.await();
      return IntStream.range(0, ORDERS).mapToObj(i -> provider.charge(order(i))).toList();
    }
  }

  private static Schema firstSchema() {
    Schema now = Schema.provider();
    return new Schema(now.applicationId(), now.landmark(), now.steps().subList(0, 1));
  }

  @Test
  void carriesOverWhatTheFirstVersionBooked() {
    long at = NOW.toEpochMilli();
    try (Database old = Database.open(file(), firstSchema(), StoreSettings.STANDARD)) {
      old.write(
          sql ->
              sql.update(
                  """
                  INSERT INTO charge VALUES
                    ('ORDER1', 'CHARGED', 100, 'WALLET', 'x', 'T1', ?, '2026-11-23', ''),
                    ('ORDER2', 'PENDING', 200, 'WALLET', 'x', 'T2', ?, '2026-11-23', ''),
                    ('ORDER3', 'CLOSED', NULL, NULL, NULL, NULL, NULL, NULL, 'ORDER_CLOSED')\
                  """,
                  at,
                  at + 1));
      old.write(
          sql ->
              sql.update(
                  """
                  INSERT INTO refund VALUES
                    ('RF1', 'ORDER1', 40, 'B1', ?, ''),
                    ('RF2', 'ORDER3', 40, NULL, NULL, 'RESOURCE_NOT_EXISTS')\
                  """,
                  at));
    }

    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      SimulatedProvider provider = provider(books);
      assertEquals(ChargeAnswer.succeeded("T1", Money.ofFen(100), NOW), provider.query("ORDER1"));
      assertEquals(ChargeAnswer.Kind.PROCESSING, provider.query("ORDER2").kind());
      assertEquals(ChargeAnswer.Kind.CLOSED, provider.query("ORDER3").kind());
      assertEquals(RefundAnswer.succeeded("B1", NOW, NOW), provider.queryRefund("RF1"));
      assertEquals("RESOURCE_NOT_EXISTS", provider.queryRefund("RF2").reason());
      assertEquals(
          new RefundOrder("RF1", "ORDER1", "T1", Money.ofFen(40)),
          books.read(page -> page.refund("RF1")).orElseThrow().order());
    }
  }

  @Test
  void forgetsOnlyWhatHasNotArrived() {
    try (SqliteProviderBooks books = SqliteProviderBooks.open(file(), StoreSettings.STANDARD)) {
      provider(books).charge(order(1));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              books.write(
                  page -> {
                    page.forget(page.charge("ORDER1").orElseThrow());
                    return null;
                  }));
    }
  }

  @Test
  void readsADayThroughItsIndexesWithoutSorting() {
    try (Database database = Database.open(file(), Schema.provider(), StoreSettings.STANDARD)) {
      List<String> plan =
          database.read(
              sql ->
                  sql.list(
                      "EXPLAIN QUERY PLAN " + SqliteStatementPage.ROWS,
                      row -> row.text("detail"),
                      0,
                      "",
                      1,
                      1,
                      0,
                      "",
                      1,
                      500));
      String text = String.join("\n", plan);
      assertTrue(text.contains("INDEX taking_by_time"), text);
      assertTrue(text.contains("INDEX refund_by_time"), text);
      assertFalse(text.contains("TEMP B-TREE"), text);
      assertFalse(text.contains("SCAN"), text);
    }
  }
}
