package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paying process is killed, again and again, and nothing is lost and nothing taken twice. */
class KilledPaymentIT {
  private static final int LINES = 60;

  @TempDir Path directory;

  @Test
  void losesNothingAndChargesNothingTwiceWhenKilled() {
    TestStation station = new TestStation(directory);
    TestRosters rosters = new TestRosters(station);
    rosters.bind(LINES);
    String roster = rosters.roster("roster.csv", 0, LINES);

    for (int lines : new int[] {0, 1, 2, 3, 5, 8, 13, 21, 34, 55}) {
      StationProcess.start(directory, "pay", "batch", roster).killAfterLines(lines);
      CommandResult resolved = station.run("pay", "resolve", "--all", "-o", "json").exits(0);
      resolved
          .jsonLines()
          .forEach(
              payment -> assertEquals(false, payment.required("state").asText().equals("UNKNOWN")));
      StationBooks.agreeOn(station);
    }
    // The same roster once more: what is paid stays paid, what was cut off is tried again.
    station.run("pay", "batch", roster, "-o", "json").exits(0);

    assertEquals(LINES, StationBooks.agreeOn(station));
  }
}
