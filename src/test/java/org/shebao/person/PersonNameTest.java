package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;

class PersonNameTest {
  /** U+20BB7 needs two Java chars; U+31350 was assigned after the JDK 17 was built. */
  private static final String RARE = "\uD842\uDFB7\uD884\uDF50";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三",
        "阿依古丽·买买提",
        "吉克阿优",
        "བསྟན",
        "Müller-Lüdenscheidt",
        "O'Brien Anne",
        "张",
        RARE,
      })
  void takesNamesOfAllScriptsAsTheyAre(String name) {
    assertEquals(name, PersonName.read(name, "name").text());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void tidiesWhatKeyboardsAndReadersGive(String id, String raw, String expected) {
    assertEquals(expected, PersonName.read(raw, "name").text());
  }

  static Stream<Arguments> variants() {
    String dotted = "阿依古丽\u00B7买买提";
    return Stream.of(
        Arguments.of("padding", "张三        ", "张三"),
        Arguments.of("ideographic space", "张\u3000三", "张 三"),
        Arguments.of("several spaces", "SMITH   JOHN", "SMITH JOHN"),
        Arguments.of("bullet", "阿依古丽\u2022买买提", dotted),
        Arguments.of("hyphenation point", "阿依古丽\u2027买买提", dotted),
        Arguments.of("katakana dot", "阿依古丽\u30FB买买提", dotted),
        Arguments.of("full-width stop", "阿依古丽\uFF0E买买提", dotted),
        Arguments.of("curly apostrophe", "O\u2019Brien", "O'Brien"),
        Arguments.of("decomposed", "Mu\u0308ller", "M\u00FCller"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongNames")
  void saysWhatIsWrong(String id, String raw, String key) {
    InputException e = assertThrows(InputException.class, () -> PersonName.read(raw, "name"));

    assertEquals("name: " + key, e.getMessage());
  }

  static Stream<Arguments> wrongNames() {
    return Stream.of(
        Arguments.of("blank", "  ", "missing"),
        Arguments.of("digit", "张3", "name.character"),
        Arguments.of("emoji", "张\uD83D\uDE00", "name.character"),
        Arguments.of("half a character", "张\uD842", "name.character"),
        Arguments.of("control", "张\u0007三", "name.character"),
        Arguments.of("starts with a joiner", "-三", "name.character"),
        Arguments.of("private use", "张\uE000", "name.private-character"),
        Arguments.of("51 characters", "张".repeat(51), "name.length"));
  }

  @Test
  void countsARareCharacterOnce() {
    String fifty = "\uD842\uDFB7".repeat(50);

    assertEquals(fifty, PersonName.read(fifty, "name").text());
  }

  @ParameterizedTest
  @CsvSource({
    "张, 张*",
    "张三, 张*",
    "张三丰, 张**",
    "阿依古丽·买买提, 阿**",
    "Müller, M**",
  })
  void showsItselfMasked(String name, String masked) {
    assertEquals(masked, new PersonName(name).toString());
  }

  @Test
  void masksWithoutCuttingARareCharacter() {
    assertEquals("\uD842\uDFB7*", new PersonName(RARE).masked());
  }

  @ParameterizedTest
  @ValueSource(strings = {" 张三", "张3", ""})
  void cannotExistWrong(String name) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new PersonName(name));

    assertFalse(e.getMessage().contains("张"));
  }
}
