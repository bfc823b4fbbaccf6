package org.shebao.rule;

import java.util.Locale;

/** Whether the same request passes a rule later by itself, and how that moment is found. */
public enum Waiting {
  /** It never does: something else has to change. */
  NEVER,
  /** It does once somebody has acted; nobody can say when. */
  ON_EVENT,
  /** From 00:00 of the first day on which nothing on person, insurance or date forbids it. */
  OPEN_DAY,
  /** From the day on which an entry of the station's policy file changes the answer. */
  POLICY_CHANGE,
  /** From the end of the lock, 24 hours after the fifth wrong PIN (article section 4; G24). */
  LOCK_END,
  /** From when what made the login abnormal is long enough ago. */
  ORDINARY_LOGIN,
  /** A minute after the latest refund of the transaction was sent. */
  MINUTE_APART,
  /** From when the first open payment or refund has its turn. */
  NEXT_QUESTION,
  /** From when the provider says that its bill is served. */
  BILL_SERVED;

  /** The stable name in JSON; the message is {@code waiting.CODE}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a refusal can name the moment. */
  public boolean canBeTimed() {
    return this != NEVER && this != ON_EVENT;
  }
}
