package org.shebao.provider.simulated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;
import org.shebao.store.SqliteProviderBooks;
import org.shebao.store.StoreSettings;

/** A provider with books in a file and a clock that the test moves. */
final class ProviderBench implements AutoCloseable {
  final SqliteProviderBooks books;
  final SimulatedProvider provider;
  private Instant now = instant("2026-11-23T10:00:00");

  private ProviderBench(SqliteProviderBooks books) {
    this.books = books;
    this.provider =
        new SimulatedProvider(
            books, () -> now, ProviderBench::nextWeekday, SimulatedProvider.CLIENT_TIMEOUT);
  }

  static ProviderBench in(Path directory) {
    return new ProviderBench(
        SqliteProviderBooks.open(directory.resolve("provider.db"), StoreSettings.STANDARD));
  }

  /** A local time of Shanghai. */
  static Instant instant(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }

  static LocalDate nextWeekday(LocalDate date) {
    LocalDate next = date.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  static ChargeOrder order(String orderNo, long fen, ProviderMethod method) {
    return new ChargeOrder(orderNo, Money.ofFen(fen), method, "城乡居民医保");
  }

  ProviderBench at(String local) {
    now = instant(local);
    return this;
  }

  ProviderBench later(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  Instant now() {
    return now;
  }

  ProviderBench script(String faults) {
    FaultScript.read("{\"faults\":[" + faults + "]}", "script.json", now).loadInto(books);
    return this;
  }

  ChargeAnswer charge(String orderNo, long fen) {
    return charge(orderNo, fen, ProviderMethod.WALLET);
  }

  ChargeAnswer charge(String orderNo, long fen, ProviderMethod method) {
    return provider.charge(order(orderNo, fen, method));
  }

  RefundAnswer refund(String refundNo, String orderNo, long fen) {
    return refund(refundNo, orderNo, transactionOf(orderNo), fen);
  }

  RefundAnswer refund(String refundNo, String orderNo, String transactionNo, long fen) {
    return provider.refund(new RefundOrder(refundNo, orderNo, transactionNo, Money.ofFen(fen)));
  }

  /** The first money that went under a number, or one that is nobody's. */
  private String transactionOf(String orderNo) {
    return books
        .read(page -> page.charge(orderNo))
        .flatMap(booked -> booked.takings().stream().findFirst())
        .map(taking -> taking.transaction().no())
        .orElse("4200000000000000000000000000");
  }

  BookedCharge booked(String orderNo) {
    return books.read(page -> page.charge(orderNo)).orElseThrow();
  }

  ProviderStatus status() {
    return ProviderStatus.of(books, now);
  }

  /** The bill as text, or empty when there was no trade. */
  String bill(String day) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    askForBill(day).bill().ifPresent(bill -> write(bill, out));
    return out.toString(StandardCharsets.UTF_8);
  }

  BillAnswer askForBill(String day) {
    return TradeBill.ask(books, LocalDate.parse(day), now);
  }

  static BillTotals write(TradeBill bill, OutputStream out) {
    try {
      return bill.writeTo(out, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    books.close();
  }
}
