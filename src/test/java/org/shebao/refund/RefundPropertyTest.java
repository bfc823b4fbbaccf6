package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.ledger.Account;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;

/** What holds after every event, whatever came before. */
class RefundPropertyTest {
  private static final int EVENTS = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theBalancesAreTheSumOfThePostings(long seed) {
    RefundWalk walk = new RefundWalk(seed);
    for (int i = 0; i < EVENTS; i++) {
      walk.step();
      assertEquals(walk.posted(), walk.books().balances(), walk::told);
      check(walk);
    }
  }

  private static void check(RefundWalk walk) {
    Reserved books = walk.books();
    Payment payment = books.payment();
    Money sum = walk.posted().values().stream().reduce(Money.ZERO, Money::plus);
    assertEquals(Money.ZERO, sum, walk::told);
    assertTrue(payment.unreserved().fen() >= 0, walk::told);
    for (SurplusCharge each : books.surplus()) {
      assertTrue(each.waiting().fen() >= 0, walk::told);
    }
    assertEquals(
        takenLessReturned(books), walk.posted().getOrDefault(Account.PROVIDER, Money.ZERO));
    if (payment.state() == PaymentState.REFUNDED) {
      assertEquals(payment.terms().amount(), books.returned(), walk::told);
    }
  }

  private static Money takenLessReturned(Reserved books) {
    Money taken =
        books.surplus().stream()
            .map(SurplusCharge::amount)
            .reduce(books.payment().terms().amount(), Money::plus);
    Money back =
        books.refunds().stream()
            .filter(refund -> refund.state() == RefundState.REFUNDED)
            .map(Refund::amount)
            .reduce(Money.ZERO, Money::plus);
    return taken.minus(back);
  }

  @Test
  void theWalksReachEveryState() {
    Set<PaymentState> payments = EnumSet.noneOf(PaymentState.class);
    Set<RefundState> refunds = EnumSet.noneOf(RefundState.class);
    seeds()
        .forEach(
            seed -> {
              RefundWalk walk = new RefundWalk(seed);
              for (int i = 0; i < EVENTS; i++) {
                walk.step();
                payments.add(walk.books().payment().state());
                walk.books().refunds().forEach(refund -> refunds.add(refund.state()));
              }
            });

    assertEquals(EnumSet.allOf(RefundState.class), refunds);
    assertEquals(
        EnumSet.of(
            PaymentState.HELD,
            PaymentState.PAID,
            PaymentState.REFUNDING,
            PaymentState.REFUNDED,
            PaymentState.CARRIED_TO_NEXT_POOL),
        payments);
  }
}
