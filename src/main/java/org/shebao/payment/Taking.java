package org.shebao.payment;

import java.time.Instant;

/**
 * Who took a payment and when; the window is judged at this moment (G11).
 *
 * @param requestId the caller's key for this one intention
 */
public record Taking(String operator, String requestId, Instant at) {}
