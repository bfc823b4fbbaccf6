package org.shebao.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An invariant does not hold: tells everything that is needed to see it again. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  Violation(Scenario scenario, Trace trace, Throwable cause) {
    super(
        String.join(
            "\n",
            cause.getMessage() == null ? cause.toString() : cause.getMessage(),
            "seed " + scenario.seed() + ", crash at " + scenario.crashAt() + ", commit " + commit(),
            "step " + trace.steps() + ", after:",
            String.join("\n", trace.latest()),
            "replay: mvn -Psimulate verify -Dseeds=" + scenario.seed()),
        cause);
  }

  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "rev-parse", "HEAD").redirectErrorStream(true).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.matches("[0-9a-f]{40,}") ? said : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
