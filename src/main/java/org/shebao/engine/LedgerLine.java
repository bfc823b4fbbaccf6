package org.shebao.engine;

import java.time.Instant;
import org.shebao.money.Money;

/**
 * One line of a day's export, to be compared with the provider's bill of that day.
 *
 * @param orderNo the payment's number, or the refund's
 * @param providerTransaction the provider's number; empty while its outcome is unknown
 * @param kind {@code payment} or {@code refund}
 * @param state the state of the payment or of the refund; {@code SURPLUS} for money that nobody
 *     owes
 */
public record LedgerLine(
    String orderNo,
    String providerTransaction,
    String kind,
    String state,
    Money amount,
    Instant occurredAt) {}
