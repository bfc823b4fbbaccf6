package org.shebao.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Language and output form, read from the arguments and the environment before anything is parsed:
 * an unreadable command line is answered in the right language and form too.
 */
record Preferences(Messages.Language language, Output.Format format) {

  static Preferences of(List<String> arguments, Environment environment) {
    String lang = option(arguments, "--lang").orElseGet(() -> environment.variable("SHEBAO_LANG"));
    String output =
        option(arguments, "--output")
            .or(() -> option(arguments, "-o"))
            .orElseGet(() -> environment.variable("SHEBAO_OUTPUT"));
    return new Preferences(
        language(lang, environment),
        output.equals("json") ? Output.Format.JSON : Output.Format.TEXT);
  }

  private static Messages.Language language(String lang, Environment environment) {
    boolean chinese = lang.isEmpty() ? locale(environment).startsWith("zh") : lang.equals("zh");
    return chinese ? Messages.Language.ZH : Messages.Language.EN;
  }

  /** The caller's locale; the launcher hands it over because it sets another one for the JVM. */
  private static String locale(Environment environment) {
    for (String name : List.of("SHEBAO_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
      if (!environment.variable(name).isEmpty()) {
        return environment.variable(name).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** The last value wins, as it does for the parser; {@code -ojson} and {@code --lang=en} count. */
  private static Optional<String> option(List<String> arguments, String name) {
    Optional<String> found = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(name) && i + 1 < arguments.size()) {
        found = Optional.of(arguments.get(i + 1));
      } else if (argument.startsWith(name + "=")) {
        found = Optional.of(argument.substring(name.length() + 1));
      } else if (name.length() == 2 && argument.startsWith(name) && argument.length() > 2) {
        found = Optional.of(argument.substring(2));
      }
    }
    return found;
  }
}
