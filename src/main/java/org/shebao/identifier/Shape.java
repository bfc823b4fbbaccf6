package org.shebao.identifier;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.shebao.input.Problem;

/** Rules about length and characters. Only ASCII counts: a full-width digit is no digit here. */
final class Shape {
  private Shape() {}

  static Rule length(int... allowed) {
    String expected =
        Arrays.stream(allowed).mapToObj(Integer::toString).collect(Collectors.joining(" / "));
    return length(actual -> Arrays.stream(allowed).anyMatch(n -> n == actual), expected);
  }

  static Rule lengthBetween(int least, int most) {
    return length(actual -> least <= actual && actual <= most, least + "-" + most);
  }

  private static Rule length(IntPredicate allowed, String expected) {
    return (value, today) ->
        allowed.test(value.length())
            ? Optional.empty()
            : Optional.of(
                new Problem("", "identifier.length")
                    .with("expected", expected)
                    .with("actual", value.length()));
  }

  static Rule digits() {
    return digits(0, Integer.MAX_VALUE);
  }

  /** The characters from index {@code from} up to, not including, {@code to} are digits. */
  static Rule digits(int from, int to) {
    return characters(from, to, Shape::isDigit, "identifier.digit");
  }

  static Rule letters(int from, int to) {
    return characters(from, to, Shape::isCapital, "identifier.letter");
  }

  static Rule digitOrX(int index) {
    return characters(index, index + 1, c -> isDigit(c) || c == 'X', "identifier.digit-or-x");
  }

  /** Names the first character that is not allowed by its position, counted from 1. */
  static Rule characters(int from, int to, IntPredicate allowed, String otherwise) {
    return (value, today) -> {
      for (int i = from; i < Math.min(to, value.length()); i++) {
        if (!allowed.test(value.charAt(i))) {
          return Optional.of(new Problem("", otherwise).with("position", i + 1));
        }
      }
      return Optional.empty();
    };
  }

  static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  static boolean isCapital(int c) {
    return 'A' <= c && c <= 'Z';
  }
}
