package org.shebao.region;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Finds the region that a person names. Words that residents are known to type around a name (the
 * tax bureau, 社保缴纳 and the like) are set aside; what is left must be a whole name of one region.
 * Nothing is concluded from a part of a name.
 */
final class RegionFinder {
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_ECHO = 20;

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cc}\\p{Cf}'’·_-]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

  /** Longer than any region code: somebody's own number, typed in the wrong place. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){6,}[xX]?");

  private static final Pattern AROUND_NAME =
      Pattern.compile(
          "(?:国家税务总局|中国)?(?<name>.+?)"
              + "(?:(?:国家|电子)?税务局?"
              + "|(?:医疗保障|人力资源和社会保障|人社)[局厅]"
              + "|(?:社保费?|社会保险费?|医保费?|医疗保险|养老保险|灵活就业"
              + "|(?:城乡)?居民(?:社保|医保|养老|医疗保险|养老保险))(?:微信)?(?:缴纳|缴费|局)?)?"
              + "(?:公众号|小程序)?");

  private final Map<String, Decision<Region>> answers = new HashMap<>();

  /** Gives one answer to everything that a place is called. */
  void add(String code, RegionNames names, List<String> aliases, Decision<Region> answer) {
    Stream.of(
            Stream.of(code, names.abbreviation(), names.letters(), "CN-" + names.letters()),
            chinese(names),
            latin(names, aliases),
            aliases.stream())
        .flatMap(each -> each)
        .map(RegionFinder::normal)
        .distinct()
        .forEach(name -> put(name, answer));
  }

  private void put(String name, Decision<Region> answer) {
    if (answers.putIfAbsent(name, answer) != null) {
      throw new IllegalStateException("two regions are called " + name);
    }
  }

  private static Stream<String> chinese(RegionNames names) {
    return Stream.concat(
        Stream.of(names.shortName(), names.fullName()),
        Stream.of("省", "市", "自治区")
            .filter(names.fullName()::endsWith)
            .map(kind -> names.shortName() + kind));
  }

  private static Stream<String> latin(RegionNames names, List<String> aliases) {
    int lastWord = names.pinyin().lastIndexOf(' ');
    Stream<String> stems =
        Stream.concat(
            Stream.of(names.english(), names.pinyin().substring(0, lastWord)),
            aliases.stream().filter(alias -> alias.chars().allMatch(c -> c < 128)));
    List<String> kinds = kinds(names.pinyin().substring(lastWord + 1));
    return stems.flatMap(
        stem -> Stream.concat(Stream.of(stem), kinds.stream().map(kind -> stem + kind)));
  }

  private static List<String> kinds(String pinyin) {
    return switch (pinyin) {
      case "Sheng" -> List.of(pinyin, "Province");
      case "Shi" -> List.of(pinyin, "City", "Municipality");
      case "Zizhiqu" -> List.of(pinyin, "Autonomous Region");
      default -> List.of(pinyin);
    };
  }

  Decision<Region> find(String text) {
    if (text.length() > LONGEST_TEXT) {
      return unknown(text);
    }
    String asked = normal(text);
    Decision<Region> answer = answers.get(asked);
    if (answer == null) {
      Matcher around = AROUND_NAME.matcher(asked);
      answer = around.matches() ? answers.get(around.group("name")) : null;
    }
    return answer == null ? unknown(text) : answer;
  }

  private static String normal(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return IGNORED.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Decision<Region> unknown(String text) {
    return Decision.refused(Refusal.of(RuleCode.UNKNOWN_REGION).with("text", echo(text)));
  }

  /** Enough for the writer to recognise his text, safe to show and to log. */
  private static String echo(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String printable = UNPRINTABLE.matcher(composed).replaceAll("").strip();
    String harmless = LONG_NUMBER.matcher(printable).replaceAll("…");
    if (harmless.codePointCount(0, harmless.length()) <= LONGEST_ECHO) {
      return harmless;
    }
    return harmless
        .codePoints()
        .limit(LONGEST_ECHO - 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining("", "", "…"));
  }
}
