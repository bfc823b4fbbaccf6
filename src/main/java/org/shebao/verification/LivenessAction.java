package org.shebao.verification;

import java.util.Arrays;
import java.util.Optional;

/** A movement that a photo cannot make (article section 4: 点头、眨眼等动作). */
public enum LivenessAction {
  NOD("nod"),
  BLINK("blink"),
  TURN_LEFT("turn-left"),
  TURN_RIGHT("turn-right"),
  OPEN_MOUTH("open-mouth");

  private final String code;

  LivenessAction(String code) {
    this.code = code;
  }

  public static Optional<LivenessAction> ofCode(String code) {
    return Arrays.stream(values()).filter(action -> action.code.equals(code)).findFirst();
  }

  /** The name in JSON and in answer files. */
  public String code() {
    return code;
  }
}
