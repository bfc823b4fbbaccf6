package org.shebao.engine;

import org.shebao.ledger.Journal;
import org.shebao.payment.PaymentStore;
import org.shebao.person.PersonStore;
import org.shebao.receipt.ReceiptStore;
import org.shebao.verification.VerificationStore;

/** The station's books, open at every page, inside one transaction. */
public interface Pages {
  ProfileStore profile();

  RequestStore requests();

  PersonStore persons();

  VerificationStore verifications();

  PaymentStore payments();

  Journal journal();

  ReceiptStore receipts();
}
