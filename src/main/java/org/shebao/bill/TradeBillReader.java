package org.shebao.bill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;

/**
 * Reads one trade bill from its text. A bill is no RFC 4180: nothing is quoted, no value holds a
 * comma, and after the last line comes a second header with the sums.
 */
final class TradeBillReader {
  private static final List<String> HEADERS =
      List.of("交易时间", "微信订单号", "商户订单号", "交易状态", "商户退款单号", "退款状态", "订单金额", "申请退款金额");

  private static final String COUNT = "总交易单数";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String[] rows;
  private final String file;

  TradeBillReader(String text, String file) {
    this.rows = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1);
    this.file = file;
  }

  TradeBillLines read() {
    List<String> header = header(0, HEADERS);
    List<TradeBillLine> lines = new ArrayList<>();
    int next = 1;
    for (; next < rows.length && !rows[next].startsWith(COUNT); next++) {
      if (!isLastEnd(next)) {
        lines.add(line(new Cells(next, header)));
      }
    }
    if (next + 1 >= rows.length) {
      throw new InputException(place(rows.length - 1), "bill.breaks-off");
    }
    List<String> sums = header(next, List.of(COUNT, "订单总金额", "申请退款总金额"));
    return new TradeBillLines(lines, addsUp(new Cells(next + 1, sums), lines));
  }

  /** What comes after the last end of line is no line. */
  private boolean isLastEnd(int row) {
    return row == rows.length - 1 && rows[row].isEmpty();
  }

  private List<String> header(int row, List<String> needed) {
    List<String> names = List.of(rows[row].split(",", -1));
    for (String name : needed) {
      if (!names.contains(name)) {
        throw new InputException(new Problem(place(row), "bill.column").with("column", name));
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new InputException(place(row), "csv.repeated-column");
    }
    return names;
  }

  private TradeBillLine line(Cells cells) {
    boolean back = cells.text("交易状态").equals("REFUND");
    return new TradeBillLine(
        cells.row + 1,
        cells.instant("交易时间"),
        cells.text("商户订单号"),
        cells.text("微信订单号"),
        cells.money(back ? "申请退款金额" : "订单金额"),
        back
            ? Optional.of(new TradeBillLine.Refund(cells.text("商户退款单号"), cells.text("退款状态")))
            : Optional.empty(),
        rows[cells.row]);
  }

  private static boolean addsUp(Cells stated, List<TradeBillLine> lines) {
    return stated.text(COUNT).equals(String.valueOf(lines.size()))
        && stated.money("订单总金额").equals(sum(lines, true))
        && stated.money("申请退款总金额").equals(sum(lines, false));
  }

  private static Money sum(List<TradeBillLine> lines, boolean charges) {
    return lines.stream()
        .filter(line -> line.isCharge() == charges)
        .map(TradeBillLine::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private String place(int row) {
    return file + ":" + (row + 1);
  }

  /** The values of one row, by the names of a header. */
  private final class Cells {
    private final int row;
    private final List<String> names;
    private final String[] values;

    Cells(int row, List<String> names) {
      this.row = row;
      this.names = names;
      this.values = rows[row].split(",", -1);
      if (values.length != names.size()) {
        throw new InputException(
            new Problem(place(row), "csv.columns")
                .with("actual", values.length)
                .with("expected", names.size()));
      }
    }

    String text(String name) {
      String value = values[names.indexOf(name)].strip();
      String bare = value.startsWith("`") ? value.substring(1) : value;
      if (bare.isEmpty()) {
        throw new InputException(place(row) + " " + name, "missing");
      }
      return bare;
    }

    Money money(String name) {
      try {
        return Money.ofYuan(text(name));
      } catch (IllegalArgumentException e) {
        throw new InputException(place(row) + " " + name, "bill.amount");
      }
    }

    Instant instant(String name) {
      try {
        return LocalDateTime.parse(text(name), TIME).atZone(BusinessDay.ZONE).toInstant();
      } catch (DateTimeException e) {
        throw new InputException(place(row) + " " + name, "bill.time");
      }
    }
  }
}
