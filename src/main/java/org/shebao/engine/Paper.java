package org.shebao.engine;

/**
 * What a citizen takes home: the receipt of a payment, of one of its refunds, or of a correction.
 */
public sealed interface Paper permits ReceiptFile, RefundPaper, CorrectionPaper {}
