package org.shebao.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people and devices write them. */
final class Codes {
  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");

  private Codes() {}

  /** {@code RESIDENT_ID}, {@code resident-id} and {@code ResidentId} become the same text. */
  static String folded(String raw) {
    String halfWidth = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return SEPARATORS.matcher(halfWidth).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
