package org.shebao.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

/** The state that a list is narrowed to: {@code --state HELD}. */
final class StateText {
  private StateText() {}

  /**
   * @param text may be absent
   * @throws InputException unless one of {@code known} has this name, in capitals or not
   */
  static <E extends Enum<E>> Optional<E> read(String text, E[] known) {
    return Optional.ofNullable(text).map(name -> one(name, known));
  }

  private static <E extends Enum<E>> E one(String name, E[] known) {
    return Arrays.stream(known)
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    new Problem("--state", "state.unknown")
                        .with(
                            "known",
                            Arrays.stream(known)
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))));
  }
}
