package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at one home and one liability. */
class ConcurrentPaymentIT {
  @TempDir Path directory;

  @Test
  void takesALiabilityOnceWhenTwoClerksPressTheButton() {
    TestStation station = new TestStation(directory);
    TestPeople people = new TestPeople(station);
    int rounds = 4;
    for (int round = 1; round <= rounds; round++) {
      String person = people.verified(round, "广东", "resident");
      String[] pay = {
        "pay",
        person,
        "--insurance",
        "resident-medical",
        "--period",
        "2027",
        "--amount",
        "400",
        "--method",
        "wechat-balance"
      };
      List<StationProcess> clerks =
          List.of(StationProcess.start(directory, pay), StationProcess.start(directory, pay));
      List<CommandResult> results = clerks.stream().map(StationProcess::result).toList();

      assertEquals(1, results.stream().filter(result -> result.exitCode() == 0).count());
      CommandResult loser =
          results.stream().filter(result -> result.exitCode() != 0).findFirst().orElseThrow();
      assertEquals(3, loser.exitCode(), loser::err);
      String code = loser.error().required("code").asText();
      assertTrue(List.of("ALREADY_PAID", "PAYMENT_IN_PROGRESS").contains(code), code);
    }
    assertEquals(rounds, StationBooks.agreeOn(station));
  }
}
