package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are part of the contract: files and scripts contain them. */
class PolicyWordTest {
  @Test
  void codesAreStable() {
    assertCodes(
        InsuranceType.class,
        "resident-medical",
        "resident-pension",
        "flexible-pension",
        "flexible-medical");
    assertCodes(PayerGroup.class, "resident", "flexible", "employee");
    assertCodes(
        Channel.class,
        "wechat-balance",
        "bank-card",
        "unionpay-quickpass",
        "agreement-debit",
        "ecny");
    assertCodes(
        ReceiptRoute.class,
        "e-receipt-card-wallet",
        "paper-by-pickup-code",
        "ems-mail",
        "hall-pickup",
        "gov-service-site-download");
    assertCodes(Area.class, "east", "central", "west", "north-east");
  }

  private static <W extends Enum<W> & PolicyWord> void assertCodes(Class<W> kind, String... codes) {
    assertArrayEquals(codes, PolicyWord.codes(kind));
  }

  @ParameterizedTest
  @EnumSource(InsuranceType.class)
  void isFoundByItsCode(InsuranceType type) {
    assertEquals(Optional.of(type), InsuranceType.ofCode(type.code()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RESIDENT_MEDICAL", "Resident-Medical", "medical"})
  void isNotFoundByAnythingElse(String code) {
    assertEquals(Optional.empty(), InsuranceType.ofCode(code));
  }
}
