package org.shebao.refund;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.refund.RefundState.ABNORMAL;
import static org.shebao.refund.RefundState.AWAITING_APPROVAL;
import static org.shebao.refund.RefundState.CARRIED_TO_NEXT_POOL;
import static org.shebao.refund.RefundState.DECLINED;
import static org.shebao.refund.RefundState.PROCESSING;
import static org.shebao.refund.RefundState.REFUNDED;
import static org.shebao.refund.RefundState.REJECTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.input.Resources;

class RefundStateTest {
  private static final Map<RefundState, Set<RefundState>> MAY_BECOME =
      Map.of(
          AWAITING_APPROVAL, Set.of(PROCESSING, REJECTED),
          PROCESSING, Set.of(REFUNDED, ABNORMAL, DECLINED),
          ABNORMAL, Set.of(REFUNDED, PROCESSING, DECLINED),
          CARRIED_TO_NEXT_POOL, Set.of(PROCESSING),
          REFUNDED, Set.of(),
          DECLINED, Set.of(),
          REJECTED, Set.of());

  @Test
  void everyStateHasItsRow() {
    assertEquals(Set.of(RefundState.values()), MAY_BECOME.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void becomesWhatItsRowSays(RefundState state) {
    assertEquals(MAY_BECOME.get(state), state.next());
  }

  @ParameterizedTest
  @CsvSource({
    "AWAITING_APPROVAL,    here,        open,  reserves",
    "PROCESSING,           at provider, open,  reserves",
    "ABNORMAL,             at provider, open,  reserves",
    "REFUNDED,             here,        ended, reserves",
    "DECLINED,             here,        ended, free",
    "REJECTED,             here,        ended, free",
    "CARRIED_TO_NEXT_POOL, here,        ended, reserves",
  })
  void saysWhoIsAtItAndWhatItSetsAside(
      RefundState state, String where, String open, String reserves) {
    assertEquals(where.equals("at provider"), state.isAtProvider());
    assertEquals(open.equals("open"), state.isOpen());
    assertEquals(reserves.equals("reserves"), state.reserves());
  }

  @ParameterizedTest
  @EnumSource
  void everyWalkCanEnd(RefundState state) {
    Set<RefundState> reached = EnumSet.of(state);
    while (reached.addAll(reached.stream().flatMap(each -> each.next().stream()).toList())) {
      // Until nothing is new.
    }

    assertTrue(reached.stream().anyMatch(each -> each.next().isEmpty()), reached.toString());
  }

  @Test
  void whatFreesItsAmountNeverTakesItAgain() {
    for (RefundState state : RefundState.values()) {
      assertTrue(
          state.reserves() || state.next().isEmpty(), state + " could set its amount aside again");
    }
  }

  /** The schema cannot call Java, so it says the same once more. */
  @Test
  void theDatabaseHasTheOpenStatesInItsIndex() {
    String schema =
        Resources.text(RefundState.class, "/org/shebao/store/station/V002__refunds.sql");
    String open =
        Arrays.stream(RefundState.values())
            .filter(RefundState::isOpen)
            .map(state -> "'" + state + "'")
            .collect(joining(", ", "(", ")"));

    assertTrue(schema.contains("refund_open ON refund (asked_at)\n  WHERE state IN " + open), open);
  }
}
