package org.shebao.engine;

import java.nio.file.Path;
import java.time.InstantSource;

/** Opens stations by the directory in which they live. */
public interface Homes {
  /** The rules in force at a home: shipped data and the home's own files; makes nothing. */
  Rulebook rules(Path home);

  /** The station at a home, made with defaults when there is none. */
  Station open(Path home, InstantSource clock);

  /**
   * Keeps a published holiday arrangement in a home.
   *
   * @param json a checked holiday-cn year file
   */
  void keepHolidays(Path home, int year, String json);
}
