package org.shebao.payment;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.payment.PaymentState.CARRIED_TO_NEXT_POOL;
import static org.shebao.payment.PaymentState.CLOSED;
import static org.shebao.payment.PaymentState.FAILED;
import static org.shebao.payment.PaymentState.HELD;
import static org.shebao.payment.PaymentState.PAID;
import static org.shebao.payment.PaymentState.REFUNDED;
import static org.shebao.payment.PaymentState.REFUNDING;
import static org.shebao.payment.PaymentState.UNKNOWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.input.Resources;

class PaymentStateTest {
  private static final Map<PaymentState, Set<PaymentState>> MAY_BECOME =
      Map.of(
          UNKNOWN, Set.of(PAID, HELD, FAILED, CLOSED),
          PAID, Set.of(REFUNDING, CARRIED_TO_NEXT_POOL),
          HELD, Set.of(PAID, REFUNDING),
          FAILED, Set.of(),
          CLOSED, Set.of(),
          REFUNDING, Set.of(REFUNDED, PAID, CARRIED_TO_NEXT_POOL),
          REFUNDED, Set.of(),
          CARRIED_TO_NEXT_POOL, Set.of(REFUNDING));

  @Test
  void everyStateHasItsRow() {
    assertEquals(Set.of(PaymentState.values()), MAY_BECOME.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void becomesWhatItsRowSays(PaymentState state) {
    assertEquals(MAY_BECOME.get(state), state.next());
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN,              open,  claims, may have moved, not settled",
    "PAID,                 ended, claims, may have moved, settled",
    "HELD,                 open,  claims, may have moved, not settled",
    "FAILED,               ended, free,   never moved,    not settled",
    "CLOSED,               ended, free,   never moved,    not settled",
    "REFUNDING,            open,  claims, may have moved, not settled",
    "REFUNDED,             ended, free,   may have moved, settled",
    "CARRIED_TO_NEXT_POOL, ended, claims, may have moved, settled",
  })
  void saysWhatItMeansForTheLiabilityAndTheMoney(
      PaymentState state, String open, String claims, String money, String settled) {
    assertEquals(open.equals("open"), state.isOpen());
    assertEquals(claims.equals("claims"), state.claimsLiability());
    assertEquals(money.equals("may have moved"), state.mayHaveMoved());
    assertEquals(settled.equals("settled"), state.isSettled());
  }

  /** The schema cannot call Java, so it says the same once more. */
  @ParameterizedTest
  @CsvSource({
    "payment_liability, V002__refunds.sql, true",
    "payment_open,      V001__first.sql,   false",
  })
  void theDatabaseHasTheSameStatesInItsIndex(String index, String step, boolean claiming) {
    Predicate<PaymentState> wanted =
        claiming ? PaymentState::claimsLiability : PaymentState::isOpen;

    assertEquals(
        Arrays.stream(PaymentState.values()).filter(wanted).map(Enum::name).collect(toSet()),
        statesOfIndex(index, step));
  }

  private static Set<String> statesOfIndex(String index, String step) {
    String schema = Resources.text(PaymentState.class, "/org/shebao/store/station/" + step);
    Matcher states =
        Pattern.compile("INDEX " + index + " ON [^;]*WHERE\\s+state IN \\(([^)]*)\\);")
            .matcher(schema);
    assertTrue(states.find(), index);
    return Arrays.stream(states.group(1).split(",\\s*"))
        .map(quoted -> quoted.replace("'", ""))
        .collect(toSet());
  }
}
