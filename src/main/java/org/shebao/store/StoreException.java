package org.shebao.store;

import java.io.IOException;
import org.shebao.input.Problem;

/** The store cannot be read or written (exit 74). The problem names the file and the cause. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public StoreException(Problem problem, Throwable cause) {
    super(problem.where() + ": " + problem.key() + " " + problem.facts(), cause);
    this.problem = problem;
  }

  public StoreException(Problem problem) {
    this(problem, null);
  }

  /** A failure of the file system. */
  public StoreException(String where, IOException cause) {
    this(new Problem(where, "store.failed").with("code", cause.getClass().getSimpleName()), cause);
  }

  /** Which file ({@link Problem#where}), and what is wrong with it, for the message bundles. */
  public Problem problem() {
    return problem;
  }
}
