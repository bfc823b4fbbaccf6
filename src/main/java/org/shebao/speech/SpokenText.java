package org.shebao.speech;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebao.input.CsvRows;
import org.shebao.input.Resources;

/** A Chinese sentence in words that a voice reads rightly: numbers spelt out, and pinyin. */
public final class SpokenText {
  private static final List<Rule> RULES =
      List.of(
          new Rule("(\\d{4})-(\\d{2})-(\\d{2})", SpokenText::date),
          new Rule("(\\d{1,2}):(\\d{2})", SpokenText::time),
          new Rule("[Tt]\\s*\\+\\s*1", found -> "下一个工作日"),
          new Rule("\\d+(?:\\.\\d+)?%", found -> "百分之" + number(found.group().replace("%", ""))),
          new Rule("¥?(\\d+)\\.(\\d{2})\\s*元?", SpokenText::money),
          new Rule("(\\d{1,4})\\s*[-–~]\\s*(\\d{1,4})", SpokenText::range),
          new Rule("(?<!\\d)[01]?\\d{5,}(?!\\d)", found -> digits(found.group())),
          new Rule("\\d+(?:\\.\\d+)?", found -> number(found.group())));

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final Map<String, String> PINYIN = pinyin();

  private SpokenText() {}

  private interface Wording {
    String of(MatchResult found);
  }

  private record Rule(Pattern pattern, Wording wording) {
    Rule(String pattern, Wording wording) {
      this(Pattern.compile(pattern), wording);
    }
  }

  /** The sentence as it is to be read; Cantonese has no pinyin. */
  public static String of(String sentence, Tongue tongue) {
    String text = sentence.replaceAll("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})", "");
    for (Rule rule : RULES) {
      text =
          rule.pattern()
              .matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement(rule.wording().of(found)));
    }
    return tongue == Tongue.MANDARIN ? withPinyin(text) : text;
  }

  private static String withPinyin(String sentence) {
    String text = sentence;
    for (Map.Entry<String, String> each : PINYIN.entrySet()) {
      text = text.replace(each.getKey(), " " + each.getValue() + " ");
    }
    return text;
  }

  private static Map<String, String> pinyin() {
    Map<String, String> pinyin = new TreeMap<>();
    CsvRows.read(Resources.text(SpokenText.class, "pinyin.csv"), "pinyin.csv")
        .forEach(row -> pinyin.put(row.text("word"), row.text("pinyin")));
    return pinyin;
  }

  private static String date(MatchResult found) {
    return digits(found.group(1))
        + "年"
        + number(found.group(2))
        + "月"
        + number(found.group(3))
        + "日";
  }

  private static String time(MatchResult found) {
    String minutes = found.group(2);
    return number(found.group(1)) + "点" + (minutes.equals("00") ? "" : number(minutes) + "分");
  }

  private static String money(MatchResult found) {
    String cents = found.group(2);
    StringBuilder words = new StringBuilder(number(found.group(1))).append("元");
    if (!cents.equals("00")) {
      words.append(DIGITS.charAt(cents.charAt(0) - '0'));
      words.append(cents.charAt(0) == '0' ? "" : "角");
      words.append(cents.charAt(1) == '0' ? "" : DIGITS.charAt(cents.charAt(1) - '0') + "分");
    }
    return words.toString();
  }

  private static String range(MatchResult found) {
    return number(found.group(1)) + "至" + number(found.group(2));
  }

  private static String digits(String number) {
    StringBuilder words = new StringBuilder();
    number.chars().forEach(digit -> words.append(DIGITS.charAt(digit - '0')));
    return words.toString();
  }

  /** A number of at most eight digits in words; a longer one digit by digit. */
  private static String number(String text) {
    int point = text.indexOf('.');
    if (point >= 0) {
      return number(text.substring(0, point)) + "点" + digits(text.substring(point + 1));
    }
    String plain = text.replaceFirst("^0+(?=\\d)", "");
    if (plain.length() > 8) {
      return digits(plain);
    }
    if (plain.length() > 4) {
      int high = plain.length() - 4;
      String low = plain.substring(high);
      String rest = low.equals("0000") ? "" : (low.charAt(0) == '0' ? "零" : "") + number(low);
      return number(plain.substring(0, high)) + "万" + rest;
    }
    return plain.equals("0") ? "零" : belowTenThousand(plain);
  }

  private static String belowTenThousand(String plain) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        words.append(gap ? "零" : "").append(DIGITS.charAt(digit));
        words.append(PLACES[plain.length() - 1 - i]);
        gap = false;
      }
    }
    return plain.length() == 2 && plain.charAt(0) == '1' ? words.substring(1) : words.toString();
  }
}
