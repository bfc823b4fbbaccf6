package org.shebao.provider.simulated;

/** What goes wrong with one call. */
public enum Behaviour {
  /** Refused with a reason, for ever. */
  DECLINE,
  /** The call never arrives. */
  TIMEOUT_BEFORE,
  /** The call is carried out and its answer lost. */
  TIMEOUT_AFTER,
  /** The call is carried out and answered after a delay that may exceed the client's patience. */
  SLOW,
  /** The money is taken by itself after a delay; until then the order is being processed. */
  LATE_SUCCESS,
  /** A question gets no answer. */
  TIMEOUT;

  boolean hasReason() {
    return this == DECLINE;
  }

  boolean hasDelay() {
    return this == SLOW || this == LATE_SUCCESS;
  }

  /** The name used in scripts: {@code late-success}. */
  public String code() {
    return ScriptWord.of(this);
  }
}
