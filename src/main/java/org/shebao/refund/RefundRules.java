package org.shebao.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;

/**
 * The rules that decide by which route how much of a payment can go back (article sections 5 and 6;
 * G01 to G03, G30, G32), and the provider's own limits (wechatpay.md section 5). Each answers a
 * refusal or nothing.
 */
public final class RefundRules {
  private static final Duration PROVIDER_LONGEST = Duration.ofDays(365);
  private static final Duration PROVIDER_SHORTEST_GAP = Duration.ofMinutes(1);
  private static final int PROVIDER_MOST_REFUNDS = 50;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private RefundRules() {}

  /** Every route as it stands now, the best first. */
  public static List<RefundRoute> routes(RefundCase about) {
    List<RefundRoute> routes = new ArrayList<>();
    if (about.payment().isTurnedDown()) {
      routes.add(rejected(about));
    }
    routes.add(duplicate(about));
    routes.add(systemFault(about));
    routes.add(ordinary(about));
    return routes;
  }

  /**
   * What can go back now by any route, together: all that was charged twice, and of the payment
   * itself what the routes agree on.
   */
  public static Money refundable(RefundCase about) {
    return routes(about).stream()
        .filter(route -> route.kind() != RefundKind.DUPLICATE && route.isAllowed())
        .map(RefundRoute::refundable)
        .findFirst()
        .map(about.waiting()::plus)
        .orElseGet(about::waiting);
  }

  /**
   * What happens to a refund that is asked for now.
   *
   * @param stated how much; empty for all that can go back by this route
   */
  public static Decision<RefundGrant> decide(
      RefundCase about, RefundKind kind, Optional<Money> stated) {
    RefundRoute route = route(about, kind);
    boolean carried = route.carries() && about.policy().carriesLate();
    if (!route.isAllowed() && !carried) {
      return Decision.refused(otherwise(route.reason().get(), about));
    }
    Money most = carried ? about.left() : route.refundable();
    Money amount = stated.orElse(most);
    if (amount.compareTo(most) > 0) {
      return Decision.refused(
          about(RuleCode.REFUND_EXCEEDS, about)
              .with("amount", amount.yuan())
              .with("refundable", most.yuan()));
    }
    Refund.Target target = target(about, kind);
    RefundGrant grant = new RefundGrant(target, kind, amount, begins(about, kind, amount, carried));
    return carried
        ? Decision.accepted(grant)
        : providerForbids(about, target.transactionNo())
            .<Decision<RefundGrant>>map(Decision::refused)
            .orElseGet(() -> Decision.accepted(grant));
  }

  /** Another kind is a way on only while one is open. */
  private static Refusal otherwise(Refusal refusal, RefundCase about) {
    return routes(about).stream().anyMatch(RefundRoute::isAllowed)
        ? refusal
        : refusal.without(Route.REFUND_OTHER_KIND);
  }

  private static RefundState begins(
      RefundCase about, RefundKind kind, Money amount, boolean carried) {
    if (carried) {
      return RefundState.CARRIED_TO_NEXT_POOL;
    }
    // A rejection was a second person's decision already.
    boolean decided = kind == RefundKind.REJECTED;
    return about.policy().needsApproval(amount) && !decided
        ? RefundState.AWAITING_APPROVAL
        : RefundState.PROCESSING;
  }

  private static Refund.Target target(RefundCase about, RefundKind kind) {
    Payment payment = about.payment();
    String transactionNo =
        kind == RefundKind.DUPLICATE
            ? about.waitingSurplus().orElseThrow().transactionNo()
            : payment.charge().orElseThrow().transactionNo();
    return new Refund.Target(payment.id(), transactionNo);
  }

  private static RefundRoute route(RefundCase about, RefundKind kind) {
    return switch (kind) {
      case DUPLICATE -> duplicate(about);
      case SYSTEM_FAULT -> systemFault(about);
      case ORDINARY -> ordinary(about);
      case REJECTED -> rejected(about);
    };
  }

  /** 重复扣款: open as long as money waits that nobody owes; no deadline of the article's. */
  private static RefundRoute duplicate(RefundCase about) {
    Optional<Money> waiting = about.waitingSurplus().map(SurplusCharge::waiting);
    return waiting
        .map(money -> RefundRoute.open(RefundKind.DUPLICATE, money, Optional.empty()))
        .orElseGet(
            () ->
                RefundRoute.shut(
                    RefundKind.DUPLICATE,
                    Optional.empty(),
                    about(RuleCode.NO_DUPLICATE_CHARGE, about)));
  }

