package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.input.Resources;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.Transaction;

class TradeBillTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private ProviderBench bench;

  @BeforeEach
  void open(@TempDir Path directory) {
    bench = ProviderBench.in(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private TradeBill bill() {
    return bench.askForBill(DAY.toString()).bill().orElseThrow();
  }

  private void playTheDay() {
    bench.at("2026-11-22T23:59:59.999").charge("SB0001", 111_111);
    bench.at("2026-11-23T00:00:00").charge("SB0002", 40_000);
    bench.at("2026-11-23T08:59:00").charge("SB0003", 1, ProviderMethod.DEBIT_CARD);
    bench.charge("SB0004", 500_000, ProviderMethod.CREDIT_CARD);
    bench.at("2026-11-23T09:00:00.500");
    bench.provider.charge(
        new ChargeOrder(
            "SB0005|a*", Money.ofFen(123_456), ProviderMethod.QUICKPASS, "养老, 2026\n第一档"));
    bench.charge("SB0006", 38_000, ProviderMethod.AGREEMENT_DEBIT);
    bench.charge("SB0007", 10, ProviderMethod.ECNY);
    bench.at("2026-11-23T10:00:00").refund("RF1", "SB0001", 11_111);
    bench.at("2026-11-23T10:01:00").refund("RF2", "SB0002", 40_000);
    bench.refund("RF3", "SB0002", 1);
    bench.provider.close("SB0008");
    bench.script(
        "{\"on\":\"charge\",\"behaviour\":\"decline\"},"
            + "{\"on\":\"charge\",\"behaviour\":\"late-success\",\"delaySeconds\":60}");
    bench.charge("SB0009", 99);
    bench.at("2026-11-23T23:58:59.999").charge("SB0010", 20);
    bench.at("2026-11-24T00:00:00").charge("SB0011", 22_222);
    bench.refund("RF4", "SB0010", 20);
  }

  @Test
  void writesTheGoldenBill() {
    playTheDay();
    String golden = Resources.text(TradeBillTest.class, "trade-bill-2026-11-23.csv");
    assertEquals("\uFEFF" + golden.replace("\n", "\r\n"), bench.bill("2026-11-23"));
  }

  @Test
  void putsEveryRowIntoOneDayOnly() {
    playTheDay();
    assertTrue(bench.bill("2026-11-22").contains("`SB0001,"));
    String next = bench.bill("2026-11-24");
    assertTrue(next.contains("`SB0011,"));
    assertTrue(next.contains("`RF4,"));
    assertTrue(next.contains("\r\n`2,`222.22,`0.20,`0.00,`0.00000,`222.22,`0.20\r\n"));
  }

  @Test
  void writesTwentySevenValuesInEveryRow() {
    playTheDay();
    bench
        .bill("2026-11-23")
        .lines()
        .limit(10)
        .forEach(line -> assertEquals(27, line.split(",", -1).length, line));
  }

  @Test
  void countsAndSumsWhatItWrites() {
    playTheDay();
    BillTotals totals = ProviderBench.write(bill(), OutputStream.nullOutputStream());
    assertEquals(new BillTotals(7, Money.ofFen(701_487), 2, Money.ofFen(51_111)), totals);
    assertEquals(9, totals.rows());
  }

  @Test
  void isAbsentWithoutTrade() {
    bench.provider.close("SB0001");
    bench.refund("RF1", "SB0002", 1);
    assertEquals(
        BillAnswer.of(BillAnswer.Kind.NO_STATEMENT_EXIST), bench.askForBill(DAY.toString()));
  }

  @Test
  void leavesOutAnOrderThatIsStillPending() {
    bench.charge("SB0001", 1);
    bench.script("{\"on\":\"charge\",\"behaviour\":\"late-success\",\"delaySeconds\":60}");
    bench.charge("SB0002", 1);
    assertFalse(bench.bill("2026-11-23").contains("`SB0002,"));
    assertTrue(bench.later(Duration.ofSeconds(60)).bill("2026-11-23").contains("`SB0002,"));
  }

  @Test
  void leavesTheStreamOpen() {
    bench.charge("SB0001", 1);
    boolean[] closed = {false};
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ProviderBench.write(bill(), out);
    assertFalse(closed[0]);
  }

  @Test
  void tellsWhenTheTargetIsFull() {
    bench.charge("SB0001", 1);
    TradeBill bill = bill();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    assertThrows(IOException.class, () -> bill.writeTo(full, OutputStream.nullOutputStream()));
  }

  @Test
  void pagesThroughADayWithoutLosingOrRepeatingARow() {
    // More rows than one page, many of them at the same instant.
    int orders = 1_203;
    bench.books.write(
        page -> {
          IntStream.range(0, orders).forEach(i -> page.add(charged(i, i / 400)));
          return null;
        });
    String[] lines = bench.bill("2026-11-23").split("\r\n");
    assertEquals(orders + 3, lines.length);
    assertEquals(orders, Arrays.stream(lines).distinct().filter(l -> l.contains("ORDER")).count());
    assertTrue(lines[lines.length - 1].startsWith("`1203,`12.03,"));
  }

  private static BookedCharge charged(int number, int hour) {
    Instant at = ProviderBench.instant("2026-11-23T1" + hour + ":00:00");
    return BookedCharge.charged(
        ProviderBench.order("ORDER" + number, 1, ProviderMethod.WALLET),
        List.of(
            new Taking(
                new Transaction(Series.TRANSACTION.number(at, number), Money.ofFen(1), at),
                DAY,
                false)));
  }
}
