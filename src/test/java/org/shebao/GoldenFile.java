package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the repository that must say what the program prints. With {@code
 * -Dshebao.regenerate=true} it is written instead of compared.
 *
 * @param path from the root of the repository
 */
public record GoldenFile(Path path) {
  public static GoldenFile of(String path) {
    return new GoldenFile(Path.of(path));
  }

  public String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    return text().lines().toList();
  }

  /** Fails at the first line that differs. */
  public void assertHolds(String expected) {
    if (Boolean.getBoolean("shebao.regenerate")) {
      write(expected);
    }
    List<String> wanted = expected.lines().toList();
    List<String> found = lines();
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      String place = path + ":" + (i + 1) + " does not say what the program prints";
      assertEquals(wanted.get(i), found.get(i), place);
    }
    assertEquals(wanted.size(), found.size(), path + ": lines");
  }

  private void write(String text) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
