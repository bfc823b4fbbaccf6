package org.shebao.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the program, and that nothing it does is noticed. */
class EspeakVoiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private void program(String... lines) throws IOException {
    Path file = folder.resolve("espeak-ng");
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertTrue(file.toFile().setExecutable(true), Set.of(file).toString());
  }

  @Test
  void theTextGoesOverStandardInputToTheRightVoice() throws IOException {
    program(
        "echo \"$@\" > '" + folder.resolve("args") + "'", "cat > '" + folder.resolve("said") + "'");

    new EspeakVoice("/nowhere:" + folder, PATIENCE).say("$(date) 你好", Tongue.CANTONESE);

    assertEquals("-v yue --stdin", Files.readString(folder.resolve("args")).strip());
    assertEquals("$(date) 你好", Files.readString(folder.resolve("said")));
  }

  @Test
  void withoutTheProgramNothingHappens() {
    new EspeakVoice("", PATIENCE).say("你好", Tongue.MANDARIN);
    new EspeakVoice("/nowhere", PATIENCE).say("你好", Tongue.MANDARIN);
    assertFalse(Files.exists(folder.resolve("said")));
  }

  @Test
  void aProgramThatFailsIsNotNoticed() throws IOException {
    program("exit 7");
    new EspeakVoice(folder.toString(), PATIENCE).say("你好".repeat(100_000), Tongue.MANDARIN);
  }

  @Test
  void aProgramThatHangsIsLeftAfterAWhile() throws IOException {
    program("exec tail -f /dev/null");
    new EspeakVoice(folder.toString(), Duration.ofMillis(50)).say("你好", Tongue.MANDARIN);
  }
}
