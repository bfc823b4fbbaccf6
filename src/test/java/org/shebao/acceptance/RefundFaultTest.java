package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/**
 * {@code shebao refund fault}: the register behind the 48 hours for an order of a system fault
 * (article section 5; G32).
 */
class RefundFaultTest {
  @TempDir Path directory;

  private TestStation station;
  private TestRefunds refunds;
  private String payment;

  /** Paid on the 10th at 10:00. */
  @BeforeEach
  void takeAPayment() {
    station = new TestStation(directory).at("2026-11-10T10:00:00+08:00");
    refunds = new TestRefunds(station);
    payment = new TestTill(station).paid(new TestPeople(station).verified(1, "广东", "resident"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          G32 after the fault,     09:00:00, 15:00:00, 12T15:00:00,     true,  12T15:00:00
          G32 a second too late,   09:00:00, 15:00:00, 12T15:00:01,     false, 12T15:00:00
          ended as it was paid,    09:00:00, 10:00:00, 12T10:00:00,     true,  12T10:00:00
          began as it was paid,    10:00:00, 11:00:00, 12T11:00:00,     true,  12T11:00:00
          """)
  void givesFortyEightHoursFromTheEndOfTheFault(
      String id, String from, String to, String asked, boolean allowed, String until) {
    station.at("2026-11-10T18:00:00+08:00");
    record("--from", on10(from), "--to", on10(to)).exits(0);
    station.at("2026-11-" + asked + "+08:00");

    JsonNode route = refunds.route(payment, "system-fault");

    assertEquals(allowed, route.required("allowed").asBoolean());
    assertEquals("2026-11-" + until + "+08:00", route.required("until").asText());
    CommandResult refund = refunds.ask(payment, "--reason", "system-fault");
    if (allowed) {
      assertEquals("REFUNDED", refund.exits(0).json().required("state").asText());
    } else {
      JsonNode error = refund.fails(3, "SYSTEM_FAULT_LATE");
      assertTrue(error.required("message").asText().contains("2026-11-12 15:00:00"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          over before,  08:00:00, 09:59:59
          begun after,  10:00:01, 12:00:00
          """)
  void isNoReasonForAPaymentOfAnotherTime(String id, String from, String to) {
    station.at("2026-11-10T18:00:00+08:00");
    record("--from", on10(from), "--to", on10(to)).exits(0);

    refunds.ask(payment, "--reason", "system-fault").fails(3, "NO_SYSTEM_FAULT");
  }

  @Test
  void staysOpenWhileTheFaultLasts() {
    String fault = record("--from", on10("09:00:00")).exits(0).json().required("fault").asText();
    station.at("2026-12-24T10:00:00+08:00");

    JsonNode route = refunds.route(payment, "system-fault");

    assertTrue(route.required("allowed").asBoolean());
    assertFalse(route.has("until"));
    assertTrue(refunds.quote(payment).required("sentence").asText().contains("system fault lasts"));
    end(fault, "--to", on10("15:00:00")).exits(0);
    refunds.ask(payment, "--reason", "system-fault").fails(3, "SYSTEM_FAULT_LATE");
  }

  @Test
  void isIndependentOfThe20th() {
    station.at("2026-11-22T10:00:00+08:00");
    record("--from", on10("09:00:00"), "--to", "2026-11-22T09:00:00+08:00").exits(0);

    assertEquals("REFUND_LATE", refunds.route(payment, "ordinary").required("code").asText());
    assertEquals(40_000, refunds.quote(payment).required("refundableFen").asLong());
    assertEquals(
        "REFUNDED",
        refunds
            .ask(payment, "--reason", "system-fault")
            .exits(0)
            .json()
            .required("state")
            .asText());
  }

  @Test
  void takesTheFaultThatEndedLast() {
    station.at("2026-11-10T18:00:00+08:00");
    record("--from", on10("09:00:00"), "--to", on10("11:00:00")).exits(0);
    record("--from", on10("09:30:00"), "--to", on10("17:00:00")).exits(0);

    assertEquals(
        "2026-11-12T17:00:00+08:00",
        refunds.route(payment, "system-fault").required("until").asText());
  }

  @Test
  void recordsFromNowAndEndsNowWhenNothingElseIsSaid() {
    JsonNode lasting = record("--request-id", "f-1").exits(0).json();
    assertEquals("2026-11-10T10:00:00+08:00", lasting.required("from").asText());
    assertTrue(lasting.required("lasts").asBoolean());
    assertEquals("clerk-li", lasting.required("operator").asText());
    assertEquals("f-1", lasting.required("requestId").asText());
    station.after(3600);
    assertEquals(lasting, record("--request-id", "f-1").exits(0).json(), "the same request, later");

    JsonNode over = end(lasting.required("fault").asText()).exits(0).json();

    assertEquals("2026-11-10T11:00:00+08:00", over.required("to").asText());
    assertFalse(over.required("lasts").asBoolean());
  }

  @Test
  void listsTheRegister() {
    station.at("2026-11-10T18:00:00+08:00");
    record("--from", on10("09:00:00"), "--to", on10("11:00:00")).exits(0);
    record().exits(0);

    List<JsonNode> faults = refunds.refund("fault", "list").exits(0).jsonLines();

    assertEquals(2, faults.size());
    assertEquals("no answers", faults.get(0).required("note").asText());
    assertFalse(faults.get(1).has("to"));
    station.run("refund", "fault", "list").exits(0).says("2026-11-10 11:00:00").says("lasts");
  }

  @Test
  void endsAFaultOnce() {
    String fault = record("--from", on10("09:00:00")).exits(0).json().required("fault").asText();
    end(fault).exits(0);

    JsonNode error = end(fault).fails(3, "FAULT_ENDED");

    assertTrue(error.required("message").asText().contains("2026-11-10 10:00:00"));
    end("SF00000099").fails(5, "NO_SUCH_FAULT");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          times-01 end before the beginning, 09:00:00, 08:59:59, --to
          times-02 begins in the future,     10:00:01, '',       --from
          times-03 ends in the future,       09:00:00, 10:00:01, --to
          times-04 no offset,                '',       '',       --from
          """)
  void refusesTimesThatCannotBe(String id, String from, String to, String named) {
    List<String> times = new ArrayList<>();
    times.addAll(List.of("--from", from.isEmpty() ? "2026-11-10T09:00:00" : on10(from)));
    if (!to.isEmpty()) {
      times.addAll(List.of("--to", on10(to)));
    }

    JsonNode error = record(times.toArray(String[]::new)).fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(named), error.toString());
    refunds.refund("fault", "list").exits(0).saysNothing();
  }

  @Test
  void endsNoFaultBeforeItBegan() {
    String fault = record("--from", on10("09:00:00")).exits(0).json().required("fault").asText();

    end(fault, "--to", on10("08:00:00")).fails(2, "USAGE");
    end(fault, "--to", on10("11:00:00")).fails(2, "USAGE");
  }

  @Test
  void keepsNothingOnADryRun() {
    record("--dry-run").exits(0);

    refunds.refund("fault", "list").exits(0).saysNothing();
  }

  private CommandResult record(String... more) {
    List<String> line = new ArrayList<>(List.of("fault", "record", "--note", "no answers"));
    line.addAll(Arrays.asList(more));
    return refunds.refund(line.toArray(String[]::new));
  }

  private CommandResult end(String fault, String... more) {
    List<String> line = new ArrayList<>(List.of("fault", "end", fault));
    line.addAll(Arrays.asList(more));
    return refunds.refund(line.toArray(String[]::new));
  }

  private static String on10(String time) {
    return "2026-11-10T" + time + "+08:00";
  }
}
