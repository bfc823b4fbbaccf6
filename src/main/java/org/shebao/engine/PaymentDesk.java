package org.shebao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.calendar.BusinessDay;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Review;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Takes payments. The intent is on disk before the provider is called and the outcome after:
 * whatever happens between, only the provider's word decides (G33).
 */
public final class PaymentDesk {
  private final Books books;
  private final PaymentProvider provider;
  private final PaymentCheck check;
  private final PaymentBooking booking;
  private final Returns returns;
  private final IdSource ids;

  PaymentDesk(
      Books books,
      PaymentProvider provider,
      PaymentCheck check,
      PaymentBooking booking,
      Returns returns,
      IdSource ids) {
    this.books = books;
    this.provider = provider;
    this.check = check;
    this.booking = booking;
    this.returns = returns;
    this.ids = ids;
  }

  /** The payment a request led to, and whether this call made it. */
  private record Intent(Payment payment, boolean isNew) {}

  /**
   * Takes a payment. The same request again answers what became of the first one. A payment whose
   * outcome is unknown is an accepted answer in state UNKNOWN, never a refusal.
   */
  public Decision<PaymentFile> pay(PayRequest asked, Caller caller) {
    Asked one = new Asked(asked, caller.requestId());
    return pay(List.of(Decision.accepted(one)), caller).get(0);
  }

  /**
   * Takes a group of payments in two transactions: all intents, then, once the provider was called
   * for each, all outcomes. What was refused, or is refused now, does not disturb the others.
   *
   * @return what became of each, in order; all of it is on disk
   */
  List<Decision<PaymentFile>> pay(List<Decision<Asked>> group, Caller caller) {
    if (!caller.dryRun()) {
      askAboutRivals(group, caller);
    }
    List<Decision<Intent>> intents =
        books.write(
            caller,
            pages -> each(group, asked -> intent(pages, asked, caller.asking(asked.requestId()))));
    return carriedOut(intents, caller);
  }

  private static <T, R> List<Decision<R>> each(
      List<Decision<T>> group, Function<T, Decision<R>> step) {
    return group.stream().map(decision -> decision.then(step)).toList();
  }

  /** A payment in the way may have been settled at the provider meanwhile: ask, change nothing. */
  private void askAboutRivals(List<Decision<Asked>> group, Caller caller) {
    List<Payment> rivals = new ArrayList<>();
    books.read(
        pages ->
            each(
                group,
                asked -> {
                  pages.payments().claiming(liability(asked.request())).ifPresent(rivals::add);
                  return Decision.accepted(asked);
                }));
    for (Payment rival : rivals) {
      if (rival.state() == PaymentState.UNKNOWN) {
        ChargeAnswer answer = provider.query(rival.id());
        if (answer.isFinal()) {
          booking.answered(rival.id(), answer, caller);
        }
      }
    }
  }

  private Decision<Intent> intent(Pages pages, Asked asked, Caller caller) {
    PayRequest request = asked.request();
    return Requests.once(
        pages,
        request.under(asked.requestId()),
        caller,
        id -> new Intent(pages.payments().find(id).orElseThrow(), false),
        () ->
            check
                .terms(pages, request, caller)
                .map(terms -> intended(pages, request, terms, caller)),
        intent -> intent.payment().id());
  }

  // After this point nothing may refuse: all rules have been asked.
  private Intent intended(Pages pages, PayRequest asked, Terms terms, Caller caller) {
    Taking taking = new Taking(caller.operator(), caller.requestId(), caller.now());
    Payment payment = Payment.intended(ids.next("P"), liability(asked), terms, taking);
    pages.payments().insert(payment);
    PaymentSteps.requested(payment).entries().forEach(pages.journal()::append);
    return new Intent(payment, true);
  }

  private List<Decision<PaymentFile>> carriedOut(List<Decision<Intent>> intents, Caller caller) {
    if (caller.dryRun()) {
      return books.read(pages -> each(intents, intent -> rehearsed(pages, intent)));
    }
    List<Decision<PaymentBooking.Heard>> heard =
        each(
            intents,
            intent ->
                Decision.accepted(new PaymentBooking.Heard(intent.payment(), answer(intent))));
    return booking.answered(heard, caller);
  }