  /** A turned-down payment whose refund the provider declined can be sent back once more. */
  private static RefundRoute rejected(RefundCase about) {
    return when(!about.payment().isTurnedDown(), () -> about(RuleCode.NOT_TURNED_DOWN, about))
        .or(() -> when(!about.left().isPositive(), () -> spent(about)))
        .map(reason -> RefundRoute.shut(RefundKind.REJECTED, Optional.empty(), reason))
        .orElseGet(() -> RefundRoute.open(RefundKind.REJECTED, about.left(), Optional.empty()));
  }

  /** From the later of the order's time and the end of the fault, 48 hours, inclusive (G32). */
  private static RefundRoute systemFault(RefundCase about) {
    Optional<Refusal> nothing = nothingToRefund(about);
    Optional<Instant> until = SystemFault.refundableUntil(about.faults());
    return nothing
        .or(() -> when(about.faults().isEmpty(), () -> about(RuleCode.NO_SYSTEM_FAULT, about)))
        .or(
            () ->
                when(
                    until.filter(about.now()::isAfter).isPresent(),
                    () -> about(RuleCode.SYSTEM_FAULT_LATE, about).with("until", until.get())))
        .map(reason -> RefundRoute.shut(RefundKind.SYSTEM_FAULT, until, reason))
        .orElseGet(() -> RefundRoute.open(RefundKind.SYSTEM_FAULT, about.left(), until));
  }

  /** 退费申请须在当月20日前提交, inclusive; paid later in the month, the next month's (G01 G02). */
  private static RefundRoute ordinary(RefundCase about) {
    Optional<Refusal> nothing = nothingToRefund(about);
    if (nothing.isPresent()) {
      return RefundRoute.shut(RefundKind.ORDINARY, Optional.empty(), nothing.get());
    }
    Instant lateFrom = about.policy().lateFrom(about.payment().paidAt());
    Optional<Instant> until = Optional.of(lateFrom.minus(SECOND));
    if (about.now().isBefore(lateFrom)) {
      return RefundRoute.open(RefundKind.ORDINARY, about.left(), until);
    }
    return new RefundRoute(
        RefundKind.ORDINARY,
        Money.ZERO,
        until,
        Optional.of(about(RuleCode.REFUND_LATE, about).with("until", until.get())),
        about.policy().carriesLate());
  }

  /** Only a collected contribution, of which something is left, can be asked back. */
  private static Optional<Refusal> nothingToRefund(RefundCase about) {
    return switch (about.payment().state()) {
      case UNKNOWN -> Optional.of(about(RuleCode.OUTCOME_UNKNOWN, about));
      case HELD -> Optional.of(about(RuleCode.REFUND_UNDER_REVIEW, about));
      case PAID, REFUNDING, REFUNDED, CARRIED_TO_NEXT_POOL, FAILED, CLOSED ->
          when(about.payment().state() != PaymentState.PAID, () -> spent(about));
    };
  }

  private static Refusal spent(RefundCase about) {
    return about(RuleCode.NOTHING_TO_REFUND, about)
        .with("state", "@state." + about.payment().state());
  }

  /** The provider's own limits: 365 days, 50 refunds of one transaction, a minute apart. */
  public static Optional<Refusal> providerForbids(RefundCase about, String transactionNo) {
    List<Refund> sent = about.sent(transactionNo);
    Instant expires = about.chargedAt(transactionNo).plus(PROVIDER_LONGEST);
    Optional<Instant> nextAllowed =
        sent.stream()
            .map(RefundCase::sentAt)
            .max(Comparator.naturalOrder())
            .map(last -> last.plus(PROVIDER_SHORTEST_GAP));
    return when(
            about.now().isAfter(expires),
            () -> about(RuleCode.REFUND_EXPIRED, about).with("until", expires))
        .or(
            () ->
                when(
                    sent.size() >= PROVIDER_MOST_REFUNDS,
                    () -> about(RuleCode.REFUNDS_USED_UP, about)))
        .or(
            () ->
                nextAllowed
                    .filter(about.now()::isBefore)
                    .map(next -> about(RuleCode.REFUND_TOO_SOON, about).until(next)));
  }

  private static Refusal about(RuleCode code, RefundCase about) {
    return Refusal.of(code).with("payment", about.payment().id());
  }

  private static Optional<Refusal> when(boolean forbids, Supplier<Refusal> refusal) {
    return forbids ? Optional.of(refusal.get()) : Optional.empty();
  }
}
