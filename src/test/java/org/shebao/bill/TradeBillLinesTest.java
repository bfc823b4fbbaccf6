package org.shebao.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.input.Resources;
import org.shebao.money.Money;
import org.shebao.provider.simulated.TradeBill;

class TradeBillLinesTest {
  private static final String BILL =
      Resources.text(TradeBill.class, "trade-bill-2026-11-23.csv").replace("\n", "\r\n");

  private static TradeBillLines read(String text) {
    return TradeBillLines.read(text, "bill.csv");
  }

  private static Problem problemOf(String text) {
    return assertThrows(InputException.class, () -> read(text)).problems().get(0);
  }

  @Test
  void findsTheChargeAndTheRefundsOfOneOrder() {
    List<TradeBillLine> lines = read(BILL).of("SB0002");
    assertEquals(
        new TradeBillLine(
            2,
            Instant.parse("2026-11-22T16:00:00Z"),
            "SB0002",
            "4200000000202611230000000002",
            Money.ofFen(40_000),
            Optional.empty(),
            BILL.lines().skip(1).findFirst().orElseThrow()),
        lines.get(0));
    assertEquals(Optional.of(new TradeBillLine.Refund("RF2", "SUCCESS")), lines.get(1).refund());
    assertEquals(Money.ofFen(40_000), lines.get(1).amount());
    assertEquals("4200000000202611230000000002", lines.get(1).transactionNo());
    assertEquals(2, lines.size());
  }

  @Test
  void findsNothingOfAnOrderThatIsNotThere() {
    assertEquals(List.of(), read(BILL).of("SB000"));
    assertEquals(List.of(), read(BILL).of("SB0099"));
  }

  @Test
  void readsEveryLineOfTheGoldenBill() {
    assertEquals(BILL.lines().count() - 3, read(BILL).lines().size());
    assertTrue(read(BILL).addsUp());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void toleratesAByteOrderMarkAndEitherEndOfLine(String mark) {
    List<TradeBillLine> expected = read(BILL).lines();
    assertEquals(expected, read(mark + BILL).lines());
    assertEquals(expected, read(mark + BILL.replace("\r\n", "\n")).lines());
    assertEquals(expected, read(mark + BILL.stripTrailing()).lines());
  }

  @Test
  void findsColumnsByTheirNames() {
    String turned =
        """
        商户订单号,订单金额,交易时间,微信订单号,交易状态,商户退款单号,退款状态,申请退款金额
        `P1,`1.00,`2026-11-23 09:00:00,`42,`SUCCESS,`0,`,`0.00
        总交易单数,订单总金额,申请退款总金额
        `1,`1.00,`0.00
        """;
    TradeBillLine line = read(turned).of("P1").get(0);
    assertEquals("42", line.transactionNo());
    assertEquals(Money.ofFen(100), line.amount());
  }

  @Test
  void tellsABillThatContradictsItsOwnSums() {
    String row = BILL.lines().skip(1).findFirst().orElseThrow() + "\r\n";
    assertFalse(read(BILL.replace(row, row + row)).addsUp(), "a doubled line");
    assertFalse(read(BILL.replace("`5000.00,`0.00,`\r", "`5000.01,`0.00,`\r")).addsUp(), "altered");
    assertFalse(read(BILL.replace("`111.11,`\r", "`111.12,`\r")).addsUp(), "an altered refund");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no header,            交易时间,       Zeit,                bill.csv:1,             bill.column",
    "no order column,      商户订单号,     Order,               bill.csv:1,             bill.column",
    "no amount column,     ',订单金额,',   ',商户订单号,',      bill.csv:1,             bill.column",
    "a column twice,       特约商户号,     商户号,              bill.csv:1,   csv.repeated-column",
    "no such day,          2026-11-23 00:00:00, 2026-11-31 00:00:00, bill.csv:2 交易时间, bill.time",
    "no time,              '`2026-11-23 00:00:00', '`',         bill.csv:2 交易时间,      missing",
    "no such amount,       '%,`5000.00,', '%,`5e3,',           bill.csv:4 订单金额,  bill.amount",
    "a negative amount,    '`111.11,`\r', '`-111.11,`\r', bill.csv:8 申请退款金额, bill.amount",
    "a comma too many,     CUP_CREDIT,     'CUP,CREDIT',        bill.csv:4,            "
        + " csv.columns",
    "no order number,      '`SB0002,',     '`,',                bill.csv:2 商户订单号,     missing",
    "no count,             '`9,`7014.87',  '`,`7014.87',        bill.csv:12 总交易单数,    missing"
  })
  void refusesWhatIsNoBill(String id, String part, String instead, String where, String key) {
    assertTrue(BILL.contains(part), "the row changes nothing");
    Problem problem = problemOf(BILL.replaceFirst(Pattern.quote(part), instead));
    assertEquals(where + " " + key, problem.where() + " " + problem.key());
  }

  @Test
  void refusesABillThatBreaksOff() {
    int middle = BILL.indexOf("SB0004");
    assertEquals("csv.columns", problemOf(BILL.substring(0, middle)).key());
    String withoutSums = BILL.substring(0, BILL.indexOf("总交易单数"));
    assertEquals(new Problem("bill.csv:11", "bill.breaks-off"), problemOf(withoutSums));
    String withoutNumbers = BILL.substring(0, BILL.lastIndexOf("\r\n`9"));
    assertEquals("bill.breaks-off", problemOf(withoutNumbers).key());
    assertEquals("bill.column", problemOf("").key());
  }
}