  private Decision<PaymentFile> rehearsed(Pages pages, Intent intent) {
    PaymentFile file = booking.file(pages, intent.payment());
    return Decision.accepted(intent.isNew() ? file.madeUp() : file);
  }

  private Optional<ChargeAnswer> answer(Intent intent) {
    Payment payment = intent.payment();
    if (intent.isNew()) {
      return Optional.of(provider.charge(order(payment)));
    }
    return payment.state() == PaymentState.UNKNOWN
        ? Optional.of(provider.query(payment.id()))
        : Optional.empty();
  }

  private static Liability liability(PayRequest asked) {
    return new Liability(asked.personId(), asked.owed().insurance(), asked.owed().period());
  }

  private static ChargeOrder order(Payment payment) {
    return new ChargeOrder(
        payment.id(),
        payment.terms().amount(),
        payment.terms().method().providerMethod(),
        payment.liability().insurance().code() + " " + payment.liability().period().text());
  }

  public Decision<PaymentFile> status(String paymentId) {
    return books.read(
        pages -> found(pages, paymentId).map(payment -> booking.file(pages, payment)));
  }

  /** Payments as {@code wanted}, oldest first. */
  public List<PaymentFile> list(PaymentFilter wanted) {
    return books.read(
        pages ->
            pages
                .payments()
                .takenBetween(
                    BusinessDay.startOf(wanted.from()),
                    BusinessDay.startOf(wanted.to().plusDays(1)))
                .stream()
                .filter(wanted::admits)
                .map(payment -> booking.file(pages, payment))
                .toList());
  }

  /**
   * A second person's decision on a held payment: released to the pool, or sent back to the payer.
   */
  public Decision<PaymentFile> review(
      String paymentId, boolean approve, String reason, Caller caller) {
    Review review = new Review(approve, caller.operator(), reason, caller.now());
    Decision<Payment> reviewed =
        books.write(caller, pages -> reviewed(pages, paymentId, review, caller));
    return reviewed.map(
        payment -> {
          if (payment.state() == PaymentState.REFUNDING && !caller.dryRun()) {
            returns.send(payment, caller);
          }
          return books.read(pages -> booking.file(pages, current(pages, payment, caller)));
        });
  }

  private Decision<Payment> reviewed(Pages pages, String paymentId, Review review, Caller caller) {
    Request request =
        new Request(
            caller.requestId(),
            "review",
            Map.of(
                "payment", paymentId,
                "approve", String.valueOf(review.approved()),
                "reason", review.reason()),
            "");
    return Requests.once(
        pages,
        request,
        caller,
        id -> pages.payments().find(id).orElseThrow(),
        () ->
            found(pages, paymentId)
                .then(PaymentDesk::held)
                .then(payment -> byAnother(payment, review))
                .map(payment -> decided(pages, payment, review, caller)),
        Payment::id);
  }

  /** Turned down, the money is set aside for its way back in the same transaction. */
  private Payment decided(Pages pages, Payment payment, Review review, Caller caller) {
    Payment after = booking.write(pages, payment, PaymentSteps.reviewed(payment, review), caller);
    return review.approved() ? after : returns.open(pages, after, caller);
  }

  /** On a dry run the books do not know what was decided. */
  private static Payment current(Pages pages, Payment payment, Caller caller) {
    return caller.dryRun() ? payment : pages.payments().find(payment.id()).orElseThrow();
  }

  private static Decision<Payment> held(Payment payment) {
    return payment.state() == PaymentState.HELD
        ? Decision.accepted(payment)
        : Decision.refused(
            Refusal.of(RuleCode.NOT_HELD)
                .with("payment", payment.id())
                .with("state", "@state." + payment.state()));
  }

  private static Decision<Payment> byAnother(Payment payment, Review review) {
    return payment.taking().operator().equalsIgnoreCase(review.operator())
        ? Decision.refused(
            Refusal.of(RuleCode.FOUR_EYES)
                .with("subject", payment.id())
                .with("operator", review.operator()))
        : Decision.accepted(payment);
  }

  private static Decision<Payment> found(Pages pages, String paymentId) {
    return Decision.of(
        pages.payments().find(paymentId),
        Refusal.of(RuleCode.NO_SUCH_PAYMENT).with("payment", paymentId));
  }
}
