package org.shebao;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes files and directories that nobody but their owner can use. What exists already keeps its
 * mode; where the file system knows no POSIX modes, none are set.
 */
final class OwnerOnly {
  private OwnerOnly() {}

  /** An empty file; whoever writes it later keeps its mode. */
  static void file(Path file) throws IOException {
    try {
      Files.createFile(file, mode(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // It was made before, perhaps by another process just now.
    }
  }

  /** A directory and those above it. */
  static void directory(Path directory) throws IOException {
    Files.createDirectories(directory, mode(directory, "rwx------"));
  }

  private static FileAttribute<?>[] mode(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
