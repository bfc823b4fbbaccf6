package org.shebao.identifier;

import java.util.Set;

/** The first two digits of GB/T 2260: the 31 mainland provinces that issue numbers. */
final class Provinces {
  private static final Set<String> MAINLAND =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65");

  private Provinces() {}

  static boolean isMainland(String twoDigits) {
    return MAINLAND.contains(twoDigits);
  }
}
