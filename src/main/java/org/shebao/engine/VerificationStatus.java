package org.shebao.engine;

import java.time.Instant;
import java.util.Optional;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;

/**
 * How one person stands with this station.
 *
 * @param current the strongest verification that holds here now
 * @param lockedUntil the end of the lock, when there is one
 * @param required the weakest method that would do for the next login here
 */
public record VerificationStatus(
    String personId,
    Optional<Verification> current,
    Optional<Instant> lockedUntil,
    VerificationMethod required,
    boolean pinSet,
    int pinTriesLeft) {}
