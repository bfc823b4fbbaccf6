package org.shebao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A real home of the first version, with a payment in every state; its README tells of it. */
public final class FirstVersionHome {
  private static final Path ORIGINAL =
      Path.of("src/test/resources/org/shebao/store/first-version-home");
  private static final List<String> FILES =
      List.of("shebao.db", "provider.db", "keys/keyring.json");

  private FirstVersionHome() {}

  /** Puts a copy of it into a station's home. */
  public static void copyTo(Path home) {
    try {
      for (String file : FILES) {
        Path copy = home.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(ORIGINAL.resolve(file), copy);
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(
              copy.getParent(), PosixFilePermissions.fromString("rwx------"));
          Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
