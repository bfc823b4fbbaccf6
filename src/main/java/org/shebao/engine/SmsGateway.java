package org.shebao.engine;

import java.time.Instant;
import org.shebao.person.PhoneNumber;
import org.shebao.verification.SmsCode;

/** Sends a code to a phone. */
public interface SmsGateway {
  /**
   * @param challengeId what the code answers; printed in the message
   * @param expiresAt until when the code is good
   */
  void send(PhoneNumber phone, SmsCode code, String challengeId, Instant expiresAt);
}
