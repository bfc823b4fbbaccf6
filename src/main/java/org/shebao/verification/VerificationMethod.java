package org.shebao.verification;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a person shows who they are, weakest first: a stronger method always does where a weaker one
 * is asked for (article sections 1, 4). Times and tries are this project's numbers (G28), but for
 * the PIN, whose wrong tries are counted by the account (G24).
 */
public enum VerificationMethod {
  /** 站点密码: one try a challenge; every wrong one counts towards the lock. */
  PIN("pin", Duration.ofMinutes(5), 1),
  /** 短信验证: a code to the phone that was left at binding. */
  SMS("sms", Duration.ofMinutes(5), 3),
  /** 人脸识别: liveness actions, attested in order. */
  FACE("face", Duration.ofMinutes(2), 3);

  private final String code;
  private final Duration timeToAnswer;
  private final int tries;

  VerificationMethod(String code, Duration timeToAnswer, int tries) {
    this.code = code;
    this.timeToAnswer = timeToAnswer;
    this.tries = tries;
  }

  public static Optional<VerificationMethod> ofCode(String code) {
    return Arrays.stream(values()).filter(method -> method.code.equals(code)).findFirst();
  }

  /** The name on the command line and in JSON. */
  public String code() {
    return code;
  }

  public Duration timeToAnswer() {
    return timeToAnswer;
  }

  /** How many answers one challenge takes. */
  public int tries() {
    return tries;
  }

  public boolean isAtLeast(VerificationMethod required) {
    return compareTo(required) >= 0;
  }
}
