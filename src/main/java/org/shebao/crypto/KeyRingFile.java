package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shebao.input.Problem;

/**
 * The file of a key ring: readable by its owner alone, complete and on disk before it has its name,
 * and never written over. Where the file system knows no POSIX modes, none are set or checked.
 */
final class KeyRingFile {
  private static final String OWNER_ONLY_FILE = "rw-------";
  private static final String OWNER_ONLY_DIRECTORY = "rwx------";

  private final Path directory;
  private final Path file;
  private final boolean posix;

  KeyRingFile(Path directory) {
    this.directory = directory.toAbsolutePath();
    this.file = this.directory.resolve("keyring.json");
    this.posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  Path path() {
    return file;
  }

  /**
   * The text of the file, or empty when there is none.
   *
   * @throws KeyRingException when it cannot be read, or others than its owner could read it
   */
  Optional<String> read() {
    try {
      refuseOpenToOthers(file, OWNER_ONLY_FILE);
      refuseOpenToOthers(directory, OWNER_ONLY_DIRECTORY);
      return Optional.of(new String(Files.readAllBytes(file), UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new KeyRingException(file, "keyring.unreadable", e);
    }
  }

  /**
   * Makes this the text of the file, unless another process was first: then theirs stays. A crash
   * leaves no file, or a whole one; at most a draft that nobody reads stays beside it.
   */
  void publish(String text) {
    try {
      Files.createDirectories(directory, ownerOnly(OWNER_ONLY_DIRECTORY));
      refuseOpenToOthers(directory, OWNER_ONLY_DIRECTORY);
      Path draft = Files.createTempFile(directory, "keyring", ".draft", ownerOnly(OWNER_ONLY_FILE));
      try {
        writeToDisk(draft, text);
        link(draft);
        forceDirectory(directory);
        forceDirectory(directory.getParent());
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeyRingException(file, "keyring.not-created", e);
    }
  }

  /** Unlike an atomic move, which replaces its target, linking fails where a name is taken. */
  private void link(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first, and what it seals meanwhile needs its keys.
    }
  }

  private static void writeToDisk(Path draft, String text) throws IOException {
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /**
   * A new name is on disk only once its directory is; elsewhere than on POSIX it cannot be asked.
   */
  private void forceDirectory(Path changed) throws IOException {
    if (posix && changed != null) {
      try (FileChannel names = FileChannel.open(changed, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private FileAttribute<?>[] ownerOnly(String mode) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private void refuseOpenToOthers(Path path, String expected) throws IOException {
    if (!posix) {
      return;
    }
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
    if (!PosixFilePermissions.fromString(OWNER_ONLY_DIRECTORY).containsAll(found)) {
      throw new KeyRingException(
          new Problem(path.toString(), "keyring.open-to-others")
              .with("mode", octal(found))
              .with("expected", octal(PosixFilePermissions.fromString(expected))),
          null);
    }
  }

  /** The mode as chmod takes it. */
  private static String octal(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission each : PosixFilePermission.values()) {
      mode = mode << 1 | (permissions.contains(each) ? 1 : 0);
    }
    return String.format(Locale.ROOT, "%04o", mode);
  }
}
