package org.shebao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;
import org.shebao.correction.Correction;
import org.shebao.correction.CounterReview;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.receipt.CorrectionReceipt;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundSteps;
import org.shebao.refund.Reserved;

/**
 * One examination of the books. It believes the journal's postings and nothing else, and compares
 * with them what the other tables say.
 */
final class LedgerExamination {
  /** The states in which the journal leaves a payment whose refunds decide the rest. */
  private static final Set<PaymentState> CHARGED =
      EnumSet.of(PaymentState.PAID, PaymentState.REFUNDING, PaymentState.REFUNDED);

  private final Pages pages;
  private final JournalReading journal;
  private final List<Notice> findings = new ArrayList<>();
  private long receipts;

  private LedgerExamination(Pages pages, JournalReading journal) {
    this.pages = pages;
    this.journal = journal;
  }

  static LedgerReport report(Pages pages) {
    List<String> damage = pages.damage();
    if (!damage.isEmpty()) {
      // What is read from a damaged file says nothing, and reading on may end anywhere.
      return new LedgerReport(
          0, 0, 0, Map.of(), damage.stream().map(each -> finding("file", "damage", each)).toList());
    }
    return new LedgerExamination(pages, JournalReading.of(pages.journal())).report();
  }

  private LedgerReport report() {
    findings.addAll(journal.findings());
    List<String> ids = pages.payments().ids();
    ids.forEach(this::examine);
    missing(journal.states().keySet(), ids).forEach(id -> found("payment", id));
    missing(journal.refundStates().keySet(), pages.refunds().ids())
        .forEach(id -> found("refund", "refund", id));
    pages.persons().altered().forEach(id -> found("person", "person", id));
    pages.cases().all().stream()
        .filter(each -> !each.isToldBy(pages.cases().history(each.id())))
        .forEach(each -> found("case", "case", each.id()));
    examineCorrections();
    return new LedgerReport(journal.entries(), ids.size(), receipts, journal.balances(), findings);
  }

  private static Set<String> missing(Set<String> told, List<String> there) {
    Set<String> missing = new TreeSet<>(told);
    there.forEach(missing::remove);
    return missing;
  }

  private void examine(String id) {
    try {
      Payment payment = pages.payments().find(id).orElseThrow();
      Reserved reserved = new Reserved(payment, pages.surplus().of(id), pages.refunds().of(id));
      if (!journal.isUnclear(id)) {
        compare(reserved);
        reserved.refunds().forEach(refund -> compare(payment, refund));
      }
      compareReceipt(payment, pages.receipts().ofPayment(id));
      reserved.refunds().forEach(this::compareReceipt);
    } catch (CorruptRecordException e) {
      found("record", id);
    }
  }

  private void compare(Reserved reserved) {
    Payment payment = reserved.payment();
    String id = payment.id();
    if (!isStateRight(reserved)) {
      found("state", id);
    }
    boolean moved = journal.moved(id).equals(reserved.balances());
    boolean begun = reserved.refunds().stream().allMatch(refund -> isAsBegun(payment, refund));
    if (!moved || !begun || !isSetAsideRight(reserved)) {
      found("amount", id);
    }
    Set<String> surplus =
        reserved.surplus().stream().map(SurplusCharge::transactionNo).collect(Collectors.toSet());
    boolean charged =
        journal.charge(id).equals(payment.charge().map(Charge::transactionNo))
            && journal.surplus(id).equals(surplus)
            && reserved.refunds().stream().allMatch(this::isNumberRight);
    if (!charged) {
      found("charge", id);
    }
  }

  private boolean isStateRight(Reserved reserved) {
    Payment payment = reserved.payment();
    PaymentState told = journal.states().get(payment.id());
    return CHARGED.contains(told) && payment.charge().isPresent()
        ? payment.state() == reserved.state()
        : payment.state() == told;
  }

  private static boolean isSetAsideRight(Reserved reserved) {
    boolean own =
        reserved
            .payment()
            .charge()
            .filter(charge -> !charge.reserved().equals(reserved.of(charge.transactionNo())))
            .isEmpty();
    return own
        && reserved.surplus().stream()
            .allMatch(each -> each.reserved().equals(reserved.of(each.transactionNo())));
  }

