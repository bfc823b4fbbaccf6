package org.shebao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies a directory with all that is in it. */
final class DirectoryCopy {
  private DirectoryCopy() {}

  /** Answers the copy, which must not exist yet. */
  static Path of(Path directory, Path copy) {
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.toList()) {
        Files.copy(
            entry,
            copy.resolve(directory.relativize(entry).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
