package org.shebao.provider.simulated;

import static org.shebao.provider.simulated.Behaviour.ABNORMAL;
import static org.shebao.provider.simulated.Behaviour.ALTERED_ROW;
import static org.shebao.provider.simulated.Behaviour.CHARGED_TWICE;
import static org.shebao.provider.simulated.Behaviour.CLOSED_AFTER_SUCCESS;
import static org.shebao.provider.simulated.Behaviour.DECLINE;
import static org.shebao.provider.simulated.Behaviour.DOUBLED_ROW;
import static org.shebao.provider.simulated.Behaviour.DOWN;
import static org.shebao.provider.simulated.Behaviour.DUPLICATE_ANSWER;
import static org.shebao.provider.simulated.Behaviour.EXTRA_ROW;
import static org.shebao.provider.simulated.Behaviour.LATE_ARRIVAL;
import static org.shebao.provider.simulated.Behaviour.LATE_SUCCESS;
import static org.shebao.provider.simulated.Behaviour.MISQUOTE;
import static org.shebao.provider.simulated.Behaviour.MISSING_ROW;
import static org.shebao.provider.simulated.Behaviour.NOT_FOUND_YET;
import static org.shebao.provider.simulated.Behaviour.NOT_READY;
import static org.shebao.provider.simulated.Behaviour.NO_STATEMENT;
import static org.shebao.provider.simulated.Behaviour.PROCESSING;
import static org.shebao.provider.simulated.Behaviour.SLOW;
import static org.shebao.provider.simulated.Behaviour.SUCCESS_AFTER_CLOSE;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT_AFTER;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT_BEFORE;
import static org.shebao.provider.simulated.Behaviour.TRUNCATED;
import static org.shebao.provider.simulated.Behaviour.UNKNOWN_STATE;
import static org.shebao.provider.simulated.Behaviour.WRONG_AMOUNT;

import java.util.List;

/** The calls that a scripted fault can strike, with the ways in which each can go wrong. */
public enum Operation {
  CHARGE(
      DECLINE,
      TIMEOUT_BEFORE,
      TIMEOUT_AFTER,
      SLOW,
      UNKNOWN_STATE,
      LATE_SUCCESS,
      LATE_ARRIVAL,
      SUCCESS_AFTER_CLOSE,
      CHARGED_TWICE,
      WRONG_AMOUNT,
      MISQUOTE,
      DUPLICATE_ANSWER),
  /** Asking for an order or for a refund. */
  QUERY(TIMEOUT, UNKNOWN_STATE, MISQUOTE, DUPLICATE_ANSWER, CLOSED_AFTER_SUCCESS, NOT_FOUND_YET),
  CLOSE(TIMEOUT_BEFORE, TIMEOUT_AFTER, UNKNOWN_STATE),
  REFUND(DECLINE, TIMEOUT_BEFORE, TIMEOUT_AFTER, SLOW, UNKNOWN_STATE, PROCESSING, ABNORMAL),
  /** Asking for the bill of a day. */
  BILL(NOT_READY, NO_STATEMENT, TRUNCATED, MISSING_ROW, EXTRA_ROW, ALTERED_ROW, DOUBLED_ROW),
  /** Whatever is asked. */
  ANY(DOWN);

  private final List<Behaviour> behaviours;

  Operation(Behaviour... behaviours) {
    this.behaviours = List.of(behaviours);
  }

  public List<Behaviour> behaviours() {
    return behaviours;
  }

  /** The name used in scripts: {@code charge}. */
  public String code() {
    return ScriptWord.of(this);
  }
}
