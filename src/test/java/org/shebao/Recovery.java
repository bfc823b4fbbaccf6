package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Map<String, String> known = subjectsByRequest();
    if (settlesFirst) {
      settle();
    }
    repeatUntilDone();
    assertTrue(
        subjectsByRequest().entrySet().containsAll(known.entrySet()),
        () -> known + " became " + subjectsByRequest());
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
          assertNamesTheSubjectsOfTheirRequests(result);
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

  private void assertNamesTheSubjectsOfTheirRequests(CommandResult result) {
    Map<String, String> subjects = subjectsByRequest();
    for (JsonNode line : result.jsonLines()) {
      String subject = subject(line);
      assertTrue(subjects.containsValue(subject), subject);
      String request = line.path("requestId").asText();
      if (subjects.containsKey(request)) {
        assertEquals(subjects.get(request), subject);
      }
    }
  }

  /** What each request led to; two payments or two refunds of one request are an error. */
  private Map<String, String> subjectsByRequest() {
    return Stream.concat(payments().stream(), refunds().stream())
        .collect(Collectors.toMap(line -> line.required("requestId").asText(), Recovery::subject));
  }

  private static String subject(JsonNode line) {
    return line.path("refund").asText(line.required("payment").asText());
  }

  /** Without those that a review opened: they are found under the review's own request. */
  private List<JsonNode> refunds() {
    return station.run("refund", "list", "-o", "json").exits(0).jsonLines().stream()
        .filter(refund -> !refund.required("kind").asText().equals("rejected"))
        .toList();
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
