package org.shebao.payment;

import java.time.Instant;

/** The provider's word that it took the money: its number and its time. */
public record Charge(String transactionNo, Instant at) {}
