package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

/** Compares what the station and the provider wrote down, each in their own books. */
public final class StationBooks {
  private static final String DATE = "2026-11-20";
  private static final int TRANSACTION = 5;
  private static final int ORDER = 6;
  private static final int STATE = 9;
  private static final int AMOUNT = 24;

  private StationBooks() {}

  /** Examines the ledger and compares the day's export with the provider's bill, row by row. */
  static int agreeOn(TestStation station) {
    station.run("ledger", "verify").exits(0);
    Set<String> ours = ours(station);
    assertEquals(theirs(station), ours);
    return ours.size();
  }

  private static Set<String> ours(TestStation station) {
    Set<String> rows = new TreeSet<>();
    String export = station.run("ledger", "export", "--date", DATE, "--out", "-").exits(0).out();
    export
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> rows.add(cells[0] + " " + cells[1] + " " + cells[4]));
    return rows;
  }

  private static Set<String> theirs(TestStation station) {
    Set<String> rows = new TreeSet<>();
    String bill = station.run("provider", "bill", "--date", DATE, "--out", "-").exits(0).out();
    bill.lines()
        .filter(line -> line.startsWith("`20"))
        .map(line -> line.replace("`", "").split(","))
        .filter(cells -> cells[STATE].equals("SUCCESS"))
        .forEach(
            cells ->
                rows.add(
                    cells[ORDER]
                        + " "
                        + cells[TRANSACTION]
                        + " "
                        + cells[AMOUNT].replace(".", "").replaceFirst("^0+", "")));
    return rows;
  }
}
