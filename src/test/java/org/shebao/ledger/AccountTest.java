package org.shebao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  @Test
  void namesTheChart() {
    assertEquals("provider", Account.PROVIDER.name());
    assertEquals("refund-payable", Account.REFUND_PAYABLE.name());
    assertEquals("held:R1", Account.held("R1").name());
    assertEquals("pool:resident-medical", Account.pool("resident-medical").name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Provider", "held:", ":R1", "held:R1:x", "held:R 1", "held:张三", "held:R1\n"})
  void refusesAnotherShapeOfName(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Account(name));
  }

  @Test
  void refusesToHoldForNobody() {
    assertThrows(IllegalArgumentException.class, () -> Account.held(""));
  }

  @Test
  void isSortedByName() {
    assertEquals(
        List.of("held:R1", "held:R2", "pool:x", "provider", "refund-payable"),
        Stream.of(
                Account.REFUND_PAYABLE,
                Account.held("R2"),
                Account.PROVIDER,
                Account.pool("x"),
                Account.held("R1"))
            .sorted()
            .map(Account::name)
            .toList());
  }
}
