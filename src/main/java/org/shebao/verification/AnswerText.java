package org.shebao.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/**
 * Reads an answer as people and devices write it: full-width characters, blanks and capitals are
 * put right. What cannot be an answer at all is an {@link InputException}, so that it costs no try;
 * the answer itself is never in the message.
 */
public final class AnswerText {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;、\"'\\[\\]]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private AnswerText() {}

  /**
   * The attested actions in order: {@code {"actions":[…]}}, a JSON array, or words separated by
   * blanks, commas or line ends.
   *
   * @param place how the writer knows this text: the file's name, or {@code -}
   */
  public static List<LivenessAction> face(String text, String place) {
    String clean = normalised(text);
    List<String> words =
        isObject(clean)
            ? JsonFields.object(clean, place).texts("actions")
            : Arrays.asList(BETWEEN_WORDS.split(clean));
    List<LivenessAction> actions = new ArrayList<>();
    for (String word : words) {
      if (!word.isBlank()) {
        actions.add(action(word, place));
      }
    }
    if (actions.isEmpty()) {
      throw empty(place);
    }
    return List.copyOf(actions);
  }

  /** The digits of an SMS code: {@code {"code":"…"}}, or the first line that is not blank. */
  public static String sms(String text, String place) {
    return digits(text, "code", place);
  }

  /** The digits of a PIN: {@code {"pin":"…"}}, or the first line that is not blank. */
  public static char[] pin(String text, String place) {
    return digits(text, "pin", place).toCharArray();
  }

  private static String digits(String text, String field, String place) {
    String clean = normalised(text);
    String answer =
        isObject(clean)
            ? JsonFields.object(clean, place).text(field)
            : clean.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String joined = BLANKS.matcher(answer).replaceAll("");
    if (joined.isEmpty()) {
      throw empty(place);
    }
    if (!DIGITS.matcher(joined).matches()) {
      throw new InputException(place, "answer.digits");
    }
    return joined;
  }

  private static LivenessAction action(String word, String place) {
    String code = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return LivenessAction.ofCode(code)
        .orElseThrow(
            () ->
                new InputException(
                    new Problem(place, "answer.action").with("known", knownActions())));
  }

  private static String knownActions() {
    return Arrays.stream(LivenessAction.values())
        .map(LivenessAction::code)
        .collect(Collectors.joining(" "));
  }

  /** NFKC turns full-width digits, letters and punctuation into their plain forms. */
  private static String normalised(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return (plain.startsWith("\uFEFF") ? plain.substring(1) : plain).strip();
  }

  private static boolean isObject(String clean) {
    return clean.startsWith("{");
  }

  private static InputException empty(String place) {
    return new InputException(place, "answer.empty");
  }
}
