package org.shebao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The program replay.c: the SQLite C library without us. */
record CReplay(Path program) {

  /** Compiles it; empty, with a word on standard error, where that cannot be done. */
  static Optional<CReplay> compiled(Path source, Path directory) throws IOException {
    Path program = directory.resolve("replay");
    try {
      output("cc", "-O2", "-Wall", "-o", program.toString(), source.toString(), "-lsqlite3");
      return Optional.of(new CReplay(program));
    } catch (IOException e) {
      System.err.println(
          "No C to compare with (cc and the headers of SQLite are needed): " + e.getMessage());
      return Optional.empty();
    }
  }

  String version() throws IOException {
    return output(program.toString(), "version").strip();
  }

  Timing timeOf(Path tape, Path database) throws IOException {
    String[] seconds =
        output(program.toString(), "run", tape.toString(), database.toString()).strip().split(" ");
    return new Timing(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
  }

  double syncsPerSecond(Path directory, int count) throws IOException {
    Path file = directory.resolve("synced");
    return count
        / Double.parseDouble(
            output(program.toString(), "sync", file.toString(), String.valueOf(count)));
  }

  private static String output(String... words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(text.strip());
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
