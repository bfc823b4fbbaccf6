package org.shebao.input;

import java.util.List;

/**
 * Input is missing or malformed (exit 2): the message says where and what was expected, and nothing
 * has been written. This is for input that cannot be understood; input that is understood and not
 * allowed is a {@code Refusal}.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InputException(List<Problem> problems) {
    // Never the values: an exception may end in a log.
    super(problems.isEmpty() ? "input" : problems.get(0).where() + ": " + problems.get(0).key());
    this.problems = List.copyOf(problems);
  }

  public InputException(Problem problem) {
    this(List.of(problem));
  }

  public InputException(String where, String key) {
    this(new Problem(where, key));
  }

  /** Everything that is wrong, in the order of the input; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /** The same problems, seen from a file. */
  public InputException within(String place) {
    return new InputException(problems.stream().map(p -> p.within(place)).toList());
  }
}
