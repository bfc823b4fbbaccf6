package org.shebao.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.calendar.BusinessDay;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseTerm;
import org.shebao.payment.Payment;
import org.shebao.payment.Review;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundCase;
import org.shebao.refund.RefundGrant;
import org.shebao.refund.RefundRules;
import org.shebao.refund.RefundState;
import org.shebao.refund.RefundStep;
import org.shebao.refund.RefundSteps;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Gives money back (article sections 5 and 6). A refund's amount is set aside, and on disk, before
 * the provider hears of it; what the provider accepted is not done until it says so.
 */
public final class RefundDesk {
  private final Books books;
  private final Rulebook rules;
  private final RefundBooking booking;
  private final ProviderRefunds provider;
  private final PaymentBooking payments;
  private final IdSource ids;

  RefundDesk(
      Books books,
      Rulebook rules,
      RefundBooking booking,
      ProviderRefunds provider,
      PaymentBooking payments,
      IdSource ids) {
    this.books = books;
    this.rules = rules;
    this.booking = booking;
    this.provider = provider;
    this.payments = payments;
    this.ids = ids;
  }

  /** The refund a request led to, and whether this call made it. */
  private record Intent(Refund refund, boolean isNew) {}

  /** What can go back of a payment, by which route and until when. */
  public Decision<RefundQuote> quote(String paymentId, Caller caller) {
    return books.read(
        pages -> payment(pages, paymentId).map(payment -> quote(pages, payment, caller)));
  }

  private RefundQuote quote(Pages pages, Payment payment, Caller caller) {
    RefundCase about = about(pages, payment, caller);
    return new RefundQuote(
        payments.file(pages, payment),
        RefundRules.refundable(about),
        RefundRules.routes(about),
        handling(about.waiting().isPositive(), caller),
        rules.refunds().carriesLate());
  }

  private Optional<CaseTerm> handling(boolean duplicate, Caller caller) {
    return duplicate
        ? Optional.of(
            CaseTerm.inWorkingDays(CaseKind.DUPLICATE_CHARGE, caller.today(), rules.workingDays()))
        : Optional.empty();
  }

  private RefundCase about(Pages pages, Payment payment, Caller caller) {
    return new RefundCase(
        payment,
        pages.surplus().of(payment.id()),
        pages.refunds().of(payment.id()),
        pages.systemFaults().covering(payment.taking().at()),
        rules.refunds(),
        caller.now());
  }

  /**
   * Asks for a refund. The same request again answers what became of the first one. A refund whose
   * outcome is unknown is an accepted answer in state PROCESSING; a refused one changes nothing.
   */
  public Decision<RefundFile> request(RefundRequest asked, Caller caller) {
    return request(asked, RefundOccasion.NONE, caller);
  }

  /** Asks for a refund on an occasion that knows when it may be, and remembers it. */
  Decision<RefundFile> request(RefundRequest asked, RefundOccasion occasion, Caller caller) {
    return books
        .write(caller, pages -> intent(pages, asked, occasion, caller))
        .map(intent -> carriedOut(intent, caller));
  }

  private Decision<Intent> intent(
      Pages pages, RefundRequest asked, RefundOccasion occasion, Caller caller) {
    return Requests.once(
        pages,
        asked.under(caller.requestId(), occasion.fields()),
        caller,
        id -> new Intent(pages.refunds().find(id).orElseThrow(), false),
        () ->
            occasion
                .allows(pages)
                .then(allowed -> payment(pages, asked.paymentId()))
                .then(
                    payment ->
                        RefundRules.decide(
                            about(pages, payment, caller), asked.kind(), asked.amount()))
                .map(grant -> opened(pages, grant, caller))
                .map(refund -> occasion.remember(pages, refund))
                .map(refund -> new Intent(refund, true)),
        intent -> intent.refund().id());
  }

  // After this point nothing may refuse: all rules have been asked.
  private Refund opened(Pages pages, RefundGrant grant, Caller caller) {
    return booking.open(pages, grant.under(ids.next("RF"), asking(caller)));
  }

  private static Refund.Asking asking(Caller caller) {
    return new Refund.Asking(caller.operator(), caller.requestId(), caller.now());
  }

  private RefundFile carriedOut(Intent intent, Caller caller) {
    Refund refund = intent.refund();
    if (caller.dryRun()) {
      RefundFile file = books.read(pages -> file(pages, refund));
      return intent.isNew() ? file.madeUp() : file;
    }
    Refund settled = intent.isNew() ? provider.send(refund, caller) : provider.ask(refund, caller);
    return books.read(pages -> file(pages, settled));
  }

