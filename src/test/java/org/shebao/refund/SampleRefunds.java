package org.shebao.refund;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shebao.contribution.Period;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.payment.Review;
import org.shebao.payment.SurplusCharge;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.region.InsuranceType;

/** Payments and refunds for tests, in each state that they can reach. */
final class SampleRefunds {
  static final String OWN = "WX1";
  static final Money AMOUNT = Money.ofFen(40_000);
  static final Instant CHARGED = at("2026-11-10T10:00:00");
  static final Instant ASKED = at("2026-11-12T10:00:00");
  static final Review APPROVAL = new Review(true, "clerk-wang", "kinship seen", ASKED);
  static final Review REJECTION = new Review(false, "clerk-wang", "not a relative", ASKED);

  private SampleRefunds() {}

  /** A moment on the clocks of Shanghai. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }

  static Payment paid() {
    return paid(CHARGED, AMOUNT);
  }

  static Payment paid(Instant charged, Money amount) {
    return payment(PaymentState.PAID, amount, charge(charged, 0), Optional.empty());
  }

  /** A payment of which {@code fen} are set aside. */
  static Payment reserving(long fen) {
    return payment(PaymentState.PAID, AMOUNT, charge(CHARGED, fen), Optional.empty());
  }

  static Payment in(PaymentState state) {
    boolean charged = state != PaymentState.UNKNOWN && state.mayHaveMoved();
    return payment(
        state, AMOUNT, charged ? charge(CHARGED, 0) : Optional.empty(), Optional.empty());
  }

  static Payment turnedDown() {
    return payment(PaymentState.REFUNDING, AMOUNT, charge(CHARGED, 0), Optional.of(REJECTION));
  }

  static Payment released(Instant charged, Instant released) {
    return payment(
        PaymentState.PAID,
        AMOUNT,
        charge(charged, 0),
        Optional.of(new Review(true, "clerk-wang", "kinship seen", released)));
  }

  private static Optional<Charge> charge(Instant at, long reserved) {
    return Optional.of(new Charge(OWN, at, Money.ofFen(reserved)));
  }

  private static Payment payment(
      PaymentState state, Money amount, Optional<Charge> charge, Optional<Review> review) {
    return new Payment(
        "P00000001",
        new Liability("R1", InsuranceType.RESIDENT_MEDICAL, Period.ofYear(2027)),
        new Terms(
            amount, PaymentMethod.WECHAT_BALANCE, Optional.empty(), Optional.empty(), "440000"),
        new Taking("clerk-li", "request-1", CHARGED),
        state,
        charge,
        review);
  }

  static SurplusCharge surplus(String number, long fen) {
    return new SurplusCharge(number, "P00000001", Money.ofFen(fen), CHARGED, CHARGED, Money.ZERO);
  }

  static Refund refund(String id, RefundKind kind, String transactionNo, long fen) {
    return refund(id, kind, transactionNo, fen, ASKED);
  }

  static Refund refund(String id, RefundKind kind, String transactionNo, long fen, Instant asked) {
    return beginning(RefundState.PROCESSING, kind)
        .apply(id, new Refund.Target("P00000001", transactionNo), Money.ofFen(fen), asked);
  }

  /** An ordinary refund of the payment's own charge that begins in {@code state}. */
  static Refund ordinary(String id, long fen, RefundState state) {
    return beginning(state, RefundKind.ORDINARY)
        .apply(id, new Refund.Target("P00000001", OWN), Money.ofFen(fen), ASKED);
  }

  /** The same in any state, with the handling that the state needs. */
  static Refund in(RefundState state, String id, long fen, Instant asked) {
    boolean done = state == RefundState.REFUNDED;
    boolean accepted = done || state == RefundState.ABNORMAL;
    Refund.Acceptance acceptance = new Refund.Acceptance("WXR-" + id, asked);
    return new Refund(
        id,
        new Refund.Target("P00000001", OWN),
        RefundKind.ORDINARY,
        Money.ofFen(fen),
        new Refund.Asking("clerk-li", "request-" + id, asked),
        state,
        new Refund.Handling(
            Optional.empty(),
            accepted ? Optional.of(acceptance) : Optional.empty(),
            done ? Optional.of(asked) : Optional.empty()));
  }

  private interface Begun {
    Refund apply(String id, Refund.Target target, Money amount, Instant asked);
  }

  private static Begun beginning(RefundState state, RefundKind kind) {
    return (id, target, amount, asked) ->
        new RefundGrant(target, kind, amount, state)
            .under(id, new Refund.Asking("clerk-li", "request-" + id, asked));
  }

  static RefundCase about(Payment payment, Instant now) {
    return about(payment, List.of(), List.of(), now);
  }

  static RefundCase about(
      Payment payment, List<SurplusCharge> surplus, List<Refund> refunds, Instant now) {
    return new RefundCase(payment, surplus, refunds, List.of(), RefundPolicy.SHIPPED, now);
  }

  static RefundCase under(RefundPolicy policy, Payment payment, Instant now) {
    return new RefundCase(payment, List.of(), List.of(), List.of(), policy, now);
  }

  static RefundCase during(List<SystemFault> faults, Payment payment, Instant now) {
    return new RefundCase(payment, List.of(), List.of(), faults, RefundPolicy.SHIPPED, now);
  }

  static SystemFault fault(String id, String from, String to) {
    Optional<Instant> end = Optional.ofNullable(to).map(SampleRefunds::at);
    return new SystemFault(id, at(from), end, "network down", "clerk-li");
  }
}
