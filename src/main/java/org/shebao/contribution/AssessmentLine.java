package org.shebao.contribution;

import org.shebao.money.Money;

/**
 * One part of an assessed amount.
 *
 * @param key what the part is: {@code account}, {@code pooling}, {@code by-rate} or {@code fixed}
 */
public record AssessmentLine(String key, Money amount) {}