  /** A second person's decision on a refund above the station's limit. */
  public Decision<RefundFile> review(
      String refundId, boolean approve, String reason, Caller caller) {
    Review review = new Review(approve, caller.operator(), reason, caller.now());
    return decided(
        "refund-review",
        refundId,
        review,
        caller,
        (pages, refund) ->
            inState(refund, RefundState.AWAITING_APPROVAL, RuleCode.REFUND_NOT_AWAITING)
                .then(waiting -> byAnother(waiting, review))
                .then(waiting -> approve ? sendable(pages, waiting, caller) : accepted(waiting))
                .map(waiting -> RefundSteps.reviewed(waiting, payment(pages, waiting), review)));
  }

  /** A person's decision to give carried money back after all (G03). */
  public Decision<RefundFile> override(String refundId, String reason, Caller caller) {
    Review review = new Review(true, caller.operator(), reason, caller.now());
    return decided(
        "refund-override",
        refundId,
        review,
        caller,
        (pages, refund) ->
            inState(refund, RefundState.CARRIED_TO_NEXT_POOL, RuleCode.REFUND_NOT_CARRIED)
                .then(carried -> byAnother(carried, review))
                .then(carried -> sendable(pages, carried, caller))
                .map(carried -> RefundSteps.overridden(carried, review)));
  }

  /** What a decision does to a refund, when nothing forbids it. */
  private interface Deciding {
    Decision<RefundStep> decide(Pages pages, Refund refund);
  }

  private Decision<RefundFile> decided(
      String command, String refundId, Review review, Caller caller, Deciding deciding) {
    Request request =
        new Request(
            caller.requestId(),
            command,
            Map.of(
                "refund", refundId,
                "approve", String.valueOf(review.approved()),
                "reason", review.reason()),
            "");
    Function<Pages, Decision<Intent>> work =
        pages ->
            Requests.once(
                pages,
                request,
                caller,
                id -> new Intent(pages.refunds().find(id).orElseThrow(), false),
                () ->
                    refund(pages, refundId)
                        .then(
                            refund ->
                                deciding
                                    .decide(pages, refund)
                                    .map(step -> booking.write(pages, refund, step, caller)))
                        .map(refund -> new Intent(refund, true)),
                intent -> intent.refund().id());
    return books
        .write(caller, work)
        .map(
            intent ->
                caller.dryRun()
                    ? books.read(pages -> file(pages, intent.refund()))
                    : carriedOut(intent, caller));
  }

  private static Decision<Refund> inState(Refund refund, RefundState state, RuleCode otherwise) {
    return refund.state() == state
        ? accepted(refund)
        : Decision.refused(
            Refusal.of(otherwise)
                .with("refund", refund.id())
                .with("state", "@refund-state." + refund.state()));
  }

  private static Decision<Refund> accepted(Refund refund) {
    return Decision.accepted(refund);
  }

  private static Decision<Refund> byAnother(Refund refund, Review review) {
    return refund.asking().operator().equalsIgnoreCase(review.operator())
        ? Decision.refused(
            Refusal.of(RuleCode.FOUR_EYES)
                .with("subject", refund.id())
                .with("operator", review.operator()))
        : accepted(refund);
  }

  /** Whether the provider's own limits let the refund be sent now. */
  private Decision<Refund> sendable(Pages pages, Refund refund, Caller caller) {
    RefundCase about = about(pages, payment(pages, refund), caller);
    return RefundRules.providerForbids(about, refund.target().transactionNo())
        .<Decision<Refund>>map(Decision::refused)
        .orElseGet(() -> accepted(refund));
  }

  public Decision<RefundFile> status(String refundId) {
    return books.read(pages -> refund(pages, refundId).map(refund -> file(pages, refund)));
  }

  /** The refunds asked for on the business dates {@code from} to {@code to}, oldest first. */
  public List<RefundFile> list(LocalDate from, LocalDate to, Optional<RefundState> state) {
    return books.read(
        pages ->
            pages
                .refunds()
                .askedBetween(BusinessDay.startOf(from), BusinessDay.startOf(to.plusDays(1)))
                .stream()
                .filter(refund -> state.map(wanted -> wanted == refund.state()).orElse(true))
                .map(refund -> file(pages, refund))
                .toList());
  }

  private RefundFile file(Pages pages, Refund refund) {
    return RefundFile.of(refund, pages, payments);
  }

  private static Payment payment(Pages pages, Refund refund) {
    return pages.payments().find(refund.target().paymentId()).orElseThrow();
  }

  private static Decision<Payment> payment(Pages pages, String paymentId) {
    return Decision.of(
        pages.payments().find(paymentId),
        Refusal.of(RuleCode.NO_SUCH_PAYMENT).with("payment", paymentId));
  }

  private static Decision<Refund> refund(Pages pages, String refundId) {
    return Decision.of(
        pages.refunds().find(refundId),
        Refusal.of(RuleCode.NO_SUCH_REFUND).with("refund", refundId));
  }
}
