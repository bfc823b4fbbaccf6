package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.CommandResult;
import org.shebao.TestCases;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;
import org.shebao.casework.CaseKind;

/** What a case says is to be done next can be typed as it stands there, until the case is over. */
class CaseNextTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;
  private TestCases cases;
  private String person;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
    cases = new TestCases(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    // What the printed commands call the file of evidence.
    station.file("FILE", "a picture");
    station
        .run("refund", "fault", "record", "--note", "outage", "--at", "2026-11-20T10:00:00+08:00")
        .exits(0);
  }

  private CommandResult typed(String command) {
    assertTrue(command.startsWith("shebao "), command);
    return station.run(command.substring("shebao ".length()).split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void leadsToTheEndOfACaseOf(CaseKind kind) {
    String payment = paid(kind);
    String id = cases.opened(kind.code(), "--payment", payment);
    if (kind == CaseKind.DUPLICATE_CHARGE) {
      // Nobody knows of a second charge yet: the provider is asked for it.
      assertEquals("shebao pay resolve " + payment, cases.show(id).get("command").asText());
      station.after(7200);
    }
    follow(id);
    typed(cases.show(id).required("command").asText()).exits(0);
    assertEquals("OPEN", cases.show(id).required("state").asText(), "taken up again");
    follow(id);
  }

  private void follow(String id) {
    for (int steps = 0; steps < 4 && isOpen(id); steps++) {
      typed(cases.show(id).required("command").asText()).exits(0);
    }
    assertFalse(isOpen(id), () -> cases.show(id).toString());
  }

  private boolean isOpen(String id) {
    return cases.show(id).required("state").asText().equals("OPEN");
  }

  private String paid(CaseKind kind) {
    if (kind != CaseKind.DUPLICATE_CHARGE) {
      return till.paid(person);
    }
    till.fault("'on':'charge','behaviour':'success-after-close','delaySeconds':3600");
    String payment = till.pay(person).exits(75).json().required("payment").asText();
    till.resolve(payment).exits(0);
    return payment;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          declined by the provider | decline       | --action refund
          no answer                | timeout-after | shebao pay resolve
          on its way               | processing    | shebao pay resolve
          """)
  void goesOnFromARefundThatIs(String id, String behaviour, String command) {
    till.fault("'on':'charge','behaviour':'charged-twice'");
    till.paid(person);
    String open = cases.only("open").required("case").asText();
    String more = behaviour.equals("processing") ? ",'delaySeconds':60" : "";
    till.fault("'on':'refund','behaviour':'" + behaviour + "'" + more);
    cases.resolve(open, "--action", "refund");

    String next = cases.show(open).required("command").asText();

    assertTrue(next.contains(command), next);
    station.after(120);
    typed(next).exits(0);
    assertEquals("upheld", cases.show(open).required("outcome").asText());
  }
}
