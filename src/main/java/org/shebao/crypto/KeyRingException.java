package org.shebao.crypto;

import java.nio.file.Path;
import org.shebao.input.Problem;

/**
 * The key ring cannot be used (exit 74): missing, damaged, not readable, or readable by others. The
 * file is left as it is, for what it protects would be lost with it.
 */
public final class KeyRingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  KeyRingException(Problem problem, Throwable cause) {
    super(problem.where() + ": " + problem.key(), cause);
    this.problem = problem;
  }

  KeyRingException(Path file, String key, Throwable cause) {
    this(new Problem(file.toString(), key), cause);
  }

  KeyRingException(Path file, String key) {
    this(file, key, null);
  }

  /** Which file ({@link Problem#where}), and what is wrong with it, for the message bundles. */
  public Problem problem() {
    return problem;
  }
}
