package org.shebao.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

/** One of a few words on the command line. */
final class ChoiceText {
  private ChoiceText() {}

  /**
   * @param argument the option or parameter that holds it
   * @param code the word for each of {@code known}
   * @throws InputException naming the known words, unless it is one of them
   */
  static <E> E read(String text, String argument, E[] known, Function<E, String> code) {
    return Arrays.stream(known)
        .filter(each -> code.apply(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    new Problem(argument, "choice.unknown")
                        .with(
                            "known",
                            Arrays.stream(known).map(code).collect(Collectors.joining(" ")))));
  }

  /** The same for a word that may be absent. */
  static <E> Optional<E> readOptional(
      String text, String argument, E[] known, Function<E, String> code) {
    return Optional.ofNullable(text).map(given -> read(given, argument, known, code));
  }
}
