package org.shebao.correction;

import java.time.Instant;

/**
 * 异议申请: the first step, which starts the 5 to 10 working days (G31).
 *
 * @param operator who took it down; cannot review it
 */
public record Objection(String operator, String requestId, Instant at) {}
