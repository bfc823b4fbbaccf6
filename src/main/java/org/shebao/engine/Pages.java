package org.shebao.engine;

import java.util.List;
import org.shebao.casework.CaseStore;
import org.shebao.correction.CorrectionStore;
import org.shebao.ledger.Journal;
import org.shebao.payment.PaymentStore;
import org.shebao.payment.SurplusStore;
import org.shebao.person.PersonHistory;
import org.shebao.person.PersonStore;
import org.shebao.receipt.ReceiptStore;
import org.shebao.recovery.EscalationStore;
import org.shebao.recovery.InquiryStore;
import org.shebao.refund.RefundStore;
import org.shebao.refund.SystemFaultStore;
import org.shebao.verification.VerificationStore;

/** The station's books, open at every page, inside one transaction. */
public interface Pages {
  ProfileStore profile();

  RequestStore requests();

  PersonStore persons();

  PersonHistory personHistory();

  CorrectionStore corrections();

  VerificationStore verifications();

  PaymentStore payments();

  SurplusStore surplus();

  RefundStore refunds();

  SystemFaultStore systemFaults();

  InquiryStore inquiries();

  EscalationStore escalations();

  CaseStore cases();

  Journal journal();

  ReceiptStore receipts();

  /** What the store itself finds wrong with its file, in its own words; empty when it is sound. */
  List<String> damage();
}
