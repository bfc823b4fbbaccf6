package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Pages;
import org.shebao.recovery.Escalation;

/** What a person had to look at before there were cases gets its case when the books are opened. */
class CaseUpgradeTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_123L);
  private static final Schema BEFORE =
      new Schema(Schema.station().applicationId(), "station", Migrations.station().subList(0, 2));

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("shebao.db");
  }

  /** Kind, subject and millisecond of opening of escalations on payment P1; the last is closed. */
  private void before(String... escalations) {
    try (Database database = Database.open(file(), BEFORE, StoreSettings.STANDARD)) {
      database.write(
          sql -> {
            sql.update(
                "INSERT INTO person VALUES ('R1', 'x', 'RESIDENT_ID', x'00', x'00', x'00', x'00',"
                    + " 0)");
            sql.update(
                "INSERT INTO payment (id, person_id, insurance, period, amount_fen, method, region,"
                    + " operator, request_id, taken_at, state) VALUES ('P1', 'R1',"
                    + " 'RESIDENT_MEDICAL', '2027', 40000, 'WECHAT_BALANCE', '440000', 'li', 'q',"
                    + " 0, 'UNKNOWN')");
            for (int i = 0; i < escalations.length; i++) {
              String[] words = escalations[i].split(" ");
              sql.update(
                  "INSERT INTO escalation VALUES (?, ?, ?, 'P1', ?, ?)",
                  "E" + (i + 1),
                  words[0],
                  words[1],
                  NOW.plusMillis(Long.parseLong(words[2])),
                  words.length > 3 ? NOW : null);
            }
            return true;
          });
    }
  }

  private List<String> after() {
    KeyRing keys = KeyRing.openOrCreate(directory.resolve("keys"), new SecureRandom(), NOW);
    try (SqliteBooks books = SqliteBooks.open(file(), keys, StoreSettings.STANDARD)) {
      return books.read(CaseUpgradeTest::told);
    }
  }

  private static List<String> told(Pages pages) {
    List<String> told = new ArrayList<>();
    for (Case each : pages.cases().all()) {
      List<CaseEvent> history = pages.cases().history(each.id());
      assertTrue(each.isToldBy(history), each.toString());
      told.add(
          String.join(
              " ",
              each.id(),
              each.kind().name(),
              each.subject().reference().orElse("-"),
              String.valueOf(each.opening().at().toEpochMilli() - NOW.toEpochMilli()),
              String.join("+", history.stream().map(CaseEvent::reference).toList())));
    }
    for (Escalation each : pages.escalations().of("P1")) {
      told.add(each.id() + " " + each.caseId().orElse("-"));
    }
    return told;
  }

  @Test
  void eachOpenSubjectGetsOneCase() {
    before(
        "DUPLICATE_CHARGE WX2 5",
        "REFUND_DECLINED WX2 9",
        "OUTCOME_UNKNOWN P1 7",
        "REFUND_ABNORMAL RF1 8",
        "WRONG_AMOUNT P1 3 closed");

    assertEquals(
        List.of(
            "C1 DUPLICATE_CHARGE WX2 5 DUPLICATE_CHARGE+REFUND_DECLINED",
            "C3 PAYMENT_FAILED - 7 OUTCOME_UNKNOWN",
            "C4 OTHER RF1 8 REFUND_ABNORMAL",
            "E5 -",
            "E1 C1",
            "E3 C3",
            "E4 C4",
            "E2 C1"),
        after());
  }

  @Test
  void booksInWhichNothingIsOpenGetNone() {
    before("OUTCOME_UNKNOWN P1 1 closed");

    assertEquals(List.of("E1 -"), after());
  }
}
