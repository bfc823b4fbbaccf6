package org.shebao.refund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.ledger.Account;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.SurplusCharge;

/**
 * What the refunds of a payment have set aside of its charges, and what follows from that for the
 * payment's state and for the accounts.
 */
public record Reserved(Payment payment, List<SurplusCharge> surplus, List<Refund> refunds) {
  public Reserved {
    surplus = List.copyOf(surplus);
    refunds = List.copyOf(refunds);
  }

  /** How much of one transaction is set aside, on its way, back, or carried over. */
  public Money of(String transactionNo) {
    return sum(of(transactionNo, refunds).stream().filter(each -> each.state().reserves()));
  }

  /** How much of the payment is back with the payer. */
  public Money returned() {
    return payment.charge().map(Charge::transactionNo).map(this::returned).orElse(Money.ZERO);
  }

  /** How much of one transaction is back with the payer. */
  public Money returned(String transactionNo) {
    return sum(
        of(transactionNo, refunds).stream().filter(each -> each.state() == RefundState.REFUNDED));
  }

  private List<Refund> own() {
    return of(payment.charge().map(Charge::transactionNo).orElse(""), refunds);
  }

  private static List<Refund> of(String transactionNo, List<Refund> refunds) {
    return refunds.stream()
        .filter(each -> each.target().transactionNo().equals(transactionNo))
        .toList();
  }

  private static Money sum(Stream<Refund> refunds) {
    return refunds.map(Refund::amount).reduce(Money.ZERO, Money::plus);
  }

  /** The payment with what its refunds set aside, in the state that follows from them. */
  public Payment settled() {
    Optional<Charge> charge = payment.charge();
    if (charge.isEmpty() || payment.state() == PaymentState.HELD) {
      return payment;
    }
    return payment.reserving(of(charge.get().transactionNo()), state());
  }

  /** The state of a charged payment that is not under review, as its refunds have it. */
  public PaymentState state() {
    Money amount = payment.terms().amount();
    if (returned().equals(amount)) {
      return PaymentState.REFUNDED;
    }
    if (payment.isTurnedDown()) {
      return PaymentState.REFUNDING;
    }
    if (of(payment.charge().orElseThrow().transactionNo()).compareTo(amount) < 0) {
      return PaymentState.PAID;
    }
    boolean open = own().stream().anyMatch(each -> each.state().isOpen());
    return open ? PaymentState.REFUNDING : PaymentState.CARRIED_TO_NEXT_POOL;
  }

  /** What the payment, its surplus and their refunds leave on each account; none is zero. */
  public Map<Account, Money> balances() {
    Map<Account, Money> left = new HashMap<>();
    if (payment.charge().isPresent()) {
      move(left, creditedFirst(), Account.PROVIDER, payment.terms().amount());
    }
    surplus.forEach(each -> move(left, Account.REFUND_OWED, Account.PROVIDER, each.amount()));
    refunds.stream()
        .filter(refund -> refund.state().reserves())
        .forEach(
            refund ->
                move(left, goesTo(refund), RefundSteps.source(refund, payment), refund.amount()));
    left.values().removeIf(Money.ZERO::equals);
    return left;
  }

  private Account creditedFirst() {
    if (payment.state() == PaymentState.HELD) {
      return PaymentSteps.heldAccount(payment);
    }
    return payment.isTurnedDown() ? Account.REFUND_OWED : PaymentSteps.poolAccount(payment);
  }

  private static Account goesTo(Refund refund) {
    return switch (refund.state()) {
      case CARRIED_TO_NEXT_POOL -> RefundSteps.nextPool(refund);
      case REFUNDED -> Account.PROVIDER;
      case AWAITING_APPROVAL, PROCESSING, ABNORMAL, DECLINED, REJECTED -> Account.REFUND_PAYABLE;
    };
  }

  private static void move(Map<Account, Money> left, Account credit, Account debit, Money amount) {
    left.merge(credit, amount.negated(), Money::plus);
    left.merge(debit, amount, Money::plus);
  }
}
