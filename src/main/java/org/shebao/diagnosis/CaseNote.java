package org.shebao.diagnosis;

import java.time.Instant;

/**
 * What a clerk wrote down in a case about the payment.
 *
 * @param caseNo the case
 * @param text never personal data
 */
public record CaseNote(Instant at, String operator, String caseNo, String text) {}
