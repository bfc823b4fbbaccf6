package org.shebao.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.shebao.contribution.Period;
import org.shebao.ledger.Account;
import org.shebao.ledger.JournalEntry;
import org.shebao.money.Money;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Review;
import org.shebao.payment.Step;
import org.shebao.payment.SurplusCharge;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.Transaction;
import org.shebao.region.InsuranceType;

/** One payment and its refunds, led through random legal events; the postings are summed up. */
final class RefundWalk {
  private static final Money AMOUNT = Money.ofFen(1_000);

  private final SplittableRandom random;
  private final List<Refund> refunds = new ArrayList<>();
  private final Map<Account, Money> posted = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private List<SurplusCharge> surplus;
  private Payment payment;
  private Instant now = SampleRefunds.at("2026-12-30T12:00:00");

  RefundWalk(long seed) {
    random = new SplittableRandom(seed);
    PaymentMethod method =
        random.nextBoolean() ? PaymentMethod.WECHAT_BALANCE : PaymentMethod.FAMILY_PROXY;
    Optional<String> payer =
        method == PaymentMethod.FAMILY_PROXY ? Optional.of("R2") : Optional.empty();
    List<Transaction> taken = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      taken.add(new Transaction("WX" + (i + 1), AMOUNT, now));
    }
    Step step =
        PaymentSteps.answered(
            Payment.intended(
                "P00000001",
                new Liability("R1", InsuranceType.RESIDENT_MEDICAL, Period.ofYear(2027)),
                new Terms(AMOUNT, method, payer, Optional.empty(), "440000"),
                new Taking("clerk-li", "request-1", now)),
            ChargeAnswer.succeeded(taken),
            new PaymentSteps.Booking(now, "clerk-li", known -> false));
    step.entries().forEach(this::post);
    payment = step.after();
    surplus = step.surplus();
  }

  Reserved books() {
    return new Reserved(payment, surplus, refunds);
  }

  Map<Account, Money> posted() {
    Map<Account, Money> sums = new HashMap<>(posted);
    sums.values().removeIf(Money.ZERO::equals);
    return sums;
  }

  /** Everything that happened, for the message of a failure. */
  String told() {
    return told.toString();
  }

  /** One more event; some are of no effect when nothing is there for them. */
  void step() {
    now = now.plusSeconds(random.nextInt(40_000));
    switch (random.nextInt(4)) {
      case 0 -> review();
      case 1 -> open();
      default -> advance();
    }
    payment = books().settled();
    surplus =
        surplus.stream().map(each -> each.reserving(books().of(each.transactionNo()))).toList();
  }

  private void review() {
    if (payment.state() != PaymentState.HELD) {
      return;
    }
    Step step = PaymentSteps.reviewed(payment, verdict());
    step.entries().forEach(this::post);
    payment = step.after();
  }

  private Review verdict() {
    return new Review(random.nextBoolean(), "clerk-wang", "seen", now);
  }

  private void open() {
    Optional<SurplusCharge> waiting =
        surplus.stream().filter(each -> each.waiting().isPositive()).findAny();
    boolean turnedDown = payment.review().filter(review -> !review.approved()).isPresent();
    String own = payment.charge().orElseThrow().transactionNo();
    if (waiting.isPresent() && random.nextBoolean()) {
      begin(RefundKind.DUPLICATE, waiting.get().transactionNo(), waiting.get().waiting());
    } else if (turnedDown && payment.unreserved().isPositive()) {
      begin(RefundKind.REJECTED, own, payment.unreserved());
    } else if (payment.state() == PaymentState.PAID) {
      begin(
          random.nextBoolean() ? RefundKind.ORDINARY : RefundKind.SYSTEM_FAULT,
          own,
          payment.unreserved());
    }
  }

  private void begin(RefundKind kind, String transactionNo, Money most) {
    Money amount = random.nextBoolean() ? most : Money.ofFen(1 + random.nextLong(most.fen()));
    RefundState begins =
        switch (random.nextInt(3)) {
          case 0 -> RefundState.AWAITING_APPROVAL;
          case 1 -> kind.isOwed() ? RefundState.PROCESSING : RefundState.CARRIED_TO_NEXT_POOL;
          default -> RefundState.PROCESSING;
        };
    Refund refund =
        new RefundGrant(new Refund.Target(payment.id(), transactionNo), kind, amount, begins)
            .under("RF" + refunds.size(), new Refund.Asking("clerk-li", "request", now));
    refunds.add(refund);
    post(RefundSteps.opened(refund, payment).entry());
  }

  private void advance() {
    List<Refund> alive = refunds.stream().filter(each -> !each.state().next().isEmpty()).toList();
    if (alive.isEmpty()) {
      return;
    }
    Refund refund = alive.get(random.nextInt(alive.size()));
    advanced(refund)
        .ifPresent(
            step -> {
              refunds.set(refunds.indexOf(refund), step.after());
              post(step.entry());
            });
  }

  private Optional<RefundStep> advanced(Refund refund) {
    return switch (refund.state()) {
      case AWAITING_APPROVAL -> Optional.of(RefundSteps.reviewed(refund, payment, verdict()));
      case CARRIED_TO_NEXT_POOL ->
          Optional.of(RefundSteps.overridden(refund, new Review(true, "clerk-wang", "seen", now)));
      case PROCESSING, ABNORMAL ->
          RefundSteps.answered(refund, payment, answer(refund), now, "clerk-li");
      case REFUNDED, DECLINED, REJECTED -> throw new IllegalStateException("ended");
    };
  }

  private RefundAnswer answer(Refund refund) {
    RefundAnswer.Kind[] kinds = RefundAnswer.Kind.values();
    RefundAnswer.Kind kind = kinds[random.nextInt(kinds.length)];
    String number = "WXR-" + refund.id();
    if (kind == RefundAnswer.Kind.SUCCEEDED) {
      return RefundAnswer.succeeded(number, now, now);
    }
    return kind.isAccepted()
        ? RefundAnswer.accepted(kind, number, now, "")
        : RefundAnswer.of(kind, "REASON");
  }

  private void post(JournalEntry entry) {
    told.add(entry.about().refundId().orElse("") + entry.kind() + " " + entry.postings());
    entry
        .postings()
        .forEach(posting -> posted.merge(posting.account(), posting.amount(), Money::plus));
  }
}
