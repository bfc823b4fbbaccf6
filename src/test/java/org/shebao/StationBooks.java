package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

/** Compares what the station and the provider wrote down, each in their own books. */
public final class StationBooks {
  private static final String DATE = "2026-11-20";
  private static final int TIME = 0;
  private static final int TRANSACTION = 5;
  private static final int ORDER = 6;
  private static final int STATE = 9;
  private static final int REFUND_TRANSACTION = 14;
  private static final int REFUND = 15;
  private static final int REFUNDED = 16;
  private static final int AMOUNT = 24;

  private StationBooks() {}

  /**
   * Examines the ledger and compares the day's export with the provider's bill, row by row.
   *
   * @return how many rows there are
   */
  public static int agreeOn(TestStation station) {
    return agreeOn(station, DATE);
  }

  public static int agreeOn(TestStation station, String date) {
    station.run("ledger", "verify").exits(0);
    Set<String> ours = ours(station, date);
    assertEquals(theirs(station, date), ours);
    return ours.size();
  }

  private static Set<String> ours(TestStation station, String date) {
    Set<String> rows = new TreeSet<>();
    String export = station.run("ledger", "export", "--date", date, "--out", "-").exits(0).out();
    export
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                rows.add(
                    String.join(" ", cells[0], cells[1], cells[4], cells[5].substring(0, 19))));
    return rows;
  }

  private static Set<String> theirs(TestStation station, String date) {
    Set<String> rows = new TreeSet<>();
    String bill = station.run("provider", "bill", "--date", date, "--out", "-").exits(0).out();
    bill.lines()
        .filter(line -> line.startsWith("`" + date))
        .map(line -> line.replace("`", "").split(",", -1))
        .forEach(cells -> rows.add(row(cells)));
    return rows;
  }

  private static String row(String[] cells) {
    boolean refund = cells[STATE].equals("REFUND");
    return String.join(
        " ",
        cells[refund ? REFUND : ORDER],
        cells[refund ? REFUND_TRANSACTION : TRANSACTION],
        fen(cells[refund ? REFUNDED : AMOUNT]),
        cells[TIME].replace(' ', 'T'));
  }

  private static String fen(String yuan) {
    return yuan.replace(".", "").replaceFirst("^0+", "");
  }
}
