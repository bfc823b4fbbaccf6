package org.shebao.person;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

/**
 * A person's name as the document prints it: 1 to 50 characters of any script, with {@code ·},
 * single spaces, hyphens and apostrophes between them. Rare characters count as one each. Shows
 * itself masked.
 *
 * @param text in Unicode form NFC
 */
public record PersonName(String text) {
  private static final int LONGEST = 50;
  private static final int MOST_STARS = 2;
  private static final String JOINERS = "\u00B7 -'";

  // What keyboards and readers give instead: the same mark must make the same name.
  private static final Map<Pattern, String> JOINER_VARIANTS =
      Map.of(
          Pattern.compile("[\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF65\\uFF0E]"), "\u00B7",
          Pattern.compile("[\\p{Z}\\s]+"), " ",
          Pattern.compile("[\\u2010\\u2011\\uFF0D]"), "-",
          Pattern.compile("[\\u2018\\u2019\\uFF07]"), "'");

  public PersonName {
    if (!tidied(text).equals(text) || problem(text).isPresent()) {
      throw new IllegalArgumentException("not a tidied name");
    }
  }

  /**
   * Reads a name as people and devices write it.
   *
   * @param where the field as its writer knows it
   * @throws InputException saying what is wrong, never the name itself
   */
  public static PersonName read(String raw, String where) {
    String text = tidied(raw);
    problem(text)
        .ifPresent(
            problem -> {
              throw new InputException(problem.within(where));
            });
    return new PersonName(text);
  }

  private static String tidied(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    for (Map.Entry<Pattern, String> variant : JOINER_VARIANTS.entrySet()) {
      text = variant.getKey().matcher(text).replaceAll(variant.getValue());
    }
    return text.strip();
  }

  private static Optional<Problem> problem(String text) {
    if (text.isEmpty()) {
      return Optional.of(new Problem("", "missing"));
    }
    if (text.codePoints().count() > LONGEST) {
      return Optional.of(new Problem("", "name.length").with("most", LONGEST));
    }
    if (text.codePoints().anyMatch(PersonName::isPrivateUse)) {
      return Optional.of(new Problem("", "name.private-character"));
    }
    return isLetter(text.codePointAt(0)) && text.codePoints().allMatch(PersonName::isAllowed)
        ? Optional.empty()
        : Optional.of(new Problem("", "name.character"));
  }

  private static boolean isAllowed(int c) {
    return isLetter(c) || isMark(c) || JOINERS.indexOf(c) >= 0;
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || isRareIdeograph(c);
  }

  /** Vowel signs of scripts such as Tibetan, which are marks and not letters. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Unicode keeps planes 2 and 3 for ideographs. Java knows only those assigned when it was built,
   * and people bear names with newer ones.
   */
  private static boolean isRareIdeograph(int c) {
    return 0x20000 <= c && c <= 0x3FFFD;
  }

  /** Old readers put rare characters here, where every computer shows another one. */
  private static boolean isPrivateUse(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  /**
   * The first character, then one star for each other, one at least and two at most: a long name
   * does not give itself away by its length. {@code 张三} becomes {@code 张*}.
   */
  public String masked() {
    int first = text.codePointAt(0);
    int others = (int) text.codePoints().count() - 1;
    return Character.toString(first) + "*".repeat(Math.max(1, Math.min(others, MOST_STARS)));
  }

  @Override
  public String toString() {
    return masked();
  }
}
