package org.shebao.correction;

import java.util.EnumSet;
import java.util.Set;

/** Where a correction stands. The legal transitions are the table in {@link #next()}. */
public enum CorrectionState {
  /** 待窗口复核: the person objected; nothing on record has changed. */
  OBJECTED,
  /** 已更正: a second operator approved, and the record says what was proposed. */
  APPLIED,
  /** 未采纳: a second operator turned it down; nothing on record has changed. */
  REJECTED;

  /** The states this one may become; empty for an end state. */
  public Set<CorrectionState> next() {
    return switch (this) {
      case OBJECTED -> EnumSet.of(APPLIED, REJECTED);
      case APPLIED, REJECTED -> EnumSet.noneOf(CorrectionState.class);
    };
  }
}
