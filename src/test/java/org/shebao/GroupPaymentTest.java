package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.engine.BatchDesk;
import org.shebao.engine.PaymentFile;
import org.shebao.payment.PaymentState;
import org.shebao.rule.Decision;

/** The lines of a roster share their commits, a hundred at a time, and no promise is weaker. */
class GroupPaymentTest {
  private static final int GROUP = 100;

  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private String roster;

  /** Binds so many residents and writes a roster of them. */
  private void roster(int lines) throws IOException {
    station = new TestStation(directory);
    till = new TestTill(station);
    TestRosters rosters = new TestRosters(station);
    rosters.bind(lines);
    roster = Files.readString(directory.resolve(rosters.roster("roster.csv", 0, lines)));
  }

  private static List<PaymentState> pay(WatchedStation watched, String roster) {
    List<PaymentState> told = new ArrayList<>();
    BatchDesk desk = watched.station().batches();
    desk.pay(
        desk.check(roster, "-", watched.caller()),
        watched.caller(),
        (line, result) -> told.add(result.value().payment().state()));
    return told;
  }

  private List<PaymentState> pay() {
    try (WatchedStation watched = new WatchedStation(station)) {
      return pay(watched, roster);
    }
  }

  private static List<PaymentState> all(int count, PaymentState state) {
    return Collections.nCopies(count, state);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "99, 2", "100, 2", "101, 4"})
  void writesTwiceForEachGroup(int lines, int writes) throws IOException {
    roster(lines);
    try (WatchedStation watched = new WatchedStation(station)) {
      assertEquals(all(lines, PaymentState.PAID), pay(watched, roster));

      assertEquals(writes, watched.writes());
    }
    assertEquals(lines, StationBooks.agreeOn(station));
  }

  @Test
  void writesNothingForARosterThatIsPaid() throws IOException {
    roster(3);
    pay();
    try (WatchedStation watched = new WatchedStation(station)) {
      assertEquals(all(3, PaymentState.PAID), pay(watched, roster));

      // The intents are looked for where they would be written.
      assertEquals(1, watched.writes());
      assertEquals(0, watched.charges());
    }
  }

  @Test
  void tellsOfALineWhenItsOutcomeIsOnDisk() throws IOException {
    roster(GROUP + 1);
    try (WatchedStation watched = new WatchedStation(station)) {
      BatchDesk desk = watched.station().batches();
      List<BatchDesk.Checked> checked = desk.check(roster, "-", watched.caller());
      List<PaymentState> seen = new ArrayList<>();
      desk.pay(
          checked,
          watched.caller(),
          (line, result) -> seen.add(watched.onDisk(result.value().payment().id())));

      assertEquals(all(GROUP + 1, PaymentState.PAID), seen);
    }
  }

  @Test
  void callsTheProviderWhenAllIntentsOfTheGroupAreOnDisk() throws IOException {
    roster(3);
    List<Integer> open = new ArrayList<>();
    try (WatchedStation watched = new WatchedStation(station)) {
      watched.beforeCharge(call -> open.add(watched.openOnDisk()));
      pay(watched, roster);
    }
    assertEquals(List.of(3, 3, 3), open);
  }

  @Test
  void leavesNothingOfARefusedLineAndPaysTheOthers() throws IOException {
    roster(3);
    try (WatchedStation watched = new WatchedStation(station)) {
      BatchDesk desk = watched.station().batches();
      List<BatchDesk.Checked> checked = desk.check(roster, "-", watched.caller());
      // Between the check and the payment somebody pays at the counter.
      station.run("bind", "release", "R00000002").exits(0);
      List<Decision<PaymentFile>> told = new ArrayList<>();
      desk.pay(checked, watched.caller(), (line, result) -> told.add(result));

      assertEquals(List.of(true, false, true), told.stream().map(Decision::isAccepted).toList());
      assertEquals(2, watched.charges());
    }
    assertEquals(2, StationBooks.agreeOn(station));
    assertEquals(
        "", station.run("pay", "list", "--person", "R00000002", "-o", "json").exits(0).out());
  }

  @Test
  void saysOfEachLineOfAGroupWhatBecameOfIt() throws IOException {
    roster(5);
    till.fault(
        "'on':'charge','behaviour':'decline','match':{'nth':2}},"
            + "{'on':'charge','behaviour':'timeout-after','match':{'nth':4}");

    assertEquals(
        List.of(
            PaymentState.PAID,
            PaymentState.FAILED,
            PaymentState.PAID,
            PaymentState.UNKNOWN,
            PaymentState.PAID),
        pay());
    till.resolve("--all").exits(0);
    assertEquals(all(5, PaymentState.PAID), pay());
    assertEquals(5, StationBooks.agreeOn(station));
  }

  @Test
  void resolvesWhatACrashBeforeTheOutcomesLeaves() throws IOException {
    roster(3);
    try (WatchedStation watched = new WatchedStation(station)) {
      watched.beforeWrite(
          write -> {
            if (write == 2) {
              throw new PowerCut();
            }
          });
      assertThrows(PowerCut.class, () -> pay(watched, roster));
      assertEquals(3, watched.openOnDisk());
    }

    assertEquals(3, till.resolve("--all").exits(0).jsonLines().size());
    assertEquals(3, StationBooks.agreeOn(station));
    assertEquals(all(3, PaymentState.PAID), pay());
    assertEquals(3, StationBooks.agreeOn(station));
  }

  @Test
  void completesARosterThatWasCutOffBetweenTwoCalls() throws IOException {
    roster(4);
    try (WatchedStation watched = new WatchedStation(station)) {
      watched.beforeCharge(
          call -> {
            if (call == 3) {
              throw new PowerCut();
            }
          });
      assertThrows(PowerCut.class, () -> pay(watched, roster));
      assertEquals(4, watched.openOnDisk());
    }

    till.resolve("--all").exits(0);
    assertEquals(2, StationBooks.agreeOn(station));
    assertEquals(all(4, PaymentState.PAID), pay());
    assertEquals(4, StationBooks.agreeOn(station));
  }

  @Test
  void asksAboutTheLinesOfACutOffGroupWhenTheRosterComesAgain() throws IOException {
    roster(3);
    try (WatchedStation watched = new WatchedStation(station)) {
      watched.beforeWrite(
          write -> {
            if (write == 2) {
              throw new PowerCut();
            }
          });
      assertThrows(PowerCut.class, () -> pay(watched, roster));
    }
    try (WatchedStation watched = new WatchedStation(station)) {
      assertEquals(all(3, PaymentState.PAID), pay(watched, roster));
      assertEquals(0, watched.charges());
    }
    assertEquals(3, StationBooks.agreeOn(station));
  }

  @Test
  void leavesNothingWhenTheIntentsOfAGroupAreCutOff() throws IOException {
    roster(3);
    try (WatchedStation watched = new WatchedStation(station)) {
      watched.beforeCommit(
          write -> {
            throw new PowerCut();
          });
      assertThrows(PowerCut.class, () -> pay(watched, roster));
      assertEquals(0, watched.charges());
    }
    assertEquals("", station.run("pay", "list", "-o", "json").exits(0).out());
    assertTrue(pay().stream().allMatch(state -> state == PaymentState.PAID));
  }

  /** The machine stops here. */
  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
