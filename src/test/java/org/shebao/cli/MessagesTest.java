package org.shebao.cli;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.cli.Messages.Language;
import org.shebao.input.Resources;
import org.shebao.region.RegionCatalog;
import org.shebao.rule.RuleCode;

/** The words are complete in both languages, each is used, and each sounds as it should. */
class MessagesTest {
  private static final Map<String, String> ZH = Bundles.read("messages", Language.ZH);
  private static final Map<String, String> EN = Bundles.read("messages", Language.EN);
  private static final KeysInSources SOURCES = KeysInSources.read();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern QUOTED_CHINESE = Pattern.compile("「[^」]*」");
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,:;?!()]|[,:;?!()]\\p{IsHan}");

  /** What a key looks like that stands there whole; files, settings and columns look like it. */
  private static final Pattern DOTTED = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9][A-Za-z0-9-]*)+");

  private static final Pattern NO_KEY =
      Pattern.compile(".*\\.(db|json|csv|sql|txt)|(java|shebao|user)\\..*|payment\\.period");

  /** What the program puts before a name that it finds elsewhere. */
  private static final List<String> PREFIXES =
      List.of("problem.", "notice.", "ledger.finding.", "label.", "ask.");

  /** The name of a region in the script that the reader does not use. */
  private static final String OTHER_SCRIPT = "region.latin";

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(Set.of(), Bundles.inOneLanguageOnly(ZH, EN));
  }

  @Test
  void noTextIsEmpty() {
    assertNone(ZH, (key, text) -> text.isBlank());
    assertNone(EN, (key, text) -> text.isBlank());
  }

  @Test
  void bothLanguagesQuoteTheSameFacts() {
    assertNone(
        ZH,
        (key, text) ->
            !key.equals(OTHER_SCRIPT) && !facts(text).equals(facts(EN.getOrDefault(key, ""))));
  }

  @Test
  void aFactIsNamedByLettersAndHandedInSomewhere() {
    assertNone(ZH, (key, text) -> facts(text).stream().anyMatch(fact -> !isHandedIn(fact)));
    assertNone(EN, (key, text) -> facts(text).stream().anyMatch(fact -> !isHandedIn(fact)));
  }

  private static boolean isHandedIn(String fact) {
    return fact.matches("[A-Za-z]+") && SOURCES.literals().contains(fact);
  }

  @Test
  void whoeverMakesAProblemOrARefusalHandsInItsFacts() {
    Map<String, Set<String>> missing = new TreeMap<>();
    for (FactsInSources.Made made : FactsInSources.read()) {
      Set<String> quoted = facts(ZH.getOrDefault(made.key(), ""));
      if (!made.facts().containsAll(quoted)) {
        missing.put(made.place() + " " + made.key(), without(quoted, made.facts()));
      }
    }
    assertEquals(Map.of(), missing);
  }

  @Test
  void chineseTextsAreChinese() {
    assertNone(ZH, (key, text) -> saysSomething(text) && !CHINESE.matcher(text).find());
  }

  /** Not all sign and fact. */
  private static boolean saysSomething(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
  }

  @Test
  void chineseTextsUseChinesePunctuation() {
    assertNone(ZH, (key, text) -> HALF_WIDTH.matcher(text).find());
  }

  @Test
  void englishTextsQuoteChineseOnlyInItsOwnBrackets() {
    assertNone(
        EN, (key, text) -> CHINESE.matcher(QUOTED_CHINESE.matcher(text).replaceAll("")).find());
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhatHappened(RuleCode code) {
    assertTrue(ZH.containsKey("rule." + code));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhatToDo(RuleCode code) {
    assertTrue(ZH.containsKey("rule." + code + ".next"));
  }

  @ParameterizedTest
  @MethodSource("families")
  void aFamilyHasAWordForEachCodeAndNoOther(WordFamily family) {
    Set<String> words = new TreeSet<>();
    for (String key : ZH.keySet()) {
      String rest = key.startsWith(family.prefix()) ? key.substring(family.prefix().length()) : "";
      if (!rest.isEmpty() && !rest.contains(".") && !SOURCES.named().containsKey(key)) {
        words.add(rest);
      }
    }
    assertEquals(new TreeSet<>(family.codes()), words);
  }

  @ParameterizedTest
  @MethodSource("families")
  void aFamilyIsPutTogetherSomewhere(WordFamily family) {
    String prefix = family.prefix();
    String first = prefix.substring(0, prefix.indexOf('.'));
    assertTrue(
        Stream.of(
                prefix, "@" + prefix, prefix.substring(0, prefix.length() - 1), first, first + ".")
            .anyMatch(SOURCES.literals()::contains));
  }

  static Collection<WordFamily> families() {
    return WordFamily.all();
  }

  @Test
  void everyKeyThatTheSourcesNameHasItsWords() {
    Map<String, String> missing = new TreeMap<>(SOURCES.named());
    missing.keySet().removeAll(ZH.keySet());
    assertEquals(Map.of(), missing);
  }

  @Test
  void everyTextThatLooksLikeAKeyIsOne() {
    Set<String> strangers =
        SOURCES.literals().stream()
            .filter(DOTTED.asMatchPredicate())
            .filter(Predicate.not(NO_KEY.asMatchPredicate()))
            .filter(text -> !ZH.containsKey(text) && !ZH.containsKey("problem." + text))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), strangers);
  }

  @Test
  void everyKeyOfTheShippedPoliciesHasItsWords() {
    assertEquals(Set.of(), without(policyNotes(), ZH.keySet()));
  }

  @Test
  void noWordsAreLeftOver() {
    Set<String> used = new TreeSet<>(policyNotes());
    for (WordFamily family : WordFamily.all()) {
      family.codes().forEach(code -> used.add(family.prefix() + code));
      family.codes().forEach(code -> used.add(family.prefix() + code + ".next"));
    }
    for (String literal : SOURCES.literals()) {
      used.add(literal);
      PREFIXES.forEach(prefix -> used.add(prefix + literal));
      used.add("label.collection." + literal);
    }
    assertEquals(Set.of(), without(ZH.keySet(), used));
  }

  private static Set<String> policyNotes() {
    String policies = Resources.text(RegionCatalog.class, "policies.json");
    return Pattern.compile("\"@([^\"]+)\"")
        .matcher(policies)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> facts(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static void assertNone(Map<String, String> texts, BiPredicate<String, String> isWrong) {
    Map<String, String> wrong = new TreeMap<>(texts);
    wrong.entrySet().removeIf(each -> !isWrong.test(each.getKey(), each.getValue()));
    assertEquals(Map.of(), wrong);
  }
}
