package org.shebao.engine;

/**
 * One payment of a group that is asked for together.
 *
 * @param requestId the key of this one intention, as {@link Caller} has it for a single request
 */
public record Asked(PayRequest request, String requestId) {}
