package org.shebao.payment;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
          PAID, Set.of(),
          HELD, Set.of(PAID, REFUNDING),
          FAILED, Set.of(),
          CLOSED, Set.of(),
          REFUNDING, Set.of(REFUNDED),
          REFUNDED, Set.of());

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
    "UNKNOWN,   open,  claims, may have moved",
    "PAID,      ended, claims, may have moved",
    "HELD,      open,  claims, may have moved",
    "FAILED,    ended, free,   never moved",
    "CLOSED,    ended, free,   never moved",
    "REFUNDING, open,  claims, may have moved",
    "REFUNDED,  ended, free,   may have moved",
  })
  void saysWhatItMeansForTheLiabilityAndTheMoney(
      PaymentState state, String open, String claims, String money) {
    assertEquals(open.equals("open"), state.isOpen());
    assertEquals(claims.equals("claims"), state.claimsLiability());
    assertEquals(money.equals("may have moved"), state.mayHaveMoved());
  }

  /** The schema cannot call Java, so it says the same once more. */
  @ParameterizedTest
  @CsvSource({"payment_liability, true", "payment_open, false"})
  void theDatabaseHasTheSameStatesInItsIndex(String index, boolean claiming) {
    Predicate<PaymentState> wanted =
        claiming ? PaymentState::claimsLiability : PaymentState::isOpen;

    assertEquals(
        Arrays.stream(PaymentState.values()).filter(wanted).map(Enum::name).collect(toSet()),
        statesOfIndex(index));
  }

  private static Set<String> statesOfIndex(String index) {
    String schema = Resources.text(PaymentState.class, "/org/shebao/store/station/V001__first.sql");
    Matcher states =
        Pattern.compile("INDEX " + index + " ON [^;]*WHERE\\s+state IN \\(([^)]*)\\);")
            .matcher(schema);
    assertTrue(states.find(), index);
    return Arrays.stream(states.group(1).split(",\\s*"))
        .map(quoted -> quoted.replace("'", ""))
        .collect(toSet());
  }
}
