package org.shebao.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.Resources;

/** How well sentences are understood that the model never learned from. */
class IntentClassifierTest {
  private static final IntentClassifier CLASSIFIER = IntentClassifier.shipped();
  private static final List<Example> KEPT_ASIDE =
      Example.read(Resources.text(IntentClassifierTest.class, "kept-aside.csv"), "kept-aside.csv");

  private static boolean isUnderstood(Example example) {
    return CLASSIFIER.understand(example.text()).intent().equals(example.intent());
  }

  private static void assertShare(double wanted, List<Example> examples) {
    List<Example> missed = examples.stream().filter(each -> !isUnderstood(each)).toList();
    double share = 1 - (double) missed.size() / examples.size();
    assertTrue(
        share >= wanted,
        () ->
            String.format(Locale.ROOT, "%.3f of %d%n", share, examples.size())
                + missed.stream()
                    .map(each -> each + " " + CLASSIFIER.understand(each.text()))
                    .collect(Collectors.joining("\n")));
  }

  @Test
  void understandsSentencesOfTemplatesItNeverLearned() {
    assertShare(0.95, KEPT_ASIDE.stream().filter(each -> each.intent().isPresent()).toList());
  }

  @Test
  void refusesWhatIsAboutSomethingElse() {
    assertShare(0.9, KEPT_ASIDE.stream().filter(each -> each.intent().isEmpty()).toList());
  }

  /** Every template is left out once, in all its varieties, together with a fifth of the others. */
  @Test
  void understandsItsOwnSentencesWithoutTheirTemplates() {
    int folds = 5;
    int understood = 0;
    List<Example> all = Example.shipped();
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      List<Example> rest = all.stream().filter(each -> fold(each, folds) != left).toList();
      IntentClassifier classifier = IntentClassifier.learnFrom(rest);
      for (Example each : all) {
        boolean right = classifier.understand(each.text()).intent().equals(each.intent());
        understood += fold(each, folds) == fold && right ? 1 : 0;
      }
    }
    double share = (double) understood / all.size();
    assertTrue(share >= 0.94, () -> String.format(Locale.ROOT, "%.3f", share));
  }

  private static int fold(Example example, int folds) {
    String intent = example.intent().map(Intent::name).orElse("");
    return Math.floorMod((intent + example.template()).hashCode(), folds);
  }

  @Test
  void nothingKeptAsideIsLearned() {
    Set<String> learned = new HashSet<>();
    Example.shipped().forEach(each -> learned.add(each.text()));
    assertEquals(List.of(), KEPT_ASIDE.stream().filter(e -> learned.contains(e.text())).toList());
  }

  @Test
  void everyIntentIsKeptAsideInSeveralVarieties() {
    for (Intent intent : Intent.values()) {
      assertTrue(
          KEPT_ASIDE.stream()
                  .filter(each -> each.intent().equals(Optional.of(intent)))
                  .map(Example::dialect)
                  .distinct()
                  .count()
              >= 2,
          intent.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "issue, 为什么交不了, PAY_FAILED",
    "cantonese, 点解交唔到, PAY_FAILED",
    "traditional, 社保卡遺失了, LOST_CARD",
    "digits, 扣了2次, DUPLICATE_CHARGE",
    "wide digits, 過了２５號還能交嗎, DEADLINE",
    "mixed, refund 怎么申请, REFUND",
  })
  void understandsHoweverItIsWritten(String id, String sentence, Intent intent) {
    assertEquals(Optional.of(intent), CLASSIFIER.understand(sentence).intent());
  }

  @ParameterizedTest
  @CsvSource({
    "yue, 点解交唔到, CANTONESE",
    "cmn, 为什么交不了, MANDARIN",
    "sichuan, 啷个交不到嘛, SICHUAN",
    "wu, 搿个哪能付勿脱, WU",
    "nan, 欲按怎交, MINNAN",
  })
  void knowsTheVariety(String id, String sentence, Dialect dialect) {
    assertEquals(dialect, CLASSIFIER.understand(sentence).dialect());
  }

  @Test
  void theWordsThatDecidedStandInTheSentenceAndHoldNoDigits() {
    for (Example example : KEPT_ASIDE) {
      for (String word : CLASSIFIER.understand(example.text() + " 13800000000").words()) {
        assertTrue(example.text().contains(word), example.text() + ": " + word);
        assertTrue(word.chars().noneMatch(Character::isDigit), word);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "？", "13800000000", "\uD83D\uDE00"})
  void whatSaysNothingIsNotUnderstood(String sentence) {
    assertEquals(Optional.empty(), CLASSIFIER.understand(sentence).intent());
  }
}
