package org.shebao.payment;

import java.time.Instant;

/** A second person's decision on a held payment; the reason is shown to the payer. */
public record Review(boolean approved, String operator, String reason, Instant at) {}