  private boolean isAsBegun(Payment payment, Refund refund) {
    return journal
        .opening(refund.id())
        .map(first -> RefundSteps.isOpening(first, refund, payment))
        .orElse(true);
  }

  private boolean isNumberRight(Refund refund) {
    return refund
        .handling()
        .acceptance()
        .map(Refund.Acceptance::transactionNo)
        .equals(journal.acceptance(refund.id()));
  }

  private void compare(Payment payment, Refund refund) {
    RefundState told =
        Optional.ofNullable(journal.refundStates().get(refund.id()))
            .orElseGet(() -> toldByFirstVersion(payment));
    if (told != refund.state()) {
      found("refund-state", "refund", refund.id());
    }
  }

  /** The first version wrote the refund of a rejected payment without a number of its own. */
  private RefundState toldByFirstVersion(Payment payment) {
    return journal.states().get(payment.id()) == PaymentState.REFUNDED
        ? RefundState.REFUNDED
        : RefundState.PROCESSING;
  }

  private void compareReceipt(Payment payment, Optional<Receipt> receipt) {
    receipts += receipt.isPresent() ? 1 : 0;
    boolean due =
        payment.charge().isPresent()
            && payment.state() != PaymentState.HELD
            && !payment.isTurnedDown();
    if (receipt.isPresent() != due || due && !isRight(receipt.get(), payment)) {
      found("receipt", payment.id());
    }
  }

  private static boolean isRight(Receipt receipt, Payment payment) {
    LocalDate paidOn = BusinessDay.of(payment.charge().orElseThrow().at());
    return receipt.equals(
        Receipt.issue(payment.id(), receipt.issuedAt(), paidOn, receipt.pickupCode()));
  }

  private void compareReceipt(Refund refund) {
    Optional<RefundReceipt> receipt = pages.receipts().ofRefund(refund.id());
    receipts += receipt.isPresent() ? 1 : 0;
    boolean due = refund.state() == RefundState.REFUNDED;
    if (receipt.isPresent() != due || due && !isRight(receipt.get(), refund)) {
      found("refund-receipt", "refund", refund.id());
    }
  }

  private boolean isRight(RefundReceipt receipt, Refund refund) {
    LocalDate returnedOn = BusinessDay.of(refund.handling().returnedAt().orElseThrow());
    Optional<Receipt> first = pages.receipts().ofPayment(refund.target().paymentId());
    // Charged twice and under review: the duplicate may be back before there is a first receipt.
    boolean later = first.filter(each -> !each.issuedAt().isBefore(receipt.issuedAt())).isPresent();
    Optional<String> named =
        later && receipt.firstReceipt().isEmpty() ? Optional.empty() : first.map(Receipt::number);
    return receipt.equals(RefundReceipt.issue(refund.id(), named, receipt.issuedAt(), returnedOn));
  }

  private void examineCorrections() {
    List<String> altered = pages.corrections().altered();
    altered.forEach(id -> found("correction", "correction", id));
    pages.corrections().ids().stream()
        .filter(id -> !altered.contains(id))
        .map(id -> pages.corrections().find(id).orElseThrow())
        .forEach(this::examine);
  }

  private void examine(Correction correction) {
    try {
      if (!isProven(correction)) {
        found("correction", "correction", correction.id());
      }
    } catch (CorruptRecordException e) {
      found("correction", "correction", correction.id());
    }
  }

  /** Applied, it has a receipt and left what was on record before; otherwise it has neither. */
  private boolean isProven(Correction correction) {
    Optional<CorrectionReceipt> receipt = pages.receipts().ofCorrection(correction.id());
    receipts += receipt.isPresent() ? 1 : 0;
    Optional<CorrectionReceipt> due =
        correction
            .review()
            .filter(CounterReview::approved)
            .map(
                review ->
                    CorrectionReceipt.issue(
                        correction.id(), review.at(), BusinessDay.of(review.at())));
    return receipt.equals(due) && pages.personHistory().left(correction.id()) == due.isPresent();
  }

  private void found(String key, String paymentId) {
    found(key, "payment", paymentId);
  }

  private void found(String key, String fact, String id) {
    findings.add(finding(key, fact, id));
  }

  private static Notice finding(String key, String fact, String value) {
    return new Notice(key, Map.of(fact, value));
  }
}
