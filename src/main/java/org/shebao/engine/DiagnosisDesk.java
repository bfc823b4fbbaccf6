package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.bill.TradeBillLines;
import org.shebao.diagnosis.BillExtract;
import org.shebao.diagnosis.CaseNote;
import org.shebao.diagnosis.Diagnosis;
import org.shebao.diagnosis.PaymentHistory;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundCase;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Says what became of a payment, why, and what to do (article section 5). It looks at one state of
 * the books, writes nothing and asks nobody.
 */
public final class DiagnosisDesk {
  private final Books books;
  private final Rulebook rules;

  DiagnosisDesk(Books books, Rulebook rules) {
    this.books = books;
    this.rules = rules;
  }

  /**
   * A bill that the clerk has at hand.
   *
   * @param file how the clerk knows it
   */
  public record ShownBill(TradeBillLines lines, String file) {}

  /**
   * The diagnosis of one payment.
   *
   * @param number of the payment, of a refund or a receipt of it, or the provider's number of a
   *     charge
   * @return refused with {@code NO_SUCH_PAYMENT} when no payment goes by it
   */
  public Decision<Diagnosis> diagnose(String number, Optional<ShownBill> bill, Caller caller) {
    return books.read(pages -> diagnose(pages, number, bill, caller));
  }

  Decision<Diagnosis> diagnose(Pages pages, String number, Caller caller) {
    return diagnose(pages, number, Optional.empty(), caller);
  }

  private Decision<Diagnosis> diagnose(
      Pages pages, String number, Optional<ShownBill> bill, Caller caller) {
    return Decision.of(
            payment(pages, number), Refusal.of(RuleCode.NO_SUCH_PAYMENT).with("payment", number))
        .map(payment -> Diagnosis.of(history(pages, payment, bill, caller)));
  }

  private static Optional<Payment> payment(Pages pages, String number) {
    return pages
        .payments()
        .find(number)
        .or(() -> pages.payments().charged(number))
        .or(() -> paymentId(pages, number).flatMap(pages.payments()::find));
  }

  private static Optional<String> paymentId(Pages pages, String number) {
    return pages
        .receipts()
        .find(number)
        .map(Receipt::paymentId)
        .or(() -> pages.surplus().find(number).map(SurplusCharge::paymentId))
        .or(() -> refund(pages, number).map(refund -> refund.target().paymentId()));
  }

  private static Optional<Refund> refund(Pages pages, String number) {
    String id = pages.receipts().findRefund(number).map(RefundReceipt::refundId).orElse(number);
    return pages.refunds().find(id);
  }

  private PaymentHistory history(
      Pages pages, Payment payment, Optional<ShownBill> bill, Caller caller) {
    String id = payment.id();
    RefundCase about = refundCase(pages, payment, caller);
    return new PaymentHistory(
        about,
        pages.journal().of(id),
        followUp(pages, about),
        bill.map(shown -> BillExtract.of(shown.lines(), shown.file(), id)),
        notes(pages, id),
        rules.workingDays());
  }

  /** What people wrote down in the cases about it; the rest of a case is for its own page. */
  private static List<CaseNote> notes(Pages pages, String paymentId) {
    return pages.cases().of(paymentId).stream()
        .flatMap(
            each ->
                pages.cases().history(each.id()).stream()
                    .filter(event -> !event.text().isEmpty())
                    .map(
                        event ->
                            new CaseNote(event.at(), event.operator(), each.id(), event.text())))
        .toList();
  }

  RefundCase refundCase(Pages pages, Payment payment, Caller caller) {
    return new RefundCase(
        payment,
        pages.surplus().of(payment.id()),
        pages.refunds().of(payment.id()),
        pages.systemFaults().covering(payment.taking().at()),
        rules.refunds(),
        caller.now());
  }

  private static PaymentHistory.FollowUp followUp(Pages pages, RefundCase about) {
    String id = about.payment().id();
    List<Inquiry> inquiries =
        Stream.concat(Stream.of(id), about.refunds().stream().map(Refund::id))
            .flatMap(subject -> pages.inquiries().find(subject).stream())
            .toList();
    return new PaymentHistory.FollowUp(pages.escalations().of(id), inquiries);
  }
}
