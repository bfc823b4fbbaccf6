package org.shebao.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.engine.Caller;
import org.shebao.engine.Notice;
import org.shebao.engine.PaymentFile;
import org.shebao.payment.Charge;
import org.shebao.payment.HoldReason;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.payment.Review;
import org.shebao.receipt.Receipt;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;

/** One payment. */
record PaymentView(PaymentFile file, Optional<Caller> caller, List<Notice> warnings)
    implements View {
  PaymentView(PaymentFile file, Caller caller) {
    this(file, Optional.of(caller), List.of());
  }

  PaymentView(PaymentFile file) {
    this(file, Optional.empty(), List.of());
  }

  private boolean dryRun() {
    return caller.filter(Caller::dryRun).isPresent();
  }

  @Override
  public void json(JsonObject json) {
    Payment payment = file.payment();
    PaymentMethod method = payment.terms().method();
    json.text("payment", Optional.of(payment.id()).filter(id -> file.booked()))
        .text("state", file.booked() ? payment.state().name() : "NOT_TAKEN")
        .money("amount", payment.terms().amount())
        .text("receipt", file.receipt().map(Receipt::number))
        .date("arrivesOn", file.dates().arrival().map(WorkingDayAnswer::date));
    file.dates().arrival().ifPresent(day -> json.flag("arrivalProvisional", day.provisional()));
    json.text("person", payment.liability().personId())
        .text("name", file.person().name().masked())
        .text("region", payment.terms().regionCode())
        .text("insurance", payment.liability().insurance().code())
        .text("period", payment.liability().period().text())
        .text("method", method.code())
        .text("payer", payment.terms().payerId())
        .text("card", payment.terms().maskedCard());
    method
        .fee()
        .fen()
        .ifPresentOrElse(fee -> json.number("feeFen", fee), () -> json.unknown("feeFen"));
    json.texts("holdReasons", payment.terms().holds().stream().map(HoldReason::code).toList())
        .date("reviewBy", file.dates().reviewDue().map(WorkingDayAnswer::date))
        .text("providerTransaction", payment.charge().map(Charge::transactionNo))
        .instant("takenAt", payment.taking().at())
        .instant("arrivedAt", arrivedAt())
        .unknown("treasuryAt")
        .text("operator", payment.taking().operator())
        .text("reviewedBy", payment.review().map(Review::operator))
        .text("reviewReason", payment.review().map(Review::reason))
        .text("requestId", payment.taking().requestId())
        .money("refunded", AftermathText.refunded(file))
        .texts("refunds", file.aftermath().refunds().stream().map(Refund::id).toList())
        .objects("duplicates", file.aftermath().surplus(), AftermathText::json)
        .texts("escalations", AftermathText.escalations(file))
        .instant("askedAgainAt", file.aftermath().inquiry().map(Inquiry::nextAt))
        .objects("warnings", warnings, Notices::json)
        .flag("dryRun", dryRun())
        .flag("simulated", true);
  }

  /** 到账: real-time money has arrived when it was charged; the treasury is another matter (G45). */
  private Optional<Instant> arrivedAt() {
    Payment payment = file.payment();
    boolean realTime = payment.terms().method().arrival() == PaymentMethod.Arrival.REAL_TIME;
    boolean paid = payment.state() == PaymentState.PAID && payment.review().isEmpty();
    return realTime && paid ? payment.charge().map(Charge::at) : Optional.empty();
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Payment payment = file.payment();
    PaymentMethod method = payment.terms().method();
    page.heading(file.booked() ? "payment.heading." + payment.state() : "payment.heading.rehearsed")
        .fact("label.payment", file.booked() ? payment.id() : "")
        .fact("label.person", payment.liability().personId() + " " + file.person().name().masked())
        .fact(
            "label.insurance",
            messages.text("insurance." + payment.liability().insurance().code())
                + " "
                + payment.liability().period().text())
        .fact("label.amount", payment.terms().amount())
        .fact("label.method", messages.text("method." + method.code()))
        .fact("label.payer", payment.terms().payerId().orElse(""))
        .fact("label.card", payment.terms().maskedCard().orElse(""))
        .fact("label.fee", messages.text("fee." + method.fee().code()))
        .fact("label.arrives-on", Shown.date(file.dates().arrival(), messages))
        .fact("label.held-for", heldFor(messages))
        .fact("label.review-by", Shown.date(file.dates().reviewDue(), messages))
        .fact("label.review", payment.review().map(PaymentView::reviewText).orElse(""))
        .fact("label.receipt", file.receipt().map(Receipt::number).orElse(""))
        .fact("label.pickup-code", file.receipt().map(r -> r.pickupCode().digits()).orElse(""))
        .fact("label.taken-at", Shown.instant(payment.taking().at()))
        .fact("label.operator", payment.taking().operator())
        .fact("label.request-id", payment.taking().requestId());
    AftermathText.tell(file, page);
    if (payment.state() == PaymentState.HELD) {
      page.note("payment.next.HELD", Map.of("payment", payment.id()));
    }
    warnings.forEach(notice -> page.note(Notices.key(notice), notice.facts()));
    if (dryRun() && file.booked()) {
      page.note("dry-run");
    }
    page.note("simulated");
  }

  private String heldFor(Messages messages) {
    List<String> reasons = file.payment().terms().holds().stream().map(HoldReason::code).toList();
    boolean held = file.payment().state() == PaymentState.HELD || !file.booked();
    return held ? Shown.words("hold", reasons, messages) : "";
  }

  static String reviewText(Review review) {
    return review.operator() + " " + Shown.instant(review.at()) + "  " + review.reason();
  }
}
