package org.shebao.provider.simulated;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a script writes the name of a constant: {@code TIMEOUT_AFTER} is {@code timeout-after}. */
final class ScriptWord {
  private ScriptWord() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Collection<E> among, String word) {
    return among.stream().filter(e -> of(e).equals(word)).findFirst();
  }

  static String list(Collection<? extends Enum<?>> all) {
    return all.stream().map(ScriptWord::of).collect(Collectors.joining(" "));
  }
}
