package org.shebao.receipt;

import java.util.Optional;

/** The receipts inside one transaction. */
public interface ReceiptStore {
  void insert(Receipt receipt);

  void insert(RefundReceipt receipt);

  void insert(CorrectionReceipt receipt);

  Optional<Receipt> ofPayment(String paymentId);

  Optional<RefundReceipt> ofRefund(String refundId);

  Optional<CorrectionReceipt> ofCorrection(String correctionId);

  /** A payment's receipt by its number. */
  Optional<Receipt> find(String number);

  /** A refund's receipt by its number. */
  Optional<RefundReceipt> findRefund(String number);

  /** A correction's receipt by its number. */
  Optional<CorrectionReceipt> findCorrection(String number);

  boolean isTaken(PickupCode code);
}
