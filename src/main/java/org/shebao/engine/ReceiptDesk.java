package org.shebao.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.crypto.DocumentIndex;
import org.shebao.payment.Payment;
import org.shebao.receipt.Receipt;
import org.shebao.region.Region;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Shows the receipts of paid contributions (article section 2; G29, G34). */
public final class ReceiptDesk {
  private static final int CHECK_LENGTH = 6;

  private final Books books;
  private final Rulebook rules;
  private final PaymentBooking booking;
  private final DocumentIndex index;

  ReceiptDesk(Books books, Rulebook rules, PaymentBooking booking, DocumentIndex index) {
    this.books = books;
    this.rules = rules;
    this.booking = booking;
    this.index = index;
  }

  /**
   * @param number a receipt's number, or the number of the payment it proves
   */
  public Decision<ReceiptFile> show(String number) {
    return books.read(
        pages -> {
          Optional<Receipt> receipt =
              pages.receipts().find(number).or(() -> pages.receipts().ofPayment(number));
          return receipt
              .map(found -> Decision.accepted(file(pages, found)))
              .orElseGet(() -> Decision.refused(missing(pages, number)));
        });
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
    return new ReceiptFile(
        receipt,
        booking.file(pages, payment),
        pages.profile().find().orElseThrow(),
        checkCode(receipt, payment, paidOn),
        rules.regions().policy(region, paidOn).receiptRoutes());
  }

  private String checkCode(Receipt receipt, Payment payment, LocalDate paidOn) {
    String printed =
        String.join("|", receipt.number(), payment.terms().amount().yuan(), paidOn.toString());
    return index.of("receipt-check", printed).substring(0, CHECK_LENGTH);
  }
}
