package org.shebao;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, at the home of a test station. */
final class StationProcess {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path directory;
  private final Path out;
  private final Path err;

  private StationProcess(Process process, Path directory, Path out, Path err) {
    this.process = process;
    this.directory = directory;
    this.out = out;
    this.err = err;
  }

  /** Starts a command of the installed program at the test clock; results are JSON lines. */
  static StationProcess start(Path directory, String... arguments) {
    Path launcher = Path.of(System.getProperty("shebao.distribution"), "bin", "shebao");
    return start(directory, List.of(launcher.toString()), arguments);
  }

  /** Starts a command that ends at a point of {@link KillableMain}. */
  static StationProcess startKillable(Path directory, int point, String... arguments) {
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            temporaryFilesIn(directory),
            "-D" + KillableMain.POINT + "=" + point,
            "-cp",
            System.getProperty("java.class.path"),
            KillableMain.class.getName());
    return start(directory, program, arguments);
  }

  /** A killed process cannot remove the native library that it unpacked. */
  private static String temporaryFilesIn(Path directory) {
    return "-Djava.io.tmpdir=" + directory;
  }

  private static StationProcess start(Path directory, List<String> program, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    command.addAll(List.of("-o", "json", "--lang", "en", "--at", TestStation.WORKING_FRIDAY));
    try {
      Path out = Files.createTempFile(directory, "out", ".txt");
      Path err = Files.createTempFile(directory, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("SHEBAO_HOME", directory.resolve("home").toString());
      builder.environment().putIfAbsent("SHEBAO_OPERATOR", "clerk-li");
      builder.environment().put("SHEBAO_JAVA_OPTS", temporaryFilesIn(directory));
      return new StationProcess(builder.start(), directory, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it has opened its books, unless it ends first, and then for as long as told; what
   * still runs then is killed as kill -9 does.
   */
  CommandResult killedAfter(Duration opened) {
    File writing = directory.resolve("home").resolve("shebao.db-wal").toFile();
    try {
      while (!writing.exists() && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
        // The file appears with the first transaction and goes when the books are closed.
      }
      if (!process.waitFor(opened.toNanos(), TimeUnit.NANOSECONDS)) {
        process.destroyForcibly();
      }
      return result();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end. */
  CommandResult result() {
    try {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "did not end in time");
      return new CommandResult(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
