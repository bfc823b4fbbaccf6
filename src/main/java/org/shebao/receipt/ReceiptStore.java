package org.shebao.receipt;

import java.util.Optional;

/** The receipts inside one transaction. */
public interface ReceiptStore {
  void insert(Receipt receipt);

  void insert(RefundReceipt receipt);

  Optional<Receipt> ofPayment(String paymentId);

  Optional<RefundReceipt> ofRefund(String refundId);

  /** A payment's receipt by its number. */
  Optional<Receipt> find(String number);

  /** A refund's receipt by its number. */
  Optional<RefundReceipt> findRefund(String number);

  boolean isTaken(PickupCode code);
}
