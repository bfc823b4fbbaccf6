package org.shebao.speech;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Speaks through espeak-ng: the text goes over standard input, never through a shell. Whatever goes
 * wrong, nothing is spoken and nobody is told.
 */
public final class EspeakVoice implements Voice {
  private static final String PROGRAM = "espeak-ng";

  private final Optional<Path> program;
  private final Duration patience;

  /**
   * @param path the directories to look in, as the variable {@code PATH} has them
   * @param patience how long one sentence may take
   */
  public EspeakVoice(String path, Duration patience) {
    this.program = find(path);
    this.patience = patience;
  }

  private static Optional<Path> find(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> file(folder).stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> file(String folder) {
    try {
      return Optional.of(Path.of(folder).resolve(PROGRAM));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public void say(String sentence, Tongue tongue) {
    program.ifPresent(
        found -> run(List.of(found.toString(), "-v", tongue.voice(), "--stdin"), sentence));
  }

  private void run(List<String> command, String sentence) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(sentence.getBytes(StandardCharsets.UTF_8));
      } finally {
        end(process);
      }
    } catch (IOException e) {
      // The text is on the screen; a station without sound loses nothing else.
    }
  }

  private void end(Process process) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
