package org.shebao.engine;

import java.util.Optional;
import org.shebao.person.PhoneNumber;
import org.shebao.verification.Challenge;

/**
 * A challenge that waits for its answer.
 *
 * @param sentTo the phone that a code went to; empty but for SMS
 */
public record StartedChallenge(Challenge challenge, Optional<PhoneNumber> sentTo) {}
