package org.shebao.receipt;

import java.util.Optional;

/** The receipts inside one transaction. */
public interface ReceiptStore {
  void insert(Receipt receipt);

  Optional<Receipt> ofPayment(String paymentId);

  Optional<Receipt> find(String number);

  boolean isTaken(PickupCode code);
}
