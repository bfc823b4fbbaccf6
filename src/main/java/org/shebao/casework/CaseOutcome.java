package org.shebao.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a case ended. */
public enum CaseOutcome {
  /** It was so, and was put right. */
  UPHELD,
  /** It was not so. */
  REJECTED,
  /** The resident took it back. */
  WITHDRAWN,
  /** What caused it is over. */
  SETTLED;

  /** Whether it says that the complaint was right, which takes the evidence of its kind. */
  public boolean needsEvidence() {
    return this == UPHELD;
  }

  /** The name on the command line: {@code upheld}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CaseOutcome> ofCode(String code) {
    return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
  }
}
