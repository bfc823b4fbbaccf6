package org.shebao.provider.simulated;

import static org.shebao.provider.simulated.Behaviour.DECLINE;
import static org.shebao.provider.simulated.Behaviour.LATE_SUCCESS;
import static org.shebao.provider.simulated.Behaviour.SLOW;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT_AFTER;
import static org.shebao.provider.simulated.Behaviour.TIMEOUT_BEFORE;

import java.util.List;

/** The calls that a scripted fault can strike, with the ways in which each can go wrong. */
public enum Operation {
  CHARGE(DECLINE, TIMEOUT_BEFORE, TIMEOUT_AFTER, SLOW, LATE_SUCCESS),
  /** Asking for an order or for a refund. */
  QUERY(TIMEOUT),
  REFUND(DECLINE, TIMEOUT_BEFORE, TIMEOUT_AFTER);

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
