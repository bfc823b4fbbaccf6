package org.shebao.store;

import java.util.List;
import org.shebao.casework.CaseStore;
import org.shebao.correction.CorrectionStore;
import org.shebao.crypto.DocumentIndex;
import org.shebao.crypto.FieldCipher;
import org.shebao.engine.Pages;
import org.shebao.engine.ProfileStore;
import org.shebao.engine.RequestStore;
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

/** All stores over one open transaction. */
record SqlitePages(Sql sql, FieldCipher cipher, DocumentIndex index) implements Pages {
  @Override
  public ProfileStore profile() {
    return new SqliteProfile(sql);
  }

  @Override
  public RequestStore requests() {
    return new SqliteRequests(sql);
  }

  @Override
  public PersonStore persons() {
    return new SqlitePersons(sql, cipher, index);
  }

  @Override
  public PersonHistory personHistory() {
    return new SqlitePersonHistory(sql, cipher);
  }

  @Override
  public CorrectionStore corrections() {
    return new SqliteCorrections(sql, cipher);
  }

  @Override
  public VerificationStore verifications() {
    return new SqliteVerifications(sql);
  }

  @Override
  public PaymentStore payments() {
    return new SqlitePayments(sql);
  }

  @Override
  public SurplusStore surplus() {
    return new SqliteSurplus(sql);
  }

  @Override
  public RefundStore refunds() {
    return new SqliteRefunds(sql);
  }

  @Override
  public SystemFaultStore systemFaults() {
    return new SqliteSystemFaults(sql);
  }

  @Override
  public InquiryStore inquiries() {
    return new SqliteInquiries(sql);
  }

  @Override
  public EscalationStore escalations() {
    return new SqliteEscalations(sql);
  }

  @Override
  public CaseStore cases() {
    return new SqliteCases(sql, cipher);
  }

  @Override
  public Journal journal() {
    return new SqliteJournal(sql);
  }

  @Override
  public ReceiptStore receipts() {
    return new SqliteReceipts(sql);
  }

  @Override
  public List<String> damage() {
    return new FileExamination(sql).damage();
  }
}
