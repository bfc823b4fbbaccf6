package org.shebao.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebao.casework.Case;
import org.shebao.engine.Pages;
import org.shebao.ledger.BookedEntry;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.provider.simulated.BillRow;
import org.shebao.provider.simulated.BillSpan;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.recovery.Escalation;
import org.shebao.refund.Refund;
import org.shebao.verification.AccountGuard;

/**
 * Both books at one instant, between two steps.
 *
 * @param rows what the provider's bill of all time says
 */
record Snapshot(Own own, List<MoneyRow> rows) {
  private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");
  private static final int ALL = Integer.MAX_VALUE;

  /**
   * What was given out.
   *
   * @param receipts by payment
   * @param refundReceipts by refund
   */
  record Papers(Map<String, Receipt> receipts, Map<String, RefundReceipt> refundReceipts) {}

  /** What waits for a person, as far as it is open. */
  record Waiting(List<Escalation> escalations, List<Case> cases) {
    private static Waiting of(Pages pages) {
      List<Case> cases = pages.cases().all().stream().filter(Case::isOpen).toList();
      return new Waiting(pages.escalations().open(), cases);
    }
  }

  /**
   * The station's own books.
   *
   * @param payments by number, all there are
   * @param surplus by the provider's transaction
   * @param refunds by number, all there are
   * @param guards by person
   */
  record Own(
      Map<String, Payment> payments,
      Map<String, SurplusCharge> surplus,
      Map<String, Refund> refunds,
      List<BookedEntry> journal,
      Papers papers,
      Waiting waiting,
      Map<String, AccountGuard> guards) {

    private static Own of(Pages pages, List<String> people) {
      Map<String, Payment> payments = new HashMap<>();
      Map<String, Receipt> receipts = new HashMap<>();
      for (Payment payment : pages.payments().takenBetween(Instant.EPOCH, END_OF_TIME)) {
        payments.put(payment.id(), payment);
        pages.receipts().ofPayment(payment.id()).ifPresent(r -> receipts.put(payment.id(), r));
      }
      Map<String, Refund> refunds = new HashMap<>();
      Map<String, RefundReceipt> refundReceipts = new HashMap<>();
      for (Refund refund : pages.refunds().askedBetween(Instant.EPOCH, END_OF_TIME)) {
        refunds.put(refund.id(), refund);
        pages.receipts().ofRefund(refund.id()).ifPresent(r -> refundReceipts.put(refund.id(), r));
      }
      Map<String, SurplusCharge> surplus = new HashMap<>();
      pages.surplus().all().forEach(each -> surplus.put(each.transactionNo(), each));
      List<BookedEntry> journal = new ArrayList<>();
      pages.journal().forEach(journal::add);
      Map<String, AccountGuard> guards = new HashMap<>();
      people.forEach(person -> guards.put(person, pages.verifications().guard(person)));
      return new Own(
          payments,
          surplus,
          refunds,
          journal,
          new Papers(receipts, refundReceipts),
          Waiting.of(pages),
          guards);
    }
  }

  /**
   * @param people the numbers that were ever given to a person
   */
  static Snapshot of(Stores stores, List<String> people, Instant at) {
    return of(stores.books().read(pages -> Own.of(pages, people)), stores, at);
  }

  /** How both stand when only the provider, or the time, has moved on. */
  Snapshot later(Stores stores, Instant at) {
    return of(own, stores, at);
  }

  private static Snapshot of(Own own, Stores stores, Instant at) {
    BillSpan ever = new BillSpan(Instant.EPOCH, END_OF_TIME, at);
    List<BillRow> rows =
        stores.provider().read(page -> page.statement().rows(ever, ever.start(), ALL));
    return new Snapshot(own, rows.stream().map(MoneyRow::of).toList());
  }

  Map<String, Payment> payments() {
    return own.payments;
  }

  Map<String, SurplusCharge> surplus() {
    return own.surplus;
  }

  Map<String, Refund> refunds() {
    return own.refunds;
  }

  Map<String, RefundReceipt> refundReceipts() {
    return own.papers.refundReceipts;
  }

  List<BookedEntry> journal() {
    return own.journal;
  }

  Map<String, Receipt> receipts() {
    return own.papers.receipts;
  }

  List<Escalation> escalations() {
    return own.waiting.escalations;
  }

  /** The open cases. */
  List<Case> cases() {
    return own.waiting.cases;
  }

  Map<String, AccountGuard> guards() {
    return own.guards;
  }
}
