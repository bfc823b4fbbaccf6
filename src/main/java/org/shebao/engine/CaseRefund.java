package org.shebao.engine;

/**
 * A refund that was asked for in a case.
 *
 * @param file the case as it stands now: resolved when the money is back, else open
 */
public record CaseRefund(CaseFile file, RefundFile refund) {}
