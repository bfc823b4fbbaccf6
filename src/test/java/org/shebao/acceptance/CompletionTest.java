package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.TestStation;

/**
 * The completion script under version control is the one that the command tree makes. To renew it:
 * {@code target/shebao/bin/shebao completion bash > completions/shebao.bash}.
 */
class CompletionTest {
  @TempDir Path directory;

  private final Locale before = Locale.getDefault();

  /** As {@code Main} does: the parser's generator writes numbers in the default locale. */
  @BeforeEach
  void useLatinDigits() {
    Locale.setDefault(Locale.ROOT);
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  @Test
  void shipsTheScriptOfTheCommandTree() throws IOException {
    String made = new TestStation(directory).run("completion", "bash").exits(0).out();

    assertEquals(Files.readString(Path.of("completions", "shebao.bash")), made);
    assertTrue(made.contains("--confirm-no-subsidy"), made);
  }

  @Test
  void isTheSameInBothLanguages() {
    String english = new TestStation(directory).run("completion", "bash").exits(0).out();
    String chinese =
        new TestStation(directory)
            .with("SHEBAO_LANG", "zh")
            .run("completion", "bash")
            .exits(0)
            .out();

    assertEquals(english, chinese);
  }

  @Test
  void refusesAShellItDoesNotKnow() {
    new TestStation(directory).run("completion", "tcsh").exits(2).complains("bash");
  }
}
