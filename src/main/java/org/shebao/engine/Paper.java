package org.shebao.engine;

/** What a citizen takes home: the receipt of a payment, or the paper of one of its refunds. */
public sealed interface Paper permits ReceiptFile, RefundPaper {}
