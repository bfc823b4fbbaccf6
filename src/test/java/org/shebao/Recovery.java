package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What whoever takes over does after a process was killed, and what must hold then. */
final class Recovery {
  /** The key of the request that was killed. */
  static final String REQUEST = "killed";

  private static final int PATIENCE = 8;

  private final KilledOperation operation;
  private final TestStation station;

  Recovery(KilledOperation operation, Path directory) {
    this.operation = operation;
    this.station = TestStation.reopened(directory).with("SHEBAO_OUTPUT", "json");
  }

  /**
   * Brings the operation to its end; no request may lead to a second payment on the way.
   *
   * @param settlesFirst whether what is open is settled before the request is repeated; either way
   *     must lead to the same end
   */
  void recover(boolean settlesFirst) {
    Map<String, String> known = paymentsByRequest();
    if (settlesFirst) {
      settle();
    }
    repeatUntilDone();
    assertTrue(
        paymentsByRequest().entrySet().containsAll(known.entrySet()),
        () -> known + " became " + paymentsByRequest());
    assertEquals(operation.end(), states());
    assertEquals(operation.billed(), StationBooks.agreeOn(station));
  }

  private void settle() {
    for (int attempt = 1; attempt <= PATIENCE; attempt++) {
      CommandResult result = station.run("pay", "resolve", "--all");
      if (result.exitCode() == 0) {
        return;
      }
      result.exits(75);
    }
    fail("not settled after " + PATIENCE + " attempts");
  }

  /** The same request again; a new one only when the provider's word is that no money moved. */
  private void repeatUntilDone() {
    String request = REQUEST;
    for (int attempt = 1; attempt <= PATIENCE; attempt++) {
      CommandResult result = station.run(operation.typed(request));
      switch (result.exitCode()) {
        case 0 -> {
          assertNamesThePaymentsOfTheirRequests(result);
          return;
        }
        case 3 -> request = REQUEST + attempt;
        default -> {
          result.exits(75);
          settle();
        }
      }
    }
    fail("not done after " + PATIENCE + " attempts");
  }

  private void assertNamesThePaymentsOfTheirRequests(CommandResult result) {
    Map<String, String> payments = paymentsByRequest();
    for (JsonNode line : result.jsonLines()) {
      String payment = line.required("payment").asText();
      assertTrue(payments.containsValue(payment), payment);
      if (line.has("requestId")) {
        assertEquals(payments.get(line.required("requestId").asText()), payment);
      }
    }
  }

  private Map<String, String> paymentsByRequest() {
    return payments().stream()
        .collect(
            Collectors.toMap(
                payment -> payment.required("requestId").asText(),
                payment -> payment.required("payment").asText()));
  }

  private String states() {
    return payments().stream()
        .map(payment -> payment.required("state").asText())
        .filter(state -> !state.equals("CLOSED"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private List<JsonNode> payments() {
    return station.run("pay", "list", "-o", "json").exits(0).jsonLines();
  }
}
