package org.shebao.cli;

import org.shebao.rule.RuleCode;

/** The published exit codes (design/cli.md). */
final class ExitCode {
  static final int DONE = 0;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int IDENTITY = 4;
  static final int NOT_FOUND = 5;
  static final int CONFLICT = 6;

  /** Done, and it found what somebody has to look at. */
  static final int FOUND = 7;

  static final int INTEGRITY = 8;
  static final int BUG = 70;
  static final int STORE = 74;
  static final int TRY_LATER = 75;

  private ExitCode() {}

  static int of(RuleCode.Kind kind) {
    return switch (kind) {
      case REFUSED -> REFUSED;
      case IDENTITY -> IDENTITY;
      case NOT_FOUND -> NOT_FOUND;
      case CONFLICT -> CONFLICT;
      case TRY_LATER -> TRY_LATER;
    };
  }
}
