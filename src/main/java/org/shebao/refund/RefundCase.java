package org.shebao.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;

/**
 * All that the rules need to know of a payment to say what can go back.
 *
 * @param surplus what the provider took under its number besides, oldest first
 * @param refunds of the payment and of its surplus, oldest first
 * @param faults the recorded faults during which the payment was taken
 */
public record RefundCase(
    Payment payment,
    List<SurplusCharge> surplus,
    List<Refund> refunds,
    List<SystemFault> faults,
    RefundPolicy policy,
    Instant now) {
  public RefundCase {
    surplus = List.copyOf(surplus);
    refunds = List.copyOf(refunds);
    faults = List.copyOf(faults);
  }

  /** What of all surplus charges waits for its refund. */
  public Money waiting() {
    return surplus.stream().map(SurplusCharge::waiting).reduce(Money.ZERO, Money::plus);
  }

  /** The oldest surplus charge of which something waits for its refund. */
  Optional<SurplusCharge> waitingSurplus() {
    return surplus.stream().filter(each -> each.waiting().isPositive()).findFirst();
  }

  /** The refunds of one transaction that the provider took on or may have taken on. */
  List<Refund> sent(String transactionNo) {
    return refunds.stream()
        .filter(refund -> refund.target().transactionNo().equals(transactionNo))
        .filter(refund -> refund.state().isAtProvider() || refund.state() == RefundState.REFUNDED)
        .toList();
  }

  /**
   * When the provider heard of a refund, as far as we know: a second person may have let it go on
   * later than it was asked for, and it may have been accepted only when it was sent again.
   */
  static Instant sentAt(Refund refund) {
    Instant released = refund.releasedAt();
    return refund
        .handling()
        .acceptance()
        .map(Refund.Acceptance::at)
        .filter(released::isBefore)
        .orElse(released);
  }

  /** When the provider took the money of a transaction. */
  Instant chargedAt(String transactionNo) {
    return surplus.stream()
        .filter(each -> each.transactionNo().equals(transactionNo))
        .findFirst()
        .map(SurplusCharge::at)
        .orElseGet(() -> payment.charge().orElseThrow().at());
  }

  /** What of the payment itself no refund has set aside. */
  Money left() {
    return payment.unreserved();
  }
}
