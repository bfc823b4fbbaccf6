package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.shebao.refund.SampleRefunds.AMOUNT;
import static org.shebao.refund.SampleRefunds.ASKED;
import static org.shebao.refund.SampleRefunds.OWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.SurplusCharge;

/** What follows from the refunds of a payment, case by case; of 400.00 unless turned down. */
class ReservedTest {

  @ParameterizedTest(name = "{0} {1}: {2}, {3} reserved, {4} returned")
  @CsvSource(
      delimiter = '|',
      value = {
        "none          |                                            | PAID      | 0     | 0",
        "part-open     | 10000 PROCESSING                           | PAID      | 10000 | 0",
        "part-back     | 10000 REFUNDED                             | PAID      | 10000 | 10000",
        "a-fen-left    | 39999 REFUNDED                             | PAID      | 39999 | 39999",
        "all-open      | 40000 PROCESSING                           | REFUNDING | 40000 | 0",
        "all-abnormal  | 40000 ABNORMAL                             | REFUNDING | 40000 | 0",
        "all-waiting   | 40000 AWAITING_APPROVAL                    | REFUNDING | 40000 | 0",
        "all-back      | 40000 REFUNDED                             | REFUNDED  | 40000 | 40000",
        "all-declined  | 40000 DECLINED                             | PAID      | 0     | 0",
        "all-rejected  | 40000 REJECTED                             | PAID      | 0     | 0",
        "all-carried   | 40000 CARRIED_TO_NEXT_POOL                 | CARRIED   | 40000 | 0",
        "part-carried  | 10000 CARRIED_TO_NEXT_POOL                 | PAID      | 10000 | 0",
        "two-parts     | 10000 REFUNDED, 30000 REFUNDED             | REFUNDED  | 40000 | 40000",
        "one-open      | 10000 REFUNDED, 30000 PROCESSING           | REFUNDING | 40000 | 10000",
        "one-declined  | 10000 REFUNDED, 30000 DECLINED             | PAID      | 10000 | 10000",
        "second-try    | 40000 DECLINED, 40000 PROCESSING           | REFUNDING | 40000 | 0",
        "third-try     | 40000 DECLINED, 40000 REJECTED, 1 REFUNDED | PAID      | 1     | 1",
        "back-carried  | 10000 REFUNDED, 30000 CARRIED_TO_NEXT_POOL | CARRIED   | 40000 | 10000",
        "open-carried  | 1 PROCESSING, 39999 CARRIED_TO_NEXT_POOL   | REFUNDING | 40000 | 0",
        "wait-carried  | 1 AWAITING_APPROVAL, 39999 CARRIED_TO_NEXT_POOL | REFUNDING | 40000 | 0",
        "decl-carried  | 1 DECLINED, 39999 CARRIED_TO_NEXT_POOL     | PAID      | 39999 | 0",
      })
  void theStateFollowsFromTheRefunds(
      String id, String refunds, String state, long reserved, long returned) {
    Reserved all = new Reserved(SampleRefunds.paid(), List.of(), refunds(refunds));

    assertEquals(state, all.state().name().replace("_TO_NEXT_POOL", ""));
    assertEquals(Money.ofFen(reserved), all.of(OWN));
    assertEquals(Money.ofFen(returned), all.returned());
  }

  private static List<Refund> refunds(String described) {
    List<Refund> refunds = new ArrayList<>();
    if (described != null) {
      for (String each : described.split(", ")) {
        String[] words = each.split(" ");
        refunds.add(
            SampleRefunds.in(
                RefundState.valueOf(words[1]),
                "RF" + refunds.size(),
                Long.parseLong(words[0]),
                ASKED));
      }
    }
    return refunds;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    ",                  REFUNDING",
    "40000 PROCESSING,  REFUNDING",
    "40000 DECLINED,    REFUNDING",
    "40000 ABNORMAL,    REFUNDING",
    "40000 REFUNDED,    REFUNDED",
  })
  void aTurnedDownPaymentStaysOwedUntilAllOfItIsBack(String refunds, PaymentState state) {
    assertEquals(
        state, new Reserved(SampleRefunds.turnedDown(), List.of(), refunds(refunds)).state());
  }

  @Test
  void theRefundsOfASurplusDoNotTouchThePayment() {
    SurplusCharge surplus = SampleRefunds.surplus("WX2", 40_000);
    List<Refund> refunds =
        List.of(SampleRefunds.refund("RF1", RefundKind.DUPLICATE, "WX2", 40_000));
    Reserved all = new Reserved(SampleRefunds.paid(), List.of(surplus), refunds);

    assertEquals(SampleRefunds.paid(), all.settled());
    assertEquals(AMOUNT, all.of("WX2"));
    assertEquals(Money.ZERO, all.of(OWN));
  }

  @Test
  void settlingSetsTheSumAsideInTheStateThatFollows() {
    Payment settled =
        new Reserved(SampleRefunds.paid(), List.of(), refunds("40000 PROCESSING")).settled();

    assertEquals(PaymentState.REFUNDING, settled.state());
    assertEquals(Money.ZERO, settled.unreserved());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "FAILED", "CLOSED", "HELD"})
  void aPaymentWithoutAContributionStaysAsItIs(PaymentState state) {
    Payment payment = SampleRefunds.in(state);
    List<Refund> refunds =
        List.of(SampleRefunds.refund("RF1", RefundKind.DUPLICATE, "WX2", 40_000));

    assertSame(
        payment,
        new Reserved(payment, List.of(SampleRefunds.surplus("WX2", 40_000)), refunds).settled());
  }

  @Test
  void everyStateOfARefundStandsInTheTable() throws NoSuchMethodException {
    String table =
        String.join(
            " ",
            Arrays.asList(
                ReservedTest.class
                    .getDeclaredMethod(
                        "theStateFollowsFromTheRefunds",
                        String.class,
                        String.class,
                        String.class,
                        long.class,
                        long.class)
                    .getAnnotation(CsvSource.class)
                    .value()));

    Arrays.stream(RefundState.values())
        .forEach(state -> assertEquals(true, table.contains(state.name()), state.name()));
  }
}
