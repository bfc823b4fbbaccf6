package org.shebao.region;

import java.util.Arrays;
import java.util.Optional;

/** A word of a policy: an enum constant with the stable code that files, options and JSON use. */
public interface PolicyWord {
  /** Lower case, words joined by hyphens; part of the contract. */
  String code();

  /** The word of {@code kind} with this code, exactly as written. */
  static <W extends Enum<W> & PolicyWord> Optional<W> find(Class<W> kind, String code) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(word -> word.code().equals(code))
        .findFirst();
  }

  /** All codes of {@code kind}, in order: what a person may write. */
  static <W extends Enum<W> & PolicyWord> String[] codes(Class<W> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(PolicyWord::code).toArray(String[]::new);
  }
}
