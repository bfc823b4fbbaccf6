package org.shebao.crypto;

import org.shebao.input.Problem;

/**
 * Something that was stored does not verify any more (exit 8): it was altered, belongs elsewhere,
 * or its key is not in the ring. Names the place, never the content.
 */
public final class IntegrityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public IntegrityException(Problem problem) {
    super(problem.where() + ": " + problem.key());
    this.problem = problem;
  }

  /** What does not verify ({@link Problem#where}) and why, for the message bundles. */
  public Problem problem() {
    return problem;
  }
}
