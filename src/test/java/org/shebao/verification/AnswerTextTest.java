package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class AnswerTextTest {
  static Stream<Arguments> faceAnswers() {
    return Stream.of(
        Arguments.of("object", "{\"actions\":[\"nod\",\"turn-left\"]}"),
        Arguments.of("object-with-more", "{\"id\":\"C1\",\"actions\":[\"nod\",\"turn-left\"]}"),
        Arguments.of("object-after-bom", "\uFEFF{\"actions\":[\"nod\",\"turn-left\"]}\r\n"),
        Arguments.of("array", "[\"nod\", \"turn-left\"]"),
        Arguments.of("array-over-lines", "[\n  \"nod\",\n  \"turn-left\"\n]\n"),
        Arguments.of("words", "nod turn-left"),
        Arguments.of("commas", "nod,turn-left,"),
        Arguments.of("chinese-commas", "nod，turn-left"),
        Arguments.of("enumeration-commas", "nod、turn-left"),
        Arguments.of("lines", "\n nod\r\n\tturn-left\r\n"),
        Arguments.of("capitals", "NOD TURN_LEFT"),
        Arguments.of("full-width", "ｎｏｄ　ｔｕｒｎ－ｌｅｆｔ"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faceAnswers")
  void readsTheActionsInTheirOrder(String id, String text) {
    assertEquals(List.of(LivenessAction.NOD, LivenessAction.TURN_LEFT), AnswerText.face(text, "-"));
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of("plain", "012345"),
        Arguments.of("line-end", "012345\r\n"),
        Arguments.of("first-line-that-is-not-blank", "\n  \n 012345 \n999999\n"),
        Arguments.of("grouped", "012 345"),
        Arguments.of("after-bom", "\uFEFF012345"),
        Arguments.of("full-width", "０１２３４５"),
        Arguments.of("object", "{\"code\":\"012345\",\"pin\":\"012345\"}"),
        Arguments.of("object-full-width", "{\"code\":\"０１２ ３４５\",\"pin\":\"０１２３４５\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codes")
  void readsTheDigitsOfACodeAndOfAPin(String id, String text) {
    assertEquals("012345", AnswerText.sms(text, "-"));
    assertArrayEquals("012345".toCharArray(), AnswerText.pin(text, "-"));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("face", "empty", "", "answer.empty"),
        Arguments.of("face", "blank", " \n\t\n", "answer.empty"),
        Arguments.of("face", "no-action-in-array", "[]", "answer.empty"),
        Arguments.of("face", "no-action-in-object", "{\"actions\":[]}", "answer.empty"),
        Arguments.of("face", "object-of-something-else", "{\"code\":\"314159\"}", "answer.empty"),
        Arguments.of("face", "unknown-action", "nod 314159", "answer.action"),
        Arguments.of("face", "actions-not-texts", "{\"actions\":[314159]}", "json.texts"),
        Arguments.of("face", "broken-object", "{\"actions\":314159", "json.syntax"),
        Arguments.of("sms", "empty", "", "answer.empty"),
        Arguments.of("sms", "blank-lines", "\r\n \r\n", "answer.empty"),
        Arguments.of("sms", "empty-in-object", "{\"code\":\" \"}", "answer.empty"),
        Arguments.of("sms", "letters", "314159x", "answer.digits"),
        Arguments.of("sms", "other-digits", "٣١٤١٥٩", "answer.digits"),
        Arguments.of("sms", "number-loses-its-zeros", "{\"code\":314159}", "json.text"),
        Arguments.of("sms", "pin-for-a-code", "{\"pin\":\"314159\"}", "missing"),
        Arguments.of("pin", "letters", "314159x", "answer.digits"),
        Arguments.of("pin", "code-for-a-pin", "{\"code\":\"314159\"}", "missing"),
        Arguments.of("pin", "broken-object", "{\"pin\":\"314159\"", "json.syntax"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("unusable")
  void saysWhatIsUnusableAndNeverRepeatsIt(String method, String id, String text, String key) {
    InputException refused = assertThrows(InputException.class, () -> read(method, text));

    Problem problem = refused.problems().get(0);
    assertEquals(key, problem.key());
    assertFalse((problem + refused.getMessage()).contains("314159"));
  }

  @Test
  void namesTheActionsItKnows() {
    InputException refused =
        assertThrows(InputException.class, () -> AnswerText.face("smile", "answer.txt"));

    Problem problem = refused.problems().get(0);
    assertEquals("answer.txt", problem.where());
    assertEquals("nod blink turn-left turn-right open-mouth", problem.facts().get("known"));
  }

  private static Object read(String method, String text) {
    return switch (method) {
      case "face" -> AnswerText.face(text, "-");
      case "sms" -> AnswerText.sms(text, "-");
      case "pin" -> AnswerText.pin(text, "-");
      default -> throw new IllegalArgumentException(method);
    };
  }
}
