package org.shebao.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What every connection is opened with.
 *
 * @param pragmas settings of SQLite by their own names
 */
public record StoreSettings(Map<String, String> pragmas) {
  private static final String PATIENCE = "busy_timeout";

  /** A writer waits 30 s for its turn; a row cannot point to nothing. */
  public static final StoreSettings STANDARD =
      new StoreSettings(Map.of(PATIENCE, "30000", "foreign_keys", "true"));

  public StoreSettings {
    pragmas = Map.copyOf(pragmas);
  }

  /** The same with one setting changed: less patience, say, or a smaller disk. */
  public StoreSettings with(String pragma, String value) {
    Map<String, String> changed = new HashMap<>(pragmas);
    changed.put(pragma, value);
    return new StoreSettings(changed);
  }

  long patienceSeconds() {
    return Long.parseLong(pragmas.get(PATIENCE)) / 1000;
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(pragmas);
    return properties;
  }
}
