package org.shebao.provider.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.provider.ProviderMethod;

class SettlementTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wallet-monday,    WALLET,          2026-11-23, 2026-11-23",
    "wallet-saturday,  WALLET,          2026-11-28, 2026-11-28",
    "ecny-sunday,      ECNY,            2026-11-29, 2026-11-29",
    "debit-monday,     DEBIT_CARD,      2026-11-23, 2026-11-24",
    "debit-friday,     DEBIT_CARD,      2026-11-27, 2026-11-30",
    "credit-saturday,  CREDIT_CARD,     2026-11-28, 2026-11-30",
    "quickpass-monday, QUICKPASS,       2026-11-23, 2026-11-24",
    "agreement-sunday, AGREEMENT_DEBIT, 2026-11-29, 2026-11-30",
  })
  void settlesByMethod(String id, ProviderMethod method, LocalDate paidOn, LocalDate settlesOn) {
    assertEquals(settlesOn, Settlement.day(method, paidOn, ProviderBench::nextWeekday));
  }
}
