package org.shebao.cli;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shebao.cli.Messages.Language;
import org.shebao.input.Resources;

/** The bundles as they stand in their files. */
final class Bundles {
  private Bundles() {}

  /** All texts by key; a key that stands there twice is an error, for the first would be lost. */
  static Map<String, String> read(String name, Language language) {
    String file = name + "_" + language.locale().getLanguage() + ".properties";
    Map<String, String> texts = new TreeMap<>();
    Properties collector =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            String before = texts.put((String) key, (String) value);
            assertNull(before, () -> file + ": " + key + " stands there twice");
            return before;
          }
        };
    try {
      collector.load(new StringReader(Resources.text(Messages.class, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The keys that one of two languages lacks. */
  static Set<String> inOneLanguageOnly(Map<String, String> zh, Map<String, String> en) {
    Set<String> keys = new TreeSet<>(zh.keySet());
    keys.addAll(en.keySet());
    keys.removeIf(key -> zh.containsKey(key) && en.containsKey(key));
    return keys;
  }
}
