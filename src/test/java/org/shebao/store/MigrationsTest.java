package org.shebao.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shebao.crypto.Sm3;
import org.shebao.input.Resources;

/**
 * A step that was released stands in databases out there: it is never edited, a change is a new
 * step with a new line in {@code released-steps.txt}. Until the first release the steps may still
 * change; then put what the failing test found into that file.
 */
class MigrationsTest {
  @Test
  void noReleasedStepWasEdited() {
    List<String> steps = new ArrayList<>();
    steps.addAll(lines("station", Migrations.station()));
    steps.addAll(lines("provider", Migrations.provider()));

    assertEquals(
        Resources.text(MigrationsTest.class, "released-steps.txt"),
        String.join("\n", steps) + "\n");
  }

  private static List<String> lines(String database, List<String> steps) {
    List<String> lines = new ArrayList<>();
    for (String step : steps) {
      lines.add(database + " " + (lines.size() + 1) + " " + Sm3.hex(step.getBytes(UTF_8)));
    }
    return lines;
  }

  @Test
  void theStationAndTheProviderShareNoTable() {
    assertFalse(Migrations.station().stream().anyMatch(Migrations.provider()::contains));
  }
}
