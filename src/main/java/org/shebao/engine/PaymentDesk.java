package org.shebao.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  record Intent(Payment payment, boolean isNew) {}

  /**
   * Takes a payment. The same request again answers what became of the first one. A payment whose
   * outcome is unknown is an accepted answer in state UNKNOWN, never a refusal.
   */
  public Decision<PaymentFile> pay(PayRequest asked, Caller caller) {
    if (!caller.dryRun()) {
      askAboutRival(asked, caller);
    }
    return books
        .write(caller, pages -> intent(pages, asked, caller))
        .map(intent -> carriedOut(intent, caller));
  }

  /** Whether {@link #pay} would be refused now: the same path, undone. */
  Decision<Intent> check(PayRequest asked, Caller caller) {
    return books.rehearse(pages -> intent(pages, asked, caller));
  }

  /**
   * The key for one more try at an intention that names itself: {@code base}, or the next in line
   * when the tries so far ended without money moving.
   */
  String keyForNextTry(String base) {
    return books.read(
        pages -> {
          String key = base;
          for (int attempt = 2; endedWithoutMoney(pages, key); attempt++) {
            key = base + "#" + attempt;
          }
          return key;
        });
  }

  private static boolean endedWithoutMoney(Pages pages, String requestId) {
    return pages
        .requests()
        .find(requestId)
        .flatMap(request -> pages.payments().find(request.subject()))
        .filter(payment -> !payment.state().mayHaveMoved())
        .isPresent();
  }

  /** A payment in the way may have been settled at the provider meanwhile: ask, change nothing. */
  private void askAboutRival(PayRequest asked, Caller caller) {
    Optional<Payment> rival = books.read(pages -> pages.payments().claiming(liability(asked)));
    rival
        .filter(payment -> payment.state() == PaymentState.UNKNOWN)
        .ifPresent(
            payment -> {
              ChargeAnswer answer = provider.query(payment.id());
              if (answer.isFinal()) {
                booking.answered(payment.id(), answer, caller);
              }
            });
  }

  private Decision<Intent> intent(Pages pages, PayRequest asked, Caller caller) {
    return Requests.once(
        pages,
        asked.under(caller.requestId()),
        caller,
        id -> new Intent(pages.payments().find(id).orElseThrow(), false),
        () -> check.terms(pages, asked, caller).map(terms -> intended(pages, asked, terms, caller)),
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

  private PaymentFile carriedOut(Intent intent, Caller caller) {
    Payment payment = intent.payment();
    if (caller.dryRun()) {
      PaymentFile file = books.read(pages -> booking.file(pages, payment));
      return intent.isNew() ? file.madeUp() : file;
    }
    if (intent.isNew()) {
      return booking.answered(payment.id(), provider.charge(order(payment)), caller);
    }
    return payment.state() == PaymentState.UNKNOWN
        ? booking.answered(payment.id(), provider.query(payment.id()), caller)
        : books.read(pages -> booking.file(pages, payment));
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
