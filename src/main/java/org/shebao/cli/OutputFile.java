package org.shebao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.shebao.input.InputException;
import org.shebao.store.StoreException;

/**
 * The file that a command was told to make. Under its name there is the whole content or what was
 * there before, never a part; its owner alone can read it. {@code -} is standard output.
 */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  private final String name;
  private final String option;
  private final Path target;
  private final PrintStream standardOutput;

  /**
   * @param name as the writer of the command line knows it
   * @param option the option that named it
   * @throws InputException when no file can be made there
   */
  OutputFile(String name, String option, Path target, PrintStream standardOutput) {
    this.name = name;
    this.option = option;
    this.target = target;
    this.standardOutput = standardOutput;
    if (!isStandardOutput()) {
      requirePlace();
    }
  }

  /** The file that {@code option} names in this session. */
  static OutputFile of(Session session, String name, String option) {
    return new OutputFile(
        name, option, session.resolve(name).toAbsolutePath(), session.output().out());
  }

  /** Writes what goes into the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  boolean isStandardOutput() {
    return name.equals(STANDARD_OUTPUT);
  }

  String name() {
    return name;
  }

  /**
   * Where somebody else is going to make the file.
   *
   * @throws InputException when something is there already
   */
  Path free() {
    if (isStandardOutput()) {
      throw problem("file.not-printed");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw problem("file.exists");
    }
    if (!Files.isWritable(target.getParent())) {
      throw problem("file.unwritable");
    }
    return target;
  }

  private void requirePlace() {
    if (Files.isDirectory(target)) {
      throw problem("file.is-directory");
    }
    if (!Files.isDirectory(target.getParent())) {
      throw problem("file.no-directory");
    }
  }

  /**
   * @throws InputException when the file may not be written
   * @throws StoreException when writing fails half-way; the file is then as it was before
   */
  void write(Content content) {
    try {
      if (isStandardOutput()) {
        print(content);
      } else if (Files.exists(target) && !Files.isRegularFile(target)) {
        stream(content, target);
      } else {
        replace(content, Files.exists(target) ? target.toRealPath() : target);
      }
    } catch (AccessDeniedException e) {
      throw problem("file.unwritable");
    } catch (IOException e) {
      throw new StoreException(name, e);
    }
  }

  private void print(Content content) throws IOException {
    content.writeTo(standardOutput);
    if (standardOutput.checkError()) {
      throw new IOException("standard output");
    }
  }

  /** A pipe or a device cannot be replaced. */
  private static void stream(Content content, Path device) throws IOException {
    try (OutputStream out = Files.newOutputStream(device)) {
      content.writeTo(out);
    }
  }

  private static void replace(Content content, Path file) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
    try {
      stream(content, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private InputException problem(String key) {
    return new InputException(option + " " + name, key);
  }
}
