package org.shebao.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.RefundFile;
import org.shebao.payment.Review;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundSteps;

/** One refund. Accepted is not succeeded: both times are told apart. */
record RefundView(RefundFile file, Optional<Caller> caller) implements View {
  RefundView(RefundFile file) {
    this(file, Optional.empty());
  }

  private boolean dryRun() {
    return caller.filter(Caller::dryRun).isPresent();
  }

  @Override
  public void json(JsonObject json) {
    Refund refund = file.refund();
    json.text("refund", Optional.of(refund.id()).filter(id -> file.booked()))
        .text("state", file.booked() ? refund.state().name() : "NOT_REQUESTED")
        .text("wouldBegin", file.booked() ? Optional.empty() : Optional.of(refund.state().name()))
        .text("kind", refund.kind().code())
        .text("payment", refund.target().paymentId())
        .text("paymentState", file.payment().payment().state().name())
        .money("amount", refund.amount())
        .text("providerTransaction", refund.target().transactionNo())
        .flag("accepted", refund.handling().acceptance().isPresent())
        .text(
            "refundTransaction",
            refund.handling().acceptance().map(Refund.Acceptance::transactionNo))
        .instant("acceptedAt", refund.handling().acceptance().map(Refund.Acceptance::at))
        .instant("returnedAt", refund.handling().returnedAt())
        .instant("requestedAt", refund.asking().at())
        .text("operator", refund.asking().operator())
        .text("reviewedBy", refund.handling().review().map(Review::operator))
        .text("reviewReason", refund.handling().review().map(Review::reason))
        .date("valueDate", valueDate(refund))
        .text("receipt", file.receipt().map(RefundReceipt::number))
        .text("firstReceipt", file.payment().receipt().map(Receipt::number))
        .text("requestId", refund.asking().requestId())
        .flag("dryRun", dryRun())
        .flag("simulated", true);
  }

  /** From when carried money counts; nothing else has a value date of its own. */
  static Optional<LocalDate> valueDate(Refund refund) {
    return Optional.of(refund)
        .filter(each -> each.state() == RefundState.CARRIED_TO_NEXT_POOL)
        .map(RefundSteps::valueDate);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Refund refund = file.refund();
    Refund.Handling handling = refund.handling();
    page.heading(heading(refund))
        .fact("label.refund", file.booked() ? refund.id() : "")
        .fact("label.payment", refund.target().paymentId())
        .fact("label.refund-kind", messages.text("refund-kind." + refund.kind().code()))
        .fact("label.amount", refund.amount())
        .fact("label.transaction", refund.target().transactionNo())
        .fact("label.accepted-at", accepted(handling))
        .fact("label.returned-at", handling.returnedAt().map(Shown::instant).orElse(""))
        .fact("label.value-date", valueDate(refund).map(LocalDate::toString).orElse(""))
        .fact("label.review", handling.review().map(PaymentView::reviewText).orElse(""))
        .fact("label.receipt", file.receipt().map(RefundReceipt::number).orElse(""))
        .fact("label.requested-at", Shown.instant(refund.asking().at()))
        .fact("label.operator", refund.asking().operator())
        .fact("label.request-id", refund.asking().requestId());
    next(page);
    if (dryRun() && file.booked()) {
      page.note("dry-run");
    }
    page.note("simulated");
  }

  private String heading(Refund refund) {
    if (!file.booked()) {
      return refund.state() == RefundState.CARRIED_TO_NEXT_POOL
          ? "refund.rehearsed-carry"
          : "refund.rehearsed";
    }
    boolean underWay =
        refund.state() == RefundState.PROCESSING && refund.handling().acceptance().isPresent();
    return underWay ? "refund.accepted" : "refund.heading." + refund.state();
  }

  private static String accepted(Refund.Handling handling) {
    return handling
        .acceptance()
        .map(each -> Shown.instant(each.at()) + "  " + each.transactionNo())
        .orElse("");
  }

  /** Who has to do something now. */
  private void next(Page page) {
    Refund refund = file.refund();
    Map<String, String> facts =
        Map.of(
            "refund", refund.id(),
            "operator", refund.asking().operator(),
            "date", valueDate(refund).map(LocalDate::toString).orElse(""));
    if (refund.state() == RefundState.AWAITING_APPROVAL) {
      page.note(file.booked() ? "refund.next.approval" : "refund.next.approval-needed", facts);
    } else if (refund.state() == RefundState.CARRIED_TO_NEXT_POOL) {
      page.note("refund.next.carried", facts);
      if (file.booked()) {
        page.note("refund.next.override", facts);
      }
    }
  }
}
