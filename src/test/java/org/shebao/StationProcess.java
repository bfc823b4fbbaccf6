package org.shebao;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The installed program as a process of its own, at a home. */
public final class StationProcess {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader lines;
  private final Path err;

  private StationProcess(Process process, Path err) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.err = err;
  }

  /** Starts one command at the test clock; results are JSON lines. */
  static StationProcess start(Path directory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("shebao.distribution"), "bin", "shebao").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-o", "json", "--lang", "en", "--at", TestStation.WORKING_FRIDAY));
    try {
      Path err = Files.createTempFile(directory, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
      builder.environment().put("SHEBAO_HOME", directory.resolve("home").toString());
      builder.environment().put("SHEBAO_OPERATOR", "clerk-li");
      return new StationProcess(builder.start(), err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has printed {@code count} lines, or has ended, and kills it as kill -9 does. */
  void killAfterLines(int count) {
    try {
      for (int i = 0; i < count && lines.readLine() != null; i++) {
        // Each line is a payment that is on disk; the next one is under way.
      }
      process.destroyForcibly();
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end. */
  CommandResult result() {
    try {
      StringBuilder out = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.append(line).append('\n');
      }
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "did not end in time");
      return new CommandResult(process.exitValue(), out.toString(), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
