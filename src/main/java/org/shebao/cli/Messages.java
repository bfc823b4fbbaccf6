package org.shebao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shebao.money.Money;

/**
 * The words shown to people, in one language. Templates hold named placeholders: {@code {amount}}.
 */
final class Messages {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final ResourceBundle texts;

  Messages(Language language) {
    this.language = language;
    this.texts = bundle("messages", language);
  }

  /** The help texts that picocli looks up by command and option name. */
  static ResourceBundle help(Language language) {
    return bundle("help", language);
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        Messages.class.getPackageName() + "." + name, language.locale(), NO_FALLBACK);
  }

  Language language() {
    return language;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key) {
    return text(key, Map.of());
  }

  /** The names of the facts that a template quotes. */
  Set<String> facts(String key) {
    return PLACEHOLDER
        .matcher(texts.getString(key))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The template under {@code key}, with each placeholder replaced by its fact. */
  String text(String key, Map<String, String> facts) {
    Matcher matcher = PLACEHOLDER.matcher(texts.getString(key));
    return matcher.replaceAll(
        found -> {
          String fact = facts.get(found.group(1));
          return Matcher.quoteReplacement(fact == null ? found.group() : value(fact));
        });
  }

  /**
   * A fact in the reader's language: several words may each name a message with {@code @}; an
   * instant is shown in the business zone.
   */
  String value(String fact) {
    if (isInstant(fact)) {
      return Shown.instant(Instant.parse(fact));
    }
    if (!fact.contains("@")) {
      return fact;
    }
    StringBuilder words = new StringBuilder();
    for (String word : fact.split(" ")) {
      words.append(words.isEmpty() ? "" : text("list.separator"));
      // What a person typed may begin with the same sign.
      boolean message = word.startsWith("@") && has(word.substring(1));
      words.append(message ? text(word.substring(1)) : word);
    }
    return words.toString();
  }

  static boolean isInstant(String fact) {
    return INSTANT.matcher(fact).matches();
  }

  /** A date written out, for a sentence. */
  String day(LocalDate date) {
    return DateTimeFormatter.ofPattern(text("day"), language.locale()).format(date);
  }

  String money(Money amount) {
    return text("money", Map.of("yuan", amount.yuan()));
  }

  /** The languages of the tool. */
  enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }

    Locale locale() {
      return locale;
    }
  }
}
