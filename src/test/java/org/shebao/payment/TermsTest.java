package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.money.Money;

class TermsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G14 exactly 5000.00 passes,     500000, wechat-balance,  ''",
    "G14 one fen more does not,      500001, wechat-balance,  INTERNAL_REVIEW",
    "G14 a card at 5000.00,          500000, bank-card,       ''",
    "G17 a bank card,                500001, bank-card,       UNIONPAY_REVIEW",
    "G17 a credit card,              500001, credit-card,     UNIONPAY_REVIEW",
    "G36 QuickPass is as a card,     500001, union-quickpass, UNIONPAY_REVIEW",
    "G17 a debit under an agreement, 500001, agreement-debit, INTERNAL_REVIEW",
    "G17 e-CNY,                      500001, ecny,            INTERNAL_REVIEW",
    "G12 a proxy of any amount,           1, family-proxy,    PROXY_REVIEW",
    "G12 a proxy of exactly 5000.00, 500000, family-proxy,    PROXY_REVIEW",
    "G12 G14 a proxy above 5000.00,  500001, family-proxy,    INTERNAL_REVIEW PROXY_REVIEW",
  })
  void waitsForASecondPerson(String id, long fen, String method, String reasons) {
    Set<HoldReason> expected =
        Arrays.stream(reasons.split(" "))
            .filter(reason -> !reason.isEmpty())
            .map(HoldReason::valueOf)
            .collect(Collectors.toSet());

    assertEquals(expected, terms(fen, PaymentMethod.ofCode(method).orElseThrow()).holds());
  }

  private static Terms terms(long fen, PaymentMethod method) {
    return SamplePayments.unknown(method, fen).terms();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void refusesAnAmountThatIsNotPositive(long fen) {
    assertThrows(IllegalArgumentException.class, () -> terms(fen, PaymentMethod.WECHAT_BALANCE));
  }

  @Test
  void aProxyPaymentNamesItsPayer() {
    assertThrows(
        IllegalArgumentException.class,
        () -> termsOf(PaymentMethod.FAMILY_PROXY, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAMILY_PROXY")
  void nobodyElsePaysByAnotherMethod(PaymentMethod method) {
    assertThrows(IllegalArgumentException.class, () -> termsOf(method, Optional.of("R2")));
  }

  private static Terms termsOf(PaymentMethod method, Optional<String> payer) {
    return new Terms(Money.ofFen(1), method, payer, Optional.empty(), "440000");
  }

  @Test
  void keepsACardWithItsMiddleHidden() {
    assertEquals(Optional.of("622202****0002"), termsWithCard("622202****0002").maskedCard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6222021234560002", "622202****", "****0002", "", "622202****00021"})
  void refusesACardThatShowsMoreOrLess(String card) {
    assertThrows(IllegalArgumentException.class, () -> termsWithCard(card));
  }

  private static Terms termsWithCard(String card) {
    return new Terms(
        Money.ofFen(1), PaymentMethod.BANK_CARD, Optional.empty(), Optional.of(card), "440000");
  }

  @ParameterizedTest
  @CsvSource({
    "UNIONPAY_REVIEW, unionpay-review",
    "INTERNAL_REVIEW, internal-review",
    "PROXY_REVIEW, proxy-review",
  })
  void aReasonToWaitHasACode(HoldReason reason, String code) {
    assertEquals(code, reason.code());
  }
}
