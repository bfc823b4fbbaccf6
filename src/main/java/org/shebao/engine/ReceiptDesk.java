package org.shebao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.correction.Correction;
import org.shebao.crypto.DocumentIndex;
import org.shebao.payment.Payment;
import org.shebao.receipt.CorrectionReceipt;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundSteps;
import org.shebao.region.Region;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Shows the receipts of contributions, refunds and corrections (article sections 2 and 5; G29,
 * G34). Each names the person as on record when it was issued, whatever was corrected since.
 */
public final class ReceiptDesk {
  private static final int CHECK_LENGTH = 6;

  private final Books books;
  private final Rulebook rules;
  private final PaymentBooking booking;
  private final CorrectionBooking corrections;
  private final DocumentIndex index;

  ReceiptDesk(
      Books books,
      Rulebook rules,
      PaymentBooking booking,
      CorrectionBooking corrections,
      DocumentIndex index) {
    this.books = books;
    this.rules = rules;
    this.booking = booking;
    this.corrections = corrections;
    this.index = index;
  }

  /**
   * @param number a receipt's number, or that of the payment, refund or correction it proves; of a
   *     refund that was carried over there is a notice instead
   */
  public Decision<Paper> show(String number) {
    return books.read(
        pages ->
            refund(pages, number)
                .map(refund -> paper(pages, refund))
                .or(() -> receipt(pages, number).map(found -> accepted(file(pages, found))))
                .or(() -> correction(pages, number).map(found -> paper(pages, found)))
                .orElseGet(() -> Decision.refused(missing(pages, number))));
  }

  private static Decision<Paper> accepted(Paper paper) {
    return Decision.accepted(paper);
  }

  private static Optional<Receipt> receipt(Pages pages, String number) {
    return pages.receipts().find(number).or(() -> pages.receipts().ofPayment(number));
  }

  private static Optional<Refund> refund(Pages pages, String number) {
    String refundId =
        pages.receipts().findRefund(number).map(RefundReceipt::refundId).orElse(number);
    return pages.refunds().find(refundId);
  }

  private static Optional<Correction> correction(Pages pages, String number) {
    String correctionId =
        pages.receipts().findCorrection(number).map(CorrectionReceipt::correctionId).orElse(number);
    return pages.corrections().find(correctionId);
  }

  private Decision<Paper> paper(Pages pages, Correction correction) {
    CorrectionFile file = corrections.file(pages, correction);
    return Decision.of(
        file.receipt()
            .map(
                receipt ->
                    new CorrectionPaper(
                        file,
                        pages.profile().find().orElseThrow(),
                        checkCode(
                            receipt.number(),
                            correction.personId(),
                            BusinessDay.of(receipt.issuedAt())))),
        Refusal.of(RuleCode.CORRECTION_NOT_APPLIED)
            .with("correction", correction.id())
            .with("state", "@correction-state." + correction.state()));
  }

  private Decision<Paper> paper(Pages pages, Refund refund) {
    RefundFile file = RefundFile.of(refund, pages, booking);
    StationProfile station = pages.profile().find().orElseThrow();
    return switch (refund.state()) {
      case REFUNDED -> {
        LocalDate returnedOn = BusinessDay.of(refund.handling().returnedAt().orElseThrow());
        String number = file.receipt().orElseThrow().number();
        yield accepted(
            new RefundPaper(
                file,
                holder(pages, file.payment(), file.receipt().orElseThrow().issuedAt()),
                station,
                checkCode(number, refund.amount().yuan(), returnedOn)));
      }
      case CARRIED_TO_NEXT_POOL ->
          accepted(
              new RefundPaper(
                  file,
                  holder(pages, file.payment(), refund.asking().at()),
                  station,
                  checkCode(refund.id(), refund.amount().yuan(), RefundSteps.valueDate(refund))));
      case AWAITING_APPROVAL, PROCESSING, ABNORMAL, DECLINED, REJECTED ->
          Decision.refused(
              Refusal.of(RuleCode.REFUND_NOT_DONE)
                  .with("refund", refund.id())
                  .with("payment", refund.target().paymentId())
                  .with("state", "@refund-state." + refund.state()));
    };
  }

  private static Refusal missing(Pages pages, String number) {
    Optional<Payment> payment = pages.payments().find(number);
    return payment
        .map(
            unpaid ->
                Refusal.of(RuleCode.PAYMENT_NOT_PAID)
                    .with("payment", number)
                    .with("state", "@state." + unpaid.state()))
        .orElseGet(() -> Refusal.of(RuleCode.NO_SUCH_RECEIPT).with("receipt", number));
  }

  private ReceiptFile file(Pages pages, Receipt receipt) {
    Payment payment = pages.payments().find(receipt.paymentId()).orElseThrow();
    Region region = rules.regions().find(payment.terms().regionCode()).value();
    LocalDate paidOn = BusinessDay.of(payment.charge().orElseThrow().at());
    PaymentFile file = booking.file(pages, payment);
    return new ReceiptFile(
        receipt,
        file,
        holder(pages, file, receipt.issuedAt()),
        pages.profile().find().orElseThrow(),
        checkCode(receipt.number(), payment.terms().amount().yuan(), paidOn),
        rules.regions().policy(region, paidOn).receiptRoutes());
  }

  private static PersonThen holder(Pages pages, PaymentFile file, Instant issuedAt) {
    return PersonFiles.then(pages, file.person(), issuedAt);
  }

  private String checkCode(String number, String what, LocalDate date) {
    String printed = String.join("|", number, what, date.toString());
    return index.of("receipt-check", printed).substring(0, CHECK_LENGTH);
  }
}
