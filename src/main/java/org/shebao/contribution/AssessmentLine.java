package org.shebao.contribution;

import org.shebao.money.Money;

/**
 * One part of an assessed amount.
 *
 * @param key what the part is: {@code account}, {@code pooling}, {@code by-rate} or {@code fixed};
 *     its name for people is the message {@code assessment.line.KEY}
 */
public record AssessmentLine(String key, Money amount) {}
